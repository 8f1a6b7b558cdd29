import { addActions, listUnlinkedOwners } from '../../db/actions.ts';
import { getCommittee, takeActionNumbers } from '../../db/committees.ts';
import { type Connection, inTransaction } from '../../db/connection.ts';
import { keepGroup, listGroups } from '../../db/groups.ts';
import { record } from '../../db/history.ts';
import { addDates, keepMeeting } from '../../db/meetings.ts';
import { addMember, linkMember, listDirectors, listMembers, putIntoGroup, setRole } from '../../db/members.ts';
import { addNotice } from '../../db/notices.ts';
import { lockSummary, settleSummary } from '../../db/summaries.ts';
import { settled } from '../domain/draft.ts';
import { calendarDay, dayIn, type Instant } from '../domain/instant.ts';
import { type Member, mayDirect, type Person } from '../domain/member.ts';
import { matchName } from '../domain/name.ts';
import type { Refusal } from '../domain/refusal.ts';
import { linksFor, type Roster, roleIn } from '../domain/roster.ts';
import type { Participant, Summary } from '../domain/summary.ts';
import { newAction } from './new-action.ts';
import { planNotices } from './plan-notices.ts';

export type Confirmed =
  | {
      readonly kind: 'published';
      readonly actions: number;
      /** Owners as written whom nobody in the workspace is: their actions are kept, and the secretariat is told. */
      readonly unlinked: readonly string[];
    }
  | Refusal;

/**
 * Publishes a reviewed summary in one transaction: the roster, the groups, the actions with their reminders, the dates, the next
 * meeting and the announcement. Publishing twice publishes once. `people` are the workspace's, to link names to.
 */
export function confirmSummary(
  db: Connection,
  what: { readonly summaryId: number; readonly by: Member; readonly people: readonly Person[] },
  now: Instant,
): Promise<Confirmed> {
  return inTransaction(db, async (db) => {
    const kept = await lockSummary(db, what.summaryId);
    if (!kept || kept.committeeId !== what.by.committeeId) return { kind: 'refused', because: 'no such summary' };
    if (kept.state === 'published') return { kind: 'refused', because: 'already published' };
    if (kept.state === 'discarded') return { kind: 'refused', because: 'already discarded' };
    if (!mayDirect(what.by)) {
      return { kind: 'refused', because: 'for the secretariat', who: await listDirectors(db, kept.committeeId) };
    }
    const committee = await getCommittee(db, kept.committeeId);
    const summary = settled(kept.draft);

    await keepParticipants(db, committee.id, summary.participants, what.people, now);
    await keepGroups(db, committee.id, kept.id, summary);
    const roster = { members: await listMembers(db, committee.id), groups: await listGroups(db, committee.id) };
    const actionIds = await keepActions(db, committee.id, kept.id, summary, roster, what.by, now);
    await addDates(db, committee.id, kept.id, summary.dates);
    if (summary.nextMeeting) {
      const { startsAt, title } = summary.nextMeeting;
      const moment = startsAt.includes('T') ? new Date(startsAt) : null;
      const day = moment ? dayIn(committee.timeZone, moment) : calendarDay(startsAt);
      const meeting = await keepMeeting(db, {
        committeeId: committee.id,
        title,
        day,
        startsAt: moment,
        place: null,
        summaryId: kept.id,
      });
      await planNotices(db, { kind: 'meeting', meetingId: meeting.id }, now);
    }
    await planNotices(db, { kind: 'summary', summaryId: kept.id }, now);
    await settleSummary(db, kept.id, { state: 'published', publishedAt: now, publishedBy: what.by.id });
    await addNotice(db, {
      committeeId: committee.id,
      key: `announcement ${kept.id}`,
      kind: 'announcement',
      summaryId: kept.id,
      channelId: committee.channelId,
      reason: 'published',
      dueAt: now,
    });
    await record(
      db,
      { committeeId: committee.id, subject: 'summary', subjectId: kept.id, byMember: what.by.id, what: 'published' },
      now,
    );
    return {
      kind: 'published',
      summaryId: kept.id,
      actions: actionIds.length,
      unlinked: await listUnlinkedOwners(db, kept.id),
    };
  });
}

/** Puts who was there on the roster, each once whatever the spelling, under the heading the summary has them under. */
async function keepParticipants(
  db: Connection,
  committeeId: number,
  participants: readonly Participant[],
  people: readonly Person[],
  now: Instant,
): Promise<void> {
  const members = [...(await listMembers(db, committeeId))];
  const categories = new Map<string, number[]>();
  for (const { name, category } of participants) {
    const match = matchName(name, members);
    if (match.kind === 'several') continue;
    const role = roleIn(category);
    let member = match.kind === 'one' ? match.person : undefined;
    if (!member) {
      member = await addMember(db, { committeeId, name, role });
      members.push(member);
    } else if (role !== 'member' && member.role === 'member') {
      await setRole(db, member.id, role);
    }
    if (category) categories.set(category, [...(categories.get(category) ?? []), member.id]);
  }
  for (const [name, memberIds] of categories) {
    const group = await keepGroup(db, {
      committeeId,
      kind: 'category',
      name,
      short: null,
      parent: null,
      seats: 'unlimited',
      summaryId: null,
    });
    await putIntoGroup(db, group.id, memberIds, now);
  }
  for (const { member, person } of linksFor(members, people)) {
    await linkMember(db, member.id, person);
    await planNotices(db, { kind: 'member', memberId: member.id }, now);
  }
}

async function keepGroups(db: Connection, committeeId: number, summaryId: number, summary: Summary): Promise<void> {
  for (const { kind, name, short, of, seats } of summary.groups) {
    await keepGroup(db, {
      committeeId,
      kind,
      name,
      short,
      parent: of,
      seats,
      summaryId: kind === 'sub-group' ? null : summaryId,
    });
  }
}

async function keepActions(
  db: Connection,
  committeeId: number,
  summaryId: number,
  summary: Summary,
  roster: Roster,
  by: Member,
  now: Instant,
): Promise<readonly number[]> {
  const first = await takeActionNumbers(db, committeeId, summary.actions.length);
  const ids = await addActions(
    db,
    summary.actions.map((line, index) => newAction({ committeeId, summaryId, number: first + index }, line, roster)),
    now,
  );
  const published = ids.map((subjectId) => ({
    committeeId,
    subject: 'action' as const,
    subjectId,
    byMember: by.id,
    what: 'published from the summary',
  }));
  await record(db, published, now);
  return ids;
}
