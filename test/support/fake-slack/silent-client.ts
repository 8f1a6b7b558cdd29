import { WebClient, type WebClientOptions } from '@slack/web-api';
import { quietLogger } from '../bot/quiet-logger.ts';
import type { FakeSlack } from './fake-slack.ts';

/** Slack's own client for the fake: tries once, and does not report each refusal that a test asks for. */
export const silentClient = (slack: FakeSlack, token?: string, options: WebClientOptions = {}): WebClient =>
  new WebClient(token, {
    logger: quietLogger,
    slackApiUrl: slack.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    ...options,
  });
