import { listActionPage } from '../../../db/actions/actions.ts';
import { listSources } from '../../../db/actions/statements.ts';
import { getCommittee } from '../../../db/committee/committees.ts';
import { findFeedOf } from '../../../db/committee/feeds.ts';
import type { Connection } from '../../../db/connection/connection.ts';
import { countChanges } from '../../../db/history/history.ts';
import { listDatesFrom, listMeetingsFrom } from '../../../db/meetings/meetings.ts';
import { getMember } from '../../../db/roster/members.ts';
import type { Feed } from '../../domain/committee/feed.ts';
import { addDays, dayIn, type Instant } from '../../domain/time/instant.ts';
import { type Access, isShownTo } from '../access/resolve-viewer.ts';

/** What is over stays in people's calendars for so long. */
const daysBack = 366;
/** More than calendars bear to be sent. */
const mostDeadlines = 1000;

/**
 * What the calendar of this address shows now; undefined where the address is none, or is revoked, or its member is not shown
 * the committee any more.
 *
 * `teamId`: the workspace that `access` is asked of. In another one the channel and the member of the same ids are others.
 *
 * A member's own shows what `/mag actions` shows them, the committee's what `/mag meeting` and `/mag deadlines` show any member.
 */
export async function findFeed(
  db: Connection,
  teamId: string,
  token: string,
  access: Access,
  now: Instant,
): Promise<Feed | undefined> {
  // Anything can be asked for, and PostgreSQL takes no text with a NUL in it.
  const of = /^[\w-]+$/.test(token) ? await findFeedOf(db, teamId, token) : undefined;
  if (!of) return undefined;
  if (of.in === 'committees') {
    const committee = await getCommittee(db, of.id);
    const from = addDays(dayIn(committee.timeZone, now), -daysBack);
    return {
      kind: 'committee',
      committee,
      meetings: await listMeetingsFrom(db, committee.id, from),
      dates: await listDatesFrom(db, committee.id, from),
    };
  }
  const member = await getMember(db, of.id);
  const committee = await getCommittee(db, member.committeeId);
  const { userId, isGuest, isExternal } = member;
  const isShown =
    userId !== null &&
    (await isShownTo(access, committee, { userId, channelId: '', isGuest: isGuest || isExternal }, now));
  if (!isShown) return undefined;
  const { actions } = await listActionPage(
    db,
    committee.id,
    { which: 'open', whose: { kind: 'member', memberId: member.id } },
    dayIn(committee.timeZone, now),
    { limit: mostDeadlines, offset: 0 },
  );
  const dated = actions.filter((action) => action.due !== null);
  const ids = dated.map((action) => action.id);
  const changes = await countChanges(db, 'action', ids);
  const sources = await listSources(db, ids);
  return {
    kind: 'mine',
    committee,
    deadlines: dated.map((action) => ({
      action,
      changes: changes.get(action.id) ?? 0,
      permalink: sources.get(action.id)?.permalink ?? null,
    })),
  };
}
