import { addActions } from '../../../db/actions/actions.ts';
import { addStatements, listStatedActions } from '../../../db/actions/statements.ts';
import { getCommittee, lockCommittee, takeActionNumbers } from '../../../db/committee/committees.ts';
import { type Connection, inTransaction } from '../../../db/connection/connection.ts';
import { listGroups, saveGroup } from '../../../db/groups/groups.ts';
import { findUndoneOf, reopenGroupsOf } from '../../../db/history/changes.ts';
import { record } from '../../../db/history/history.ts';
import { addDates, findMeetingOfSummary, moveMeetingTo, saveMeeting } from '../../../db/meetings/meetings.ts';
import { listMembers } from '../../../db/roster/members.ts';
import { listUnlinkedOwners } from '../../../db/roster/roster.ts';
import {
  countRevisions,
  findLatestRevision,
  lockSummary,
  type StoredSummary,
  saveCorrections,
  settleSummary,
} from '../../../db/summaries/summaries.ts';
import type { Refusal } from '../../domain/access/refusal.ts';
import type { Committee } from '../../domain/committee/committee.ts';
import { actionPhrases, summaryPhrases } from '../../domain/history/phrases.ts';
import { lengthAfter, type Meeting } from '../../domain/meetings/meeting.ts';
import { recordedChange } from '../../domain/meetings/recorded-change.ts';
import type { Notice } from '../../domain/reminders/notice.ts';
import { noticeKeys } from '../../domain/reminders/notice-keys.ts';
import type { Member, Person } from '../../domain/roster/member.ts';
import type { Roster } from '../../domain/roster/roster.ts';
import { correctionLines } from '../../domain/summaries/correction-lines.ts';
import { settled } from '../../domain/summaries/draft.ts';
import { meetingStart } from '../../domain/summaries/meeting-start.ts';
import type { NextMeeting, Summary } from '../../domain/summaries/summary.ts';
import { calendarDay, dayIn, type Instant } from '../../domain/time/instant.ts';
import { writtenDay, writtenMoment } from '../../domain/time/written-time.ts';
import { authorize } from '../access/authorize.ts';
import { newAction } from '../actions/new-action.ts';
import { undoable } from '../history/undoable.ts';
import { notifyMeetingChange } from '../meetings/notify-meeting-change.ts';
import { planDigest } from '../planning/plan-digest.ts';
import { planNotices } from '../planning/plan-notices.ts';
import { queueNotices } from '../planning/queue-notices.ts';
import { askNames } from '../roster/ask-names.ts';
import { saveParticipants } from '../roster/save-participants.ts';
import { correctActions } from './correct-actions.ts';
import { correctDates } from './correct-dates.ts';

export type SummaryPublished =
  /** `asked`: of how many names the publisher is asked who they are. */
  (Published & { readonly asked: number }) | Refusal;

interface Published {
  readonly kind: 'published';
  readonly actions: number;
  /** The summary it corrects; null where it is the first of its meeting. */
  readonly revisesId: number | null;
  /** Owners as written whom nobody in the workspace is: their actions are kept, and the secretariat is told. */
  readonly unlinked: readonly string[];
}

/**
 * Publishes a reviewed summary in one transaction: the roster, the groups, the actions with their reminders, the dates, the next
 * meeting and the announcement. Publishing twice publishes once. `people` are the workspace's, to link names to.
 *
 * A correction changes what the summary it corrects made: actions keep their number, state and history, and nothing done is undone.
 * Published anew after it was taken back, its actions come back under their numbers.
 */
export function publishSummary(
  db: Connection,
  what: { readonly summaryId: number; readonly by: Member; readonly people: readonly Person[] },
  now: Instant,
): Promise<SummaryPublished> {
  return inTransaction(db, async (db) => {
    // First, as where a summary is received: two corrections published at once come one after the other.
    await lockCommittee(db, what.by.committeeId);
    const kept = await lockSummary(db, what.summaryId);
    if (!kept || kept.committeeId !== what.by.committeeId) return { kind: 'refused', because: 'no such summary' };
    if (kept.state === 'published') return { kind: 'refused', because: 'already published' };
    if (kept.state === 'discarded') return { kind: 'refused', because: 'already discarded' };
    const refusal = await authorize(db, what.by, 'publish a summary');
    if (refusal) return refusal;
    const committee = await getCommittee(db, kept.committeeId);
    const summary = settled(kept.draft);
    const rootId = kept.revisesId ?? kept.id;

    // Participants stay on the roster, should the publishing be undone.
    const doubtful = await saveParticipants(db, committee.id, summary.participants, what.people, now);
    const published = await undoable(db, what.by, now, (db) =>
      publish(db, { kept, committee, summary, rootId, by: what.by }, now),
    );
    const of = { committeeId: committee.id, summaryId: kept.id, rootId, publishedBy: what.by.id };
    return { ...published, asked: await askNames(db, of, doubtful, what.people, now) };
  });
}

