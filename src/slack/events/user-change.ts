import type { App } from '@slack/bolt';
import { moveMember } from '../../operations/move-member.ts';
import type { Bot } from '../bot.ts';

/** Somebody changed their profile: where the time zone is another, their reminders move with them. */
export function userChange(app: App, bot: Bot): void {
  app.event('user_change', async ({ event }) => {
    if (event.user.tz) await moveMember(bot.db, event.user.id, event.user.tz, bot.clock());
  });
}
