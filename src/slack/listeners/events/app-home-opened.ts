import { syncMembership } from '../../../operations/roster/sync-membership.ts';
import type { Bot, EventArgs } from '../../client/bot.ts';
import { publishHome } from '../../request/publish-home.ts';
import { workspaceIn } from '../../request/workspace-in.ts';

/** Somebody opens the Home tab: they are put on the rosters of their channels, and the tab is drawn. */
export async function onAppHomeOpened(
  bot: Bot,
  { event, context, client }: EventArgs<'app_home_opened'>,
): Promise<void> {
  if (event.tab !== 'home') return;
  const actor = { workspace: workspaceIn(context), channelId: '', userId: event.user };
  await syncMembership(bot.db, actor, bot.directory, bot.clock());
  await publishHome(bot, client, actor);
}
