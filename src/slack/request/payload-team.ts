import type { BotIdentity } from '../client/bot-identity.ts';
import { fieldOf } from '../message/field-of.ts';

/**
 * Whether what Slack sent was sent to the installation that our token is of.
 *
 * Of an event Slack names an installation that may see it (https://docs.slack.dev/apis/events-api#authorizations); its `team_id` may be
 * the other side's of a shared channel. Of a click it is the installation whose message or window was clicked on, from whichever side:
 * `team` is the other side's in windows, which have `app_installed_team_id` for it.
 */
export function isOurs(body: unknown, { teamId, botId }: BotIdentity): boolean {
  const authorizations = fieldOf(body, 'authorizations');
  const [first]: unknown[] = Array.isArray(authorizations) ? authorizations : [];
  const installation = first ?? body;
  // A command's is a word.
  if (String(fieldOf(installation, 'is_enterprise_install') ?? 'false') === 'true') return false;
  if (first !== undefined) return fieldOf(first, 'team_id') === teamId;
  const view = fieldOf(body, 'view');
  const ofBot = fieldOf(view, 'bot_id') ?? fieldOf(fieldOf(body, 'message'), 'bot_id');
  if (botId !== undefined && ofBot === botId) return true;
  return teamOf(body) === teamId;
}

/** The workspace that a payload names, for want of anything better. */
export function teamOf(body: unknown): unknown {
  return (
    fieldOf(fieldOf(body, 'view'), 'app_installed_team_id') ??
    fieldOf(fieldOf(body, 'team'), 'id') ??
    fieldOf(body, 'context_team_id') ??
    fieldOf(body, 'team_id')
  );
}
