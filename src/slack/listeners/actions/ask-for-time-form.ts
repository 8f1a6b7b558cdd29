import { askForTime as ask } from '../../../operations/actions/ask-for-time.ts';
import { deliverNotices } from '../../../operations/delivery/deliver-notices.ts';
import type { Bot } from '../../client/bot.ts';
import { carriedNumber } from '../../request/carried-number.ts';
import { formValue } from '../../request/form-values.ts';
import type { Submission } from '../../request/interaction.ts';
import { actorIn, viewerAt } from '../../request/viewer.ts';
import { timeFields } from '../../views/actions/ask-for-time-modal.ts';
import { refusalSentence } from '../../views/blocks/refusal.ts';
import { truncate } from '../../views/blocks/text.ts';
import { actionResultModal } from './action-result-modal.ts';

/** The window of "I need until ...", sent; why it cannot be is said in it. */
export async function askForTimeForm(bot: Bot, { ack, body, view: sent, context }: Submission): Promise<void> {
  const refuse = async (text: string) => {
    await ack({ response_action: 'errors', errors: { [timeFields.until]: truncate(text, 150) } });
  };
  const actionId = carriedNumber(sent.private_metadata);
  const found = await viewerAt(bot, actorIn(context, body), { in: 'actions', id: actionId });
  if (found.kind === 'no viewer') return refuse(found.message.text);
  const until = formValue(sent, timeFields.until);
  if (!until) return refuse('Choose a day.');
  const now = bot.clock();
  const asked = await ask(bot.db, actionId, until, found.viewer.member, now);
  if (asked.kind === 'refused') return refuse(refusalSentence(asked));
  // One of those who would be asked needs nobody's leave.
  const said = asked.action.due === until ? 'The date is changed.' : 'The secretariat and the chair are asked.';
  const view = await actionResultModal(bot, found.viewer, asked.action, said);
  await ack({ response_action: 'update', view });
  await deliverNotices(bot.db, bot.messenger, now);
}
