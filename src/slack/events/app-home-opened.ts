import type { App } from '@slack/bolt';
import type { Bot } from '../bot.ts';
import { publishHome } from '../publish-home.ts';

/** Somebody opens the Home tab: it is drawn as the database has it now. */
export function appHomeOpened(app: App, bot: Bot): void {
  app.event('app_home_opened', async ({ event, context, client }) => {
    if (event.tab !== 'home') return;
    const workspace = { teamId: context.teamId ?? '', enterpriseId: context.enterpriseId ?? null };
    await publishHome(bot, client, { workspace, channelId: '', userId: event.user });
  });
}
