import { uninstallWorkspace } from '../../../operations/committee/uninstall-workspace.ts';
import type { Bot, EventArgs } from '../../client/bot.ts';
import { workspaceIn } from '../../request/workspace-in.ts';

/** The app was removed from the workspace: https://docs.slack.dev/reference/events/app_uninstalled */
export async function onAppUninstalled(bot: Bot, { context }: EventArgs<'app_uninstalled'>): Promise<void> {
  await uninstallWorkspace(bot.db, workspaceIn(context).teamId, bot.identity, bot.clock());
}
