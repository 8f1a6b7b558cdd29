import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import type { SendOutcome } from '../../operations/ports/messenger.ts';

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

const gone = 'I’m not in the channel, or it no longer exists. Type `/invite @` and my name there.';
const leftUs =
  'They’re no longer in this workspace. Give their actions to someone else with `/mag assign`, or correct the link with `/mag link`.';

/** Why, and what can be done about it. */
const sentences: Record<string, string> = {
  cannot_dm_bot: 'Slack doesn’t let me write to another bot. Link the name to a person with `/mag link`.',
  channel_not_found: gone,
  is_archived: 'The channel is archived. Unarchive it in Slack.',
  messages_tab_disabled: 'My Messages tab is turned off. Ask the operator to turn it on under App Home.',
  not_in_channel: gone,
  restricted_action: 'I’m not allowed to post there. Ask an admin of the workspace to allow it.',
  user_disabled: 'The account is deactivated. Give their actions to someone else with `/mag assign`.',
  user_not_found: leftUs,
};

/** The same of a message to one person. */
const sentencesOfPerson: Record<string, string> = {
  channel_not_found: leftUs,
  restricted_action: 'I’m not allowed to send direct messages here. Ask an admin of the workspace to allow it.',
};

/** How a call that posts ended, when it threw; `to`: the channel's or person's id. Throws what is no answer of Slack's nor of the network's. */
export function sendOutcomeOf(error: unknown, to = ''): Exclude<SendOutcome, { readonly kind: 'sent' }> {
  if (error instanceof WebAPIRateLimitedError) {
    return { kind: 'later', seconds: error.retryAfter, why: 'Slack asked to wait.' };
  }
  if (error instanceof WebAPIPlatformError) {
    const code = error.data.error;
    if (ambiguous.has(code)) return { kind: 'unknown', why: `Slack answered ${code}.` };
    if (code === 'ratelimited' || code === 'rate_limited') {
      return { kind: 'later', seconds: 60, why: 'Slack asked to wait.' };
    }
    if (ofTheBot.has(code)) return { kind: 'later', seconds: 600, why: `Slack refused me: ${code}.` };
    return { kind: 'refused', why: sentence(code, to) };
  }
  if (error instanceof WebAPIHTTPError)
    return { kind: 'unknown', why: `Slack answered with status ${error.statusCode}.` };
  if (error instanceof WebAPIRequestError) {
    if (neverConnected.has(codeOf(error.original))) {
      return { kind: 'later', seconds: 60, why: 'Slack couldn’t be reached.' };
    }
    return { kind: 'unknown', why: 'Slack didn’t answer.' };
  }
  throw error;
}

function sentence(code: string, to: string): string {
  const ofPerson = /^[UW]/.test(to) ? sentencesOfPerson[code] : undefined;
  return ofPerson ?? sentences[code] ?? `Slack refused the message (${code}). Ask the operator to find out why.`;
}

/** The system's code of a failed connection, which `fetch` wraps once or twice. */
function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'cause' in error ? codeOf(error.cause) : '';
}
