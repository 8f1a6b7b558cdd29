import { ErrorCode } from '@slack/web-api';

/** Slack understood and refused, rather than not answering. */
export const isPlatformError = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === ErrorCode.PlatformError;
