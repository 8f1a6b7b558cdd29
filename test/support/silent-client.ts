import { type Logger, LogLevel, WebClient, type WebClientOptions } from '@slack/web-api';
import type { FakeSlack } from './fake-slack.ts';

const nothing = () => {};
const logger: Logger = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  setLevel: nothing,
  getLevel: () => LogLevel.ERROR,
  setName: nothing,
};

/** Slack's own client for the fake: tries once, and does not report each refusal that a test asks for. */
export const silentClient = (slack: FakeSlack, token?: string, options: WebClientOptions = {}): WebClient =>
  new WebClient(token, {
    logger,
    slackApiUrl: slack.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    ...options,
  });
