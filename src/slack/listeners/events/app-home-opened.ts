import type { Bot, EventArgs } from '../../client/bot.ts';
import { publishHome } from '../../request/publish-home.ts';
import { workspaceIn } from '../../request/workspace-in.ts';

/** Somebody opens the Home tab: it is drawn as the database has it now. */
export async function appHomeOpened(bot: Bot, { event, context, client }: EventArgs<'app_home_opened'>): Promise<void> {
  if (event.tab !== 'home') return;
  const workspace = workspaceIn(context);
  await publishHome(bot, client, { workspace, channelId: '', userId: event.user });
}
