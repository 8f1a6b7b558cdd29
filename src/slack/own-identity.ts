import type { Authorize } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';

/**
 * Who the bot is in its workspace: asked of Slack when something first comes, and known from then on.
 *
 * Given a token alone Bolt either asks while starting, and a bot could not start while Slack is away, or, told not to, asks anew
 * before every single command and click.
 */
export function ownIdentity(client: WebClient, botToken: string): Authorize<boolean> {
  let asked: ReturnType<typeof ask> | undefined;
  const ask = async () => {
    const { bot_id: botId, user_id: botUserId } = await client.auth.test();
    return { botToken, ...(botId ? { botId } : {}), ...(botUserId ? { botUserId } : {}) };
  };
  return async () => {
    asked ??= ask();
    try {
      // A copy: Bolt writes the payload's own ids into it.
      return { ...(await asked) };
    } catch (error) {
      asked = undefined;
      throw error;
    }
  };
}
