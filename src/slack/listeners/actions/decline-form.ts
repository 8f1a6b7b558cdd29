import { declineAction as decline } from '../../../operations/actions/answer-offer.ts';
import { deliverNotices } from '../../../operations/delivery/deliver-notices.ts';
import type { Bot } from '../../client/bot.ts';
import { carriedNumber } from '../../request/carried-number.ts';
import { formValue } from '../../request/form-values.ts';
import type { Submission } from '../../request/interaction.ts';
import { actorIn, viewerAt } from '../../request/viewer.ts';
import { declineFields } from '../../views/actions/decline-action-modal.ts';
import { refusalSentence } from '../../views/blocks/refusal.ts';
import { truncate } from '../../views/blocks/text.ts';
import { actionResultModal } from './action-result-modal.ts';

/** The window of "Decline" and "Not mine", sent; why it cannot be is said in it. */
export async function declineForm(bot: Bot, { ack, body, view: sent, context }: Submission): Promise<void> {
  const refuse = async (text: string) => {
    await ack({ response_action: 'errors', errors: { [declineFields.reason]: truncate(text, 150) } });
  };
  const actionId = carriedNumber(sent.private_metadata);
  const found = await viewerAt(bot, actorIn(context, body), { in: 'actions', id: actionId });
  if (found.kind === 'no viewer') return refuse(found.message.text);
  const reason = formValue(sent, declineFields.reason)?.trim() ?? '';
  const now = bot.clock();
  const declined = await decline(bot.db, actionId, reason, found.viewer.member, now);
  if (declined.kind === 'refused') return refuse(refusalSentence(declined));
  const view = await actionResultModal(bot, found.viewer, declined.action, 'Declined, and who gave it is told.');
  await ack({ response_action: 'update', view });
  await deliverNotices(bot.db, bot.messenger, now);
}
