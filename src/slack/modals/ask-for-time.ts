import type { App } from '@slack/bolt';
import { askForTime as ask } from '../../operations/ask-for-time.ts';
import { deliverNotices } from '../../operations/deliver-notices.ts';
import type { Bot } from '../bot.ts';
import { fieldIn } from '../field-in.ts';
import { modals } from '../ids.ts';
import { askerIn, seatAt } from '../seat.ts';
import { timeFields } from '../views/ask-for-time-modal.ts';
import { refusalNotice } from '../views/refusal.ts';

/** The window of "I need until ...", sent; why it cannot be is said in it. */
export function askForTime(app: App, bot: Bot): void {
  app.view(modals.askForTime, async ({ ack, body, view, context }) => {
    const refuse = async (text: string) => {
      await ack({ response_action: 'errors', errors: { [timeFields.until]: text.slice(0, 150) } });
    };
    const actionId = Number(view.private_metadata);
    const found = await seatAt(bot, askerIn(context, body), { in: 'actions', id: actionId });
    if (found.kind === 'no seat') return refuse(found.message.text);
    const until = fieldIn(view, timeFields.until, timeFields.until);
    if (!until) return refuse('Choose a day.');
    const now = bot.clock();
    const asked = await ask(bot.db, actionId, until, found.seat.member, now);
    if (asked.kind === 'refused') return refuse(refusalNotice(asked).text);
    await ack();
    await deliverNotices(bot.db, bot.messenger, now);
  });
}
