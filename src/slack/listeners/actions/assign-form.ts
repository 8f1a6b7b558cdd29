import { assignAction as assign } from '../../../operations/actions/assign-action.ts';
import type { Bot } from '../../client/bot.ts';
import { carriedNumber } from '../../request/carried-number.ts';
import { formValue } from '../../request/form-values.ts';
import type { Submission } from '../../request/interaction.ts';
import { actorIn, viewerAt } from '../../request/viewer.ts';
import { assignFields } from '../../views/actions/assign-action-modal.ts';
import { refusalSentence } from '../../views/blocks/refusal.ts';
import { truncate } from '../../views/blocks/text.ts';
import { actionResultModal } from './action-result-modal.ts';

/** The window of "Assign", sent; what was not understood is said in it. */
export async function assignForm(bot: Bot, { ack, body, view: sent, context }: Submission): Promise<void> {
  const refuse = (text: string) =>
    ack({ response_action: 'errors', errors: { [assignFields.write]: truncate(text, 150) } });
  const actionId = carriedNumber(sent.private_metadata);
  const found = await viewerAt(bot, actorIn(context, body), { in: 'actions', id: actionId });
  if (found.kind === 'no viewer') return void (await refuse(found.message.text));
  const to = formValue(sent, assignFields.write) ?? formValue(sent, assignFields.choose);
  if (!to) return void (await refuse('Choose somebody above, or write a name.'));
  const changed = await assign(bot.db, actionId, to, found.viewer.member, bot.clock());
  if (changed.kind === 'refused') return void (await refuse(refusalSentence(changed)));
  const view = await actionResultModal(bot, found.viewer, changed.action, 'Assigned.');
  await ack({ response_action: 'update', view });
}
