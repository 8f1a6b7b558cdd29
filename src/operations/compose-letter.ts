import { listActionsById } from '../../db/actions.ts';
import { getCommittee } from '../../db/committees.ts';
import type { Connection } from '../../db/connection.ts';
import type { ClaimedNotice } from '../../db/deliveries.ts';
import { getMeeting, listDatesById } from '../../db/meetings.ts';
import { getMember } from '../../db/members.ts';
import { listPlannedActions } from '../../db/notice-plans.ts';
import { dayIn, type Instant } from '../domain/instant.ts';
import type { Deadline, Letter } from '../domain/letter.ts';
import { actionKeys, keyStem, whyDropped } from '../domain/notice-plan.ts';
import { announcementLetter } from './announcement-of.ts';
import { reviewOf } from './review-of.ts';

/** What a delivery says, and its notices that need not be said, or no more. */
export interface Composed {
  /** Undefined where nothing is left to say. */
  readonly letter: Letter | undefined;
  readonly dropped: readonly { readonly id: number; readonly why: string }[];
}

/** Writes the letter of one delivery from what the database says now: what was done since the claim is not reminded of. */
export async function composeLetter(
  db: Connection,
  notices: readonly [ClaimedNotice, ...ClaimedNotice[]],
  now: Instant,
): Promise<Composed> {
  const [{ kind, committeeId, memberId, subjectId }] = notices;
  switch (kind) {
    case 'review': {
      const review = await reviewOf(db, subjectId);
      if (review?.state === 'draft') return { letter: review, dropped: [] };
      return { letter: undefined, dropped: notices.map(({ id }) => ({ id, why: 'the review is over' })) };
    }
    case 'announcement': {
      const letter = await announcementLetter(db, subjectId);
      if (letter) return { letter, dropped: [] };
      return { letter: undefined, dropped: notices.map(({ id }) => ({ id, why: 'the summary is not published' })) };
    }
    case 'action':
      return remind(db, notices, committeeId, memberId, now);
    case 'deadline':
      return tellDeadlines(db, notices, committeeId, now);
    case 'meeting': {
      const { latest, overtaken } = latestOf(notices);
      const meeting = await getMeeting(db, subjectId);
      const committee = await getCommittee(db, committeeId);
      const over = meeting.startsAt ? meeting.startsAt <= now : meeting.day < dayIn(committee.timeZone, now);
      if (!over) return { letter: { kind: 'meeting', committee, meeting, now }, dropped: overtaken };
      const dropped = [...latest].map(({ id }) => ({ id, why: 'the meeting has begun' }));
      return { letter: undefined, dropped: [...overtaken, ...dropped] };
    }
  }
}

async function remind(
  db: Connection,
  notices: readonly ClaimedNotice[],
  committeeId: number,
  memberId: number | null,
  now: Instant,
): Promise<Composed> {
  const { latest, overtaken } = latestOf(notices);
  const planned = await listPlannedActions(db, { kind: 'actions', actionIds: latest.map((one) => one.subjectId) });
  const standing = new Set(planned.flatMap(actionKeys));
  const why = new Map(planned.map((action) => [action.id, whyDropped(action)]));
  const dropped = latest
    .filter(({ key }) => !standing.has(keyStem(key)))
    .map(({ id, subjectId }) => ({ id, why: why.get(subjectId) ?? 'the action is gone' }));
  const kept = latest.filter(({ key }) => standing.has(keyStem(key)));
  const all = [...overtaken, ...dropped];
  if (kept.length === 0) return { letter: undefined, dropped: all };
  const actions = await listActionsById(
    db,
    kept.map((one) => one.subjectId),
  );
  const committee = await getCommittee(db, committeeId);
  if (memberId === null) return { letter: { kind: 'untaken', committee, actions, now }, dropped: all };
  const member = await getMember(db, memberId);
  return { letter: { kind: 'reminders', committee, member, actions, now }, dropped: all };
}

async function tellDeadlines(
  db: Connection,
  notices: readonly ClaimedNotice[],
  committeeId: number,
  now: Instant,
): Promise<Composed> {
  const { latest, overtaken } = latestOf(notices);
  const committee = await getCommittee(db, committeeId);
  const today = dayIn(committee.timeZone, now);
  const dates = new Map(
    (
      await listDatesById(
        db,
        latest.map((one) => one.subjectId),
      )
    ).map((date) => [date.id, date]),
  );
  // Two summaries that name one deadline are two dates and one thing to say.
  const deadlines = new Map<string, Deadline>();
  const dropped = [...overtaken];
  for (const { id, subjectId } of latest) {
    const date = dates.get(subjectId);
    if (!date?.toDay || date.toDay < today) dropped.push({ id, why: 'the deadline has passed' });
    else deadlines.set(`${date.toDay} ${date.what.toLowerCase()}`, { what: date.what, day: date.toDay });
  }
  if (deadlines.size === 0) return { letter: undefined, dropped };
  const inOrder = [...deadlines.values()].toSorted((one, other) => one.day.localeCompare(other.day));
  return { letter: { kind: 'deadlines', committee, deadlines: inOrder, now }, dropped };
}

/** Of several notices about one thing, late ones after a stop, the last alone is said. */
function latestOf(notices: readonly ClaimedNotice[]) {
  const latest = new Map<number, ClaimedNotice>();
  const overtaken: { readonly id: number; readonly why: string }[] = [];
  for (const notice of notices.toSorted(
    (one, other) => one.dueAt.getTime() - other.dueAt.getTime() || one.id - other.id,
  )) {
    const before = latest.get(notice.subjectId);
    if (before) overtaken.push({ id: before.id, why: `overtaken: told as "${notice.reason}"` });
    latest.set(notice.subjectId, notice);
  }
  return { latest: [...latest.values()], overtaken };
}
