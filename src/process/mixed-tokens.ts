import type { WebClient } from '@slack/web-api';

/**
 * What is wrong where the bot's token is of one app and the token for Socket Mode of another; undefined where nothing is, or Slack does not
 * tell. An app-level token has its app's id in it ("xapp-1-A0123456789-..."); a bot's app is told by
 * https://docs.slack.dev/reference/methods/bots.info
 *
 * Two workspaces have an app each, made from one manifest, and the tokens are easily mixed up: the bot would then hear one workspace and
 * speak in the other.
 */
export async function findMixedTokens(
  client: WebClient,
  botId: string | undefined,
  appToken: string,
): Promise<string | undefined> {
  const heard = /^xapp-\d+-(A[0-9A-Z]+)-/.exec(appToken)?.[1];
  if (!heard || !botId) return undefined;
  const { bot } = await client.bots.info({ bot: botId });
  if (!bot?.app_id || bot.app_id === heard) return undefined;
  return `SLACK_BOT_TOKEN belongs to the app ${bot.app_id} and SLACK_APP_TOKEN to ${heard}, so the bot doesn't see what people do. Take both from one app, installed in one workspace.`;
}