async function publish(
  db: Connection,
  what: {
    readonly kept: StoredSummary;
    readonly committee: Committee;
    readonly summary: Summary;
    readonly rootId: number;
    readonly by: Member;
  },
  now: Instant,
): Promise<Published> {
  const { kept, committee, summary, rootId, by } = what;
  const said = kept.revisesId === null ? summaryPhrases.published : summaryPhrases.corrected;
  await record(
    db,
    { committeeId: committee.id, subject: 'summary', subjectId: rootId, byMember: by.id, what: said },
    now,
  );
  await keepGroups(db, committee.id, rootId, summary);
  await reopenGroupsOf(db, rootId);
  const roster = { members: await listMembers(db, committee.id), groups: await listGroups(db, committee.id) };
  const earlier = kept.revisesId === null ? undefined : await findLatestRevision(db, rootId);
  const stated = { next: summary.nextMeeting, before: earlier ? settled(earlier.draft).nextMeeting : null };
  const meetingMoved = await setNextMeeting(db, { committee, rootId, by }, stated, now);
  if (kept.revisesId === null) {
    await publishActions(db, kept, summary, roster, by, now);
    await addDates(db, committee.id, rootId, summary.dates);
  } else {
    const corrections = [
      ...(await correctActions(db, { rootId, summaryId: kept.id }, summary, roster, by, now)),
      ...(await correctDates(db, { committeeId: committee.id, rootId }, summary.dates, now)),
      ...meetingMoved,
    ];
    await saveCorrections(db, kept.id, (await countRevisions(db, rootId)) + 1, corrections);
  }
  await planNotices(db, { kind: 'summary', summaryId: rootId }, now);
  await planDigest(db, committee.id, now);
  await settleSummary(db, kept.id, { state: 'published', publishedAt: now, publishedBy: by.id });
  const again = (await findUndoneOf(db, kept.id)) ? now : null;
  const announcement: Notice = {
    committeeId: committee.id,
    key: noticeKeys.announcement({ summaryId: kept.id, again }),
    kind: 'announcement',
    subjectId: kept.id,
    to: { channelId: committee.channelId },
    reason: 'published',
    dueAt: now,
  };
  await queueNotices(db, [announcement], now);
  return {
    kind: 'published',
    actions: summary.actions.length,
    revisesId: kept.revisesId,
    unlinked: await listUnlinkedOwners(db, rootId),
  };
}

/** Tells what it changed, a line. A correction that says the same of it leaves a meeting where it was moved to since. */
async function setNextMeeting(
  db: Connection,
  { committee, rootId, by }: { readonly committee: Committee; readonly rootId: number; readonly by: Member },
  stated: { readonly next: NextMeeting | null; readonly before: NextMeeting | null },
  now: Instant,
): Promise<readonly string[]> {
  if (!stated.next) return [];
  const { startsAt, title, durationMinutes = null } = stated.next;
  const moment = meetingStart(startsAt, committee.timeZone);
  const day = moment ? dayIn(committee.timeZone, moment) : calendarDay(startsAt);
  const before = await findMeetingOfSummary(db, rootId);
  const isSameLength = (stated.before?.durationMinutes ?? null) === durationMinutes;
  const meeting = before
    ? await moveMeetingTo(
        db,
        before,
        stated.before?.startsAt === startsAt
          ? { ...before, title, durationMinutes: isSameLength ? (before.durationMinutes ?? null) : durationMinutes }
          : { title, day, startsAt: moment, durationMinutes },
      )
    : await saveMeeting(db, {
        committeeId: committee.id,
        title,
        day,
        startsAt: moment,
        durationMinutes,
        place: null,
        summaryId: rootId,
      });
  const isSame = before?.sequence === meeting.sequence;
  if (before && !isSame) {
    const moved = {
      subject: 'meeting',
      subjectId: meeting.id,
      byMember: by.id,
      ...recordedChange(before, meeting),
    } as const;
    await record(db, { committeeId: committee.id, ...moved }, now);
    await notifyMeetingChange(db, committee, meeting, [], now);
  } else await planNotices(db, { kind: 'meeting', meetingId: meeting.id }, now);
  const today = dayIn(committee.timeZone, now);
  const written = (meeting: Meeting) =>
    meeting.startsAt
      ? `${writtenMoment(meeting.startsAt, committee.timeZone)}${lengthAfter(meeting)}`
      : writtenDay(meeting.day, today);
  return isSame ? [] : [correctionLines.nextMeeting(before ? written(before) : null, written(meeting))];
}

async function keepGroups(db: Connection, committeeId: number, summaryId: number, summary: Summary): Promise<void> {
  for (const { kind, name, statedName = name, short, of, seats } of summary.groups) {
    await saveGroup(db, {
      committeeId,
      kind,
      name,
      statedName,
      short,
      parent: of,
      seats,
      summaryId: kind === 'sub-group' ? null : summaryId,
    });
  }
}

async function publishActions(
  db: Connection,
  { id: summaryId, committeeId }: StoredSummary,
  summary: Summary,
  roster: Roster,
  by: Member,
  now: Instant,
): Promise<void> {
  if ((await listStatedActions(db, summaryId)).length > 0) {
    await correctActions(db, { rootId: summaryId, summaryId }, summary, roster, by, now);
    return;
  }
  const first = await takeActionNumbers(db, committeeId, summary.actions.length);
  const ids = await addActions(
    db,
    summary.actions.map((line, index) => newAction({ committeeId, summaryId, number: first + index }, line, roster)),
    now,
  );
  const statements = summary.actions.map((stated, index) => ({ actionId: ids[index] ?? 0, stated }));
  await addStatements(db, summaryId, statements);
  const what = actionPhrases.published;
  await record(
    db,
    ids.map((subjectId) => ({ committeeId, subject: 'action', subjectId, byMember: by.id, what })),
    now,
  );
}
