import { uninstallWorkspace } from '../../../operations/committee/uninstall-workspace.ts';
import type { Bot, EventArgs } from '../../client/bot.ts';
import { workspaceIn } from '../../request/workspace-in.ts';

/**
 * Tokens are valid no longer. Slack names not them but whose they were, people's among them; without the bot's own it is as if the app
 * were removed: https://docs.slack.dev/reference/events/tokens_revoked
 */
export async function onTokensRevoked(bot: Bot, { event, context }: EventArgs<'tokens_revoked'>): Promise<void> {
  const botUserId = bot.identity.known()?.botUserId;
  if (botUserId === undefined || !event.tokens.bot?.includes(botUserId)) return;
  await uninstallWorkspace(bot.db, workspaceIn(context).teamId, bot.identity, bot.clock());
}
