import { declineAction as decline } from '../../operations/answer-offer.ts';
import { deliverNotices } from '../../operations/deliver-notices.ts';
import type { Submission } from '../acting.ts';
import type { Bot } from '../bot.ts';
import { carriedNumber } from '../carried-number.ts';
import { fieldIn } from '../field-in.ts';
import { saidInWindow } from '../said-in-window.ts';
import { askerIn, seatAt } from '../seat.ts';
import { within } from '../text.ts';
import { declineFields } from '../views/decline-action-modal.ts';
import { refusalSentence } from '../views/refusal.ts';

/** The window of "Decline" and "Not mine", sent; why it cannot be is said in it. */
export async function declineAction(bot: Bot, { ack, body, view: sent, context }: Submission): Promise<void> {
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
