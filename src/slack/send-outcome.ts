import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import type { SendOutcome } from '../operations/messenger.ts';

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

const sentences: Record<string, string> = {
  cannot_dm_bot: 'Slack does not let the bot write to another bot.',
  channel_not_found: 'The bot is not in the channel, or the channel is gone. Invite it with /invite.',
  is_archived: 'The channel is archived.',
  not_in_channel: 'The bot is not in the channel. Invite it with /invite.',
  restricted_action: 'The workspace does not let the bot post there.',
  user_disabled: 'The account is deactivated.',
  user_not_found: 'Slack knows no such person in this workspace.',
};

/** How a call that posts ended, when it threw. Throws what is no answer of Slack's nor of the network's. */
export function sendOutcomeOf(error: unknown): Exclude<SendOutcome, { readonly kind: 'sent' }> {
  if (error instanceof WebAPIRateLimitedError) {
    return { kind: 'later', seconds: error.retryAfter, why: 'Slack asked to wait.' };
  }
  if (error instanceof WebAPIPlatformError) {
    const code = error.data.error;
    if (ambiguous.has(code)) return { kind: 'unknown', why: `Slack answered ${code}.` };
    if (code === 'ratelimited' || code === 'rate_limited') {
      return { kind: 'later', seconds: 60, why: 'Slack asked to wait.' };
    }
    if (ofTheBot.has(code)) return { kind: 'later', seconds: 600, why: `Slack refuses the bot: ${code}.` };
    return { kind: 'refused', why: sentences[code] ?? `Slack refused the message: ${code}.` };
  }
  if (error instanceof WebAPIHTTPError)
    return { kind: 'unknown', why: `Slack answered with status ${error.statusCode}.` };
  if (error instanceof WebAPIRequestError) {
    if (neverConnected.has(codeOf(error.original))) {
      return { kind: 'later', seconds: 60, why: 'Slack could not be reached.' };
    }
    return { kind: 'unknown', why: 'No answer came from Slack.' };
  }
  throw error;
}

/** The system's code of a failed connection, which `fetch` wraps once or twice. */
function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'cause' in error ? codeOf(error.cause) : '';
}
