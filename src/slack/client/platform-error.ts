import { ErrorCode, WebAPIPlatformError } from '@slack/web-api';

/** Slack understood and refused, rather than not answering. */
export const isPlatformError = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === ErrorCode.PlatformError;

/** Slack's word for why it refused, such as `channel_not_found`; undefined where it did not answer. */
export function platformErrorIn(error: unknown): string | undefined {
  return error instanceof WebAPIPlatformError ? error.data.error : undefined;
}
