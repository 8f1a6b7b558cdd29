import { assignAction as assign } from '../../../operations/actions/assign-action.ts';
import type { Bot } from '../../client/bot.ts';
import { carriedNumber } from '../../request/carried-number.ts';
import { fieldIn } from '../../request/form-values.ts';
import type { Submission } from '../../request/interaction.ts';
import { askerIn, seatAt } from '../../request/viewer.ts';
import { assignFields } from '../../views/actions/assign-action-modal.ts';
import { refusalSentence } from '../../views/blocks/refusal.ts';
import { within } from '../../views/blocks/text.ts';
import { saidInWindow } from './action-result-modal.ts';

/** The window of "Assign", sent; what was not understood is said in it. */
export async function assignForm(bot: Bot, { ack, body, view: sent, context }: Submission): Promise<void> {
  const refuse = (text: string) =>
    ack({ response_action: 'errors', errors: { [assignFields.write]: within(text, 150) } });
  const actionId = carriedNumber(sent.private_metadata);
  const found = await seatAt(bot, askerIn(context, body), { in: 'actions', id: actionId });
  if (found.kind === 'no seat') return void (await refuse(found.message.text));
  const to =
    fieldIn(sent, assignFields.write, assignFields.write) ?? fieldIn(sent, assignFields.choose, assignFields.choose);
  if (!to) return void (await refuse('Choose somebody above, or write a name.'));
  const changed = await assign(bot.db, actionId, to, found.seat.member, bot.clock());
  if (changed.kind === 'refused') return void (await refuse(refusalSentence(changed)));
  const view = await saidInWindow(bot, found.seat, changed.action, 'Assigned.');
  await ack({ response_action: 'update', view });
}
