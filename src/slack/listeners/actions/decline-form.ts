import { declineAction as decline } from '../../../operations/actions/answer-offer.ts';
import { deliverNotices } from '../../../operations/delivery/deliver-notices.ts';
import type { Bot } from '../../client/bot.ts';
import { carriedNumber } from '../../request/carried-number.ts';
import { fieldIn } from '../../request/form-values.ts';
import type { Submission } from '../../request/interaction.ts';
import { askerIn, seatAt } from '../../request/viewer.ts';
import { declineFields } from '../../views/actions/decline-action-modal.ts';
import { refusalSentence } from '../../views/blocks/refusal.ts';
import { within } from '../../views/blocks/text.ts';
import { saidInWindow } from './action-result-modal.ts';

/** The window of "Decline" and "Not mine", sent; why it cannot be is said in it. */
export async function declineForm(bot: Bot, { ack, body, view: sent, context }: Submission): Promise<void> {
  const refuse = async (text: string) => {
    await ack({ response_action: 'errors', errors: { [declineFields.reason]: within(text, 150) } });
  };
  const actionId = carriedNumber(sent.private_metadata);
  const found = await seatAt(bot, askerIn(context, body), { in: 'actions', id: actionId });
  if (found.kind === 'no seat') return refuse(found.message.text);
  const reason = fieldIn(sent, declineFields.reason, declineFields.reason)?.trim() ?? '';
  const now = bot.clock();
  const declined = await decline(bot.db, actionId, reason, found.seat.member, now);
  if (declined.kind === 'refused') return refuse(refusalSentence(declined));
  const view = await saidInWindow(bot, found.seat, declined.action, 'Declined, and who gave it is told.');
  await ack({ response_action: 'update', view });
  await deliverNotices(bot.db, bot.messenger, now);
}
