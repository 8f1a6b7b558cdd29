import type { Person } from '../../domain/roster/member.ts';
import { isBlank } from '../../domain/text/visible-text.ts';
import { isTimeZone } from '../../domain/time/instant.ts';

type Maybe<T> = T | null | undefined;

export interface User {
  readonly id?: string;
  readonly name?: Maybe<string>;
  readonly real_name?: Maybe<string>;
  readonly tz?: Maybe<string>;
  readonly is_bot?: Maybe<boolean>;
  readonly deleted?: Maybe<boolean>;
  readonly is_restricted?: Maybe<boolean>;
  readonly is_ultra_restricted?: Maybe<boolean>;
  readonly is_stranger?: Maybe<boolean>;
  readonly team_id?: Maybe<string>;
  readonly enterprise_user?: Maybe<{ readonly teams?: Maybe<readonly string[]> }>;
  readonly profile?: Maybe<{
    readonly real_name?: Maybe<string>;
    readonly display_name?: Maybe<string>;
    readonly email?: Maybe<string>;
  }>;
}

/**
 * A user of Slack's as the bot knows people; `teamId`: of the bot's own workspace. Where nobody wrote anything Slack has the empty text, null,
 * or no field at all.
 */
export function personOf(user: User, teamId: string): Person {
  const shown = user.profile?.display_name ?? '';
  const names = [user.profile?.real_name, user.real_name, shown, user.name, user.id];
  // People may choose one that shows nothing.
  const name = names.find((one) => one && !isBlank(one)) ?? '';
  return {
    userId: user.id ?? '',
    name,
    aliases: [...new Set([shown, user.name ?? ''])].filter((alias) => alias !== '' && alias !== name),
    // Slack may know a zone that this Node does not yet.
    timeZone: user.tz && isTimeZone(user.tz) ? user.tz : null,
    email: user.profile?.email || null,
    isGuest: Boolean(user.is_restricted || user.is_ultra_restricted),
    isExternal: isExternalTo(teamId, user),
    // Of Slackbot Slack says that it is no bot.
    isBot: Boolean(user.is_bot) || user.id === 'USLACKBOT',
    isDeactivated: Boolean(user.deleted),
  };
}

/**
 * Whether somebody is of another organisation. `is_stranger` alone does not say so: it is of those with whom the bot shares no channel.
 * Where several workspaces are one organisation, a user's `team_id` may be another of these.
 * https://docs.slack.dev/reference/objects/user-object
 */
export const isExternalTo = (
  teamId: string,
  { is_stranger, team_id, enterprise_user }: Pick<User, 'is_stranger' | 'team_id' | 'enterprise_user'>,
): boolean =>
  Boolean(is_stranger) || (Boolean(team_id) && team_id !== teamId && !enterprise_user?.teams?.includes(teamId));
