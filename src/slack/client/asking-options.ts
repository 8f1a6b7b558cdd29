import type { Logger, WebClientOptions } from '@slack/web-api';
import { patientFetch } from './patient-fetch.ts';

/** What the directory does without: where Slack names nobody any more the list of everybody does, and who is in which channels can wait. */
const unawaited = ['users.info', 'users.conversations'];

/**
 * The options of a client that asks Slack on behalf of somebody who waits: a method that is limited waits for at most a minute, which
 * is as long as Slack counts, and holds up no other. Nothing that must be said once is said through it: see `sendingClient`.
 *
 * Each call gives a new object: Socket Mode writes its retries into the one it is given.
 */
export function askingOptions({
  slackApiUrl,
  logger,
}: {
  readonly slackApiUrl: string | undefined;
  readonly logger: Logger;
}): WebClientOptions {
  return {
    ...(slackApiUrl === undefined ? {} : { slackApiUrl }),
    logger,
    retryConfig: { retries: 2 },
    rejectRateLimitedCalls: true,
    // Calls that wait for one method must not take the places of those of another.
    maxRequestConcurrency: Number.POSITIVE_INFINITY,
    fetch: patientFetch((method) => (unawaited.includes(method) ? 0 : 60_000)),
  };
}
