import { moveDeadline } from '../../../operations/actions/move-deadline.ts';
import type { Bot } from '../../client/bot.ts';
import { carriedNumber } from '../../request/carried-number.ts';
import { formValue } from '../../request/form-values.ts';
import type { Submission } from '../../request/interaction.ts';
import { actorIn, viewerAt } from '../../request/viewer.ts';
import { dateFields } from '../../views/actions/change-date-modal.ts';
import { refusalSentence } from '../../views/blocks/refusal.ts';
import { truncate } from '../../views/blocks/text.ts';
import { actionResultModal } from './action-result-modal.ts';

/** The window of "Change date", sent; why it cannot be is said in it. */
export async function changeDateForm(bot: Bot, { ack, body, view: sent, context }: Submission): Promise<void> {
  const refuse = (text: string) =>
    ack({ response_action: 'errors', errors: { [dateFields.due]: truncate(text, 150) } });
  const actionId = carriedNumber(sent.private_metadata);
  const found = await viewerAt(bot, actorIn(context, body), { in: 'actions', id: actionId });
  if (found.kind === 'no viewer') return void (await refuse(found.message.text));
  const none = formValue(sent, dateFields.none);
  const due = none ?? formValue(sent, dateFields.due);
  if (!due) return void (await refuse('Choose a day, or tick that it has none.'));
  const changed = await moveDeadline(bot.db, actionId, due, found.viewer.member, bot.clock());
  if (changed.kind === 'refused') return void (await refuse(refusalSentence(changed)));
  const view = await actionResultModal(bot, found.viewer, changed.action, 'The date is changed.');
  await ack({ response_action: 'update', view });
}
