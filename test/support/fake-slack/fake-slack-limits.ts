import type { Fields, Workspace } from './fake-slack-workspace.ts';

/** Calls a minute of the tiers: https://docs.slack.dev/apis/web-api/rate-limits */
const tier2 = 20;
const tier3 = 50;
const tier4 = 100;
const minuteMs = 60_000;

/** The tier of each method that the bot calls, by slackapi/java-slack-sdk, `MethodsRateLimits.java`. */
const tiers: Readonly<Record<string, number>> = {
  'chat.delete': tier3,
  'chat.postEphemeral': tier4,
  'chat.update': tier3,
  'conversations.history': tier3,
  'conversations.info': tier3,
  'conversations.invite': tier3,
  'conversations.members': tier4,
  'conversations.open': tier3,
  'conversations.replies': tier3,
  'files.completeUploadExternal': tier4,
  'files.getUploadURLExternal': tier4,
  'files.info': tier4,
  'users.info': tier4,
  'users.list': tier2,
  'views.open': tier4,
  'views.publish': tier4,
  'views.push': tier4,
  'views.update': tier4,
};

/**
 * Counts calls by the workspace's clock, and gives the seconds that the caller has to wait; 0 where the call goes through. A method has its
 * limit to itself; `chat.postMessage` has one a second for each conversation.
 */
export function rateLimits(workspace: Workspace): (method: string, args: Fields) => number {
  const calls = new Map<string, number[]>();
  return (method, args) => {
    const isPost = method === 'chat.postMessage';
    const most = isPost ? 1 : tiers[method];
    if (most === undefined) return 0;
    const windowMs = isPost ? 1000 : minuteMs;
    const key = isPost ? `${method} ${String(args.channel)}` : method;
    const now = workspace.clock().getTime();
    const recent = (calls.get(key) ?? []).filter((at) => at > now - windowMs);
    const [oldest = now] = recent;
    if (recent.length >= most) return Math.ceil((oldest + windowMs - now) / 1000);
    calls.set(key, [...recent, now]);
    return 0;
  };
}
