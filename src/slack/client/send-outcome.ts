import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import type { SendOutcome } from '../../operations/ports/messenger.ts';
import { notSent, whyRefused } from '../views/reminders/send-failures.ts';

/** Errors after which the message may stand in Slack all the same: https://docs.slack.dev/reference/methods/chat.postMessage */
const ambiguous = new Set(['fatal_error', 'internal_error', 'request_timeout', 'service_unavailable']);

/** The bot as a whole may not speak; nothing is wrong with this message, and somebody has to set it right. */
const ofTheBot = new Set([
  'access_denied',
  'account_inactive',
  'ekm_access_denied',
  'enterprise_is_restricted',
  'invalid_auth',
  'missing_scope',
  'not_allowed_token_type',
  'not_authed',
  'org_login_required',
  'team_access_not_granted',
  'token_expired',
  'token_revoked',
  'two_factor_setup_required',
]);

/** The connection was never made, so nothing was posted. */
const neverConnected = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH']);

/** How a call that posts ended, when it threw; `to`: the channel's or person's id. Throws what is no answer of Slack's nor of the network's. */
export function sendOutcomeOf(error: unknown, to = ''): Exclude<SendOutcome, { readonly kind: 'sent' }> {
  if (error instanceof WebAPIRateLimitedError) {
    return { kind: 'later', seconds: error.retryAfter, why: notSent.askedToWait };
  }
  if (error instanceof WebAPIPlatformError) {
    const code = error.data.error;
    if (ambiguous.has(code)) return { kind: 'unknown', why: notSent.answered(code) };
    if (code === 'ratelimited' || code === 'rate_limited') {
      return { kind: 'later', seconds: 60, why: notSent.askedToWait };
    }
    if (ofTheBot.has(code)) return { kind: 'later', seconds: 600, why: notSent.refusedBot(code) };
    return { kind: 'refused', why: whyRefused(code, /^[UW]/.test(to)) };
  }
  if (error instanceof WebAPIHTTPError)
    return { kind: 'unknown', why: notSent.answered(`with status ${error.statusCode}`) };
  if (error instanceof WebAPIRequestError) {
    if (neverConnected.has(codeOf(error.original))) {
      return { kind: 'later', seconds: 60, why: notSent.unreachable };
    }
    return { kind: 'unknown', why: notSent.noAnswer };
  }
  throw error;
}

/** The system's code of a failed connection, which `fetch` wraps once or twice. */
function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'cause' in error ? codeOf(error.cause) : '';
}
