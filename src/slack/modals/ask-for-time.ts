import { askForTime as ask } from '../../operations/ask-for-time.ts';
import { deliverNotices } from '../../operations/deliver-notices.ts';
import type { Submission } from '../acting.ts';
import type { Bot } from '../bot.ts';
import { carriedNumber } from '../carried-number.ts';
import { fieldIn } from '../field-in.ts';
import { saidInWindow } from '../said-in-window.ts';
import { askerIn, seatAt } from '../seat.ts';
import { within } from '../text.ts';
import { timeFields } from '../views/ask-for-time-modal.ts';
import { refusalSentence } from '../views/refusal.ts';

/** The window of "I need until ...", sent; why it cannot be is said in it. */
export async function askForTime(bot: Bot, { ack, body, view: sent, context }: Submission): Promise<void> {
  const refuse = async (text: string) => {
    await ack({ response_action: 'errors', errors: { [timeFields.until]: within(text, 150) } });
  };
  const actionId = carriedNumber(sent.private_metadata);
  const found = await seatAt(bot, askerIn(context, body), { in: 'actions', id: actionId });
  if (found.kind === 'no seat') return refuse(found.message.text);
  const until = fieldIn(sent, timeFields.until, timeFields.until);
  if (!until) return refuse('Choose a day.');
  const now = bot.clock();
  const asked = await ask(bot.db, actionId, until, found.seat.member, now);
  if (asked.kind === 'refused') return refuse(refusalSentence(asked));
  // One of those who would be asked needs nobody's leave.
  const said = asked.action.due === until ? 'The date is changed.' : 'The secretariat and the chair are asked.';
  const view = await saidInWindow(bot, found.seat, asked.action, said);
  await ack({ response_action: 'update', view });
  await deliverNotices(bot.db, bot.messenger, now);
}
