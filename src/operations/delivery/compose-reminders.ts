import { getCommittee } from '../../../db/committee/committees.ts';
import type { Connection } from '../../../db/connection/connection.ts';
import { listDatesById } from '../../../db/meetings/meetings.ts';
import type { ClaimedNotice } from '../../../db/reminders/deliveries.ts';
import { findLastToldOfFailures, listFailed } from '../../../db/reminders/notice-list.ts';
import { listPlannedVotes } from '../../../db/reminders/vote-plans.ts';
import { listVotesById } from '../../../db/votes/votes.ts';
import type { FailedNotice } from '../../domain/reminders/failed-notice.ts';
import type { NoticeContent, ReminderDeadline } from '../../domain/reminders/notice-content.ts';
import { keyStem } from '../../domain/reminders/notice-keys.ts';
import { actionKeys, type PlannedAction, whyDropped } from '../../domain/reminders/notice-plan.ts';
import { voteKeys } from '../../domain/reminders/vote-notices.ts';
import { dayIn, hoursAfter, type Instant } from '../../domain/time/instant.ts';
import { isOpen } from '../../domain/votes/vote.ts';
import { groupReminders, isOfGroup, whyNotGroup } from './compose-groups.ts';
import type { ReadForReminders } from './read-for-reminders.ts';

/** What a delivery says, and its notices that need not be said, or no more. */
export interface Composed {
  /** Undefined where nothing is left to say. */
  readonly content: NoticeContent | undefined;
  readonly dropped: readonly Dropped[];
}

export interface Dropped {
  readonly id: number;
  readonly why: string;
}

export type Notices = readonly [ClaimedNotice, ...ClaimedNotice[]];

/** Of several notices about one thing, late ones after a stop, the last alone is said. */
export function latestOf(notices: Notices): { readonly latest: Notices; readonly overtaken: readonly Dropped[] } {
  const [first = notices[0], ...others] = notices.toSorted(
    (one, other) => one.dueAt.getTime() - other.dueAt.getTime() || one.id - other.id,
  );
  const about = ({ kind, subjectId }: ClaimedNotice) => `${kind} ${subjectId}`;
  const latest = new Map([[about(first), first]]);
  const overtaken: Dropped[] = [];
  for (const notice of others) {
    const before = latest.get(about(notice));
    if (before) overtaken.push({ id: before.id, why: `overtaken: told as "${notice.reason}"` });
    latest.set(about(notice), notice);
  }
  const [leading = first, ...rest] = latest.values();
  return { latest: [leading, ...rest], overtaken };
}

/** To a member what is due to them, the votes that they have not cast, and where they lead what of others is late for long; to the channel what nobody has taken. */
export async function remind(
  db: Connection,
  latest: Notices,
  overtaken: readonly Dropped[],
  read: ReadForReminders,
  now: Instant,
): Promise<Composed> {
  const [{ committeeId, memberId }] = latest;
  const isOfVote = (notice: ClaimedNotice) => notice.kind === 'vote reminder';
  const committee = read.committees.get(committeeId);
  if (!committee) throw new Error(`Committee ${committeeId} was not read for its reminders`);
  const kept: ClaimedNotice[] = [];
  const dropped = [...overtaken];
  const failed = await failedSince(db, latest, now);
  for (const notice of latest) {
    const why =
      notice.kind === 'failures'
        ? failed.length > 0
          ? undefined
          : 'everything has arrived since'
        : isOfVote(notice)
          ? await whyNotVote(db, notice, now)
          : isOfGroup(notice)
            ? await whyNotGroup(db, notice)
            : whyNot(notice, read.planned.get(notice.subjectId), now);
    if (why === undefined) kept.push(notice);
    else dropped.push({ id: notice.id, why });
  }
  if (kept.length === 0) return { content: undefined, dropped };
  const actionsOf = (kind: ClaimedNotice['kind']) => {
    const ids = new Set(kept.filter((notice) => notice.kind === kind).map((notice) => notice.subjectId));
    return read.actions.filter(({ id }) => ids.has(id));
  };
  const actions = actionsOf('action');
  if (memberId === null) return { content: { kind: 'untaken', committee, actions, now }, dropped };
  const member = read.members.get(memberId);
  if (!member) throw new Error(`Member ${memberId} was not read for their reminders`);
  const late = actionsOf('escalation');
  const votes = await listVotesById(
    db,
    kept.filter(isOfVote).map((notice) => notice.subjectId),
  );
  const groups = await groupReminders(db, kept);
  return { content: { kind: 'reminders', committee, member, actions, votes, groups, late, failed, now }, dropped };
}

/** What failed since the secretary was last told; nothing where they are not to be told now. */
async function failedSince(db: Connection, notices: Notices, now: Instant): Promise<readonly FailedNotice[]> {
  const telling = notices.find(({ kind }) => kind === 'failures');
  if (!telling?.memberId) return [];
  const last = await findLastToldOfFailures(db, telling.committeeId, telling.memberId);
  return listFailed(db, telling.committeeId, last ?? hoursAfter(now, -30 * 24), 200);
}

function whyNot(notice: ClaimedNotice, action: PlannedAction | undefined, now: Instant): string | undefined {
  if (!action) return 'the action is gone';
  if (!actionKeys(action).includes(keyStem(notice.key))) return whyDropped(action);
  const person = action.people.find(({ memberId }) => memberId === notice.memberId);
  // Late ones, which a snooze in the meantime makes needless.
  if (!person?.quietUntil) return undefined;
  return person.quietUntil > dayIn(person.timeZone ?? action.timeZone, now) ? 'it was put off' : undefined;
}

async function whyNotVote(
  db: Connection,
  { key, subjectId }: ClaimedNotice,
  now: Instant,
): Promise<string | undefined> {
  const [vote] = await listPlannedVotes(db, { kind: 'vote', voteId: subjectId });
  if (!vote || !isOpen(vote, now)) return 'the vote is over';
  return voteKeys(vote).includes(keyStem(key)) ? undefined : 'they voted, or may not any more';
}

export async function tellDeadlines(
  db: Connection,
  latest: Notices,
  overtaken: readonly Dropped[],
  now: Instant,
): Promise<Composed> {
  const committee = await getCommittee(db, latest[0].committeeId);
  const today = dayIn(committee.timeZone, now);
  const dates = new Map(
    (
      await listDatesById(
        db,
        latest.map((notice) => notice.subjectId),
      )
    ).map((date) => [date.id, date]),
  );
  // Two summaries that name one deadline are two dates and one thing to say.
  const deadlines = new Map<string, ReminderDeadline>();
  const dropped = [...overtaken];
  for (const { id, subjectId } of latest) {
    const date = dates.get(subjectId);
    if (!date?.toDay || date.toDay < today) dropped.push({ id, why: 'the deadline has passed' });
    else deadlines.set(`${date.toDay} ${date.what.toLowerCase()}`, { what: date.what, day: date.toDay });
  }
  if (deadlines.size === 0) return { content: undefined, dropped };
  const inOrder = [...deadlines.values()].toSorted((one, other) => one.day.localeCompare(other.day));
  return { content: { kind: 'deadlines', committee, deadlines: inOrder, now }, dropped };
}
