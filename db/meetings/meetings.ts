import { type ExpressionBuilder, sql } from 'kysely';
import type { Meeting } from '../../src/domain/meetings/meeting.ts';
import type { DateLine } from '../../src/domain/summaries/summary.ts';
import type { CalendarDay, Instant } from '../../src/domain/time/instant.ts';
import type { Connection } from '../connection/connection.ts';
import type { Schema } from '../tables/schema.ts';

const columns = [
  'id',
  'committeeId',
  'title',
  'day',
  'startsAt',
  'durationMinutes',
  'place',
  'sequence',
  'cancelledAt',
] as const;

/** The first meeting that has not begun by `now`; of one without an hour, whose day, `today` or later, has not ended. */
export async function findNextMeeting(
  db: Connection,
  committeeId: number,
  { today, now }: { readonly today: CalendarDay; readonly now: Instant },
): Promise<Meeting | undefined> {
  return db
    .selectFrom('meetings')
    .where('committeeId', '=', committeeId)
    .where('day', '>=', today)
    .where(isAhead(now))
    .where('cancelledAt', 'is', null)
    .select(columns)
    .orderBy('day')
    .orderBy('startsAt')
    .executeTakeFirst();
}

// A meeting held this morning is not moved in the afternoon; one that was called off was not held.
const isAhead = (now: Instant) => (is: ExpressionBuilder<Schema, 'meetings'>) =>
  is.or([is('startsAt', 'is', null), is('startsAt', '>', now), is('cancelledAt', 'is not', null)]);

/** The meetings on that day and later, those called off among them, the first first. */
export async function listMeetingsFrom(
  db: Connection,
  committeeId: number,
  day: CalendarDay,
): Promise<readonly Meeting[]> {
  return db
    .selectFrom('meetings')
    .where('committeeId', '=', committeeId)
    .where('day', '>=', day)
    .select(columns)
    .orderBy('day')
    .orderBy('id')
    .execute();
}

/** The meetings that have begun, from that day on; of those without an hour, whose day is over. Oldest first. */
export async function listHeldMeetings(
  db: Connection,
  committeeId: number,
  { from, today, now }: { readonly from: CalendarDay | null; readonly today: CalendarDay; readonly now: Instant },
): Promise<readonly Pick<Meeting, 'day' | 'startsAt'>[]> {
  return db
    .selectFrom('meetings')
    .where('committeeId', '=', committeeId)
    .where('cancelledAt', 'is', null)
    .where((is) => is.or([is('startsAt', '<=', now), is.and([is('startsAt', 'is', null), is('day', '<', today)])]))
    .$if(from !== null, (query) => query.where('day', '>=', from))
    .select(['day', 'startsAt'])
    .orderBy('day')
    .orderBy('startsAt')
    .execute();
}

/** The next meeting that the summary named. */
export async function findMeetingOfSummary(db: Connection, summaryId: number): Promise<Meeting | undefined> {
  return db.selectFrom('meetings').where('summaryId', '=', summaryId).select(columns).executeTakeFirst();
}

export async function getMeeting(db: Connection, id: number): Promise<Meeting> {
  return db.selectFrom('meetings').where('id', '=', id).select(columns).executeTakeFirstOrThrow();
}

/** Keeps the meeting of that day: a second summary that names it adds the hour or the title, and makes no second meeting. */
export async function saveMeeting(
  db: Connection,
  meeting: Omit<Meeting, 'id' | 'sequence' | 'cancelledAt'> & { readonly summaryId: number },
): Promise<Meeting> {
  const there = await db
    .selectFrom('meetings')
    .where('committeeId', '=', meeting.committeeId)
    .where('day', '=', meeting.day)
    .select(columns)
    .forUpdate()
    .executeTakeFirst();
  const isOtherHour =
    (meeting.startsAt !== null && meeting.startsAt.getTime() !== there?.startsAt?.getTime()) ||
    isOtherLength(meeting, there?.durationMinutes);
  if (!there) return db.insertInto('meetings').values(meeting).returning(columns).executeTakeFirstOrThrow();
  return db
    .updateTable('meetings')
    .set({
      summaryId: meeting.summaryId,
      title: meeting.title ?? there.title,
      startsAt: meeting.startsAt ?? there.startsAt,
      durationMinutes: meeting.durationMinutes ?? there.durationMinutes ?? null,
      place: meeting.place ?? there.place,
      cancelledAt: null,
      ...(isOtherHour || there.cancelledAt ? { sequence: there.sequence + 1 } : {}),
    })
    .where('id', '=', there.id)
    .returning(columns)
    .executeTakeFirstOrThrow();
}

/** Whether a length is given that a calendar does not show yet (RFC 5546, 2.1.4: another DTEND raises the sequence). */
const isOtherLength = (
  { durationMinutes }: Pick<Meeting, 'durationMinutes'>,
  before: number | null | undefined,
): boolean => typeof durationMinutes === 'number' && durationMinutes !== before;

/** Moves a meeting, and raises its sequence where day, hour or length are others; a title or length not given stays. */
export async function moveMeetingTo(
  db: Connection,
  meeting: Meeting,
  to: Pick<Meeting, 'title' | 'day' | 'startsAt' | 'durationMinutes'>,
): Promise<Meeting> {
  // The same day without an hour says nothing new about the hour.
  const startsAt = to.startsAt ?? (meeting.day === to.day ? meeting.startsAt : null);
  const isMoved = meeting.day !== to.day || meeting.startsAt?.getTime() !== startsAt?.getTime();
  const isChanged = isMoved || isOtherLength(to, meeting.durationMinutes);
  return db
    .updateTable('meetings')
    .set({
      day: to.day,
      startsAt,
      durationMinutes: to.durationMinutes ?? meeting.durationMinutes ?? null,
      title: to.title ?? meeting.title,
      sequence: meeting.sequence + (isChanged ? 1 : 0),
      // Called off and given a new day, it is held after all.
      ...(isMoved ? { cancelledAt: null } : {}),
    })
    .where('id', '=', meeting.id)
    .returning(columns)
    .executeTakeFirstOrThrow();
}

/** The meeting that is next, or was until it was called off: moved or held after all, it stays the same in people's calendars. */
export async function lockMeetingAhead(
  db: Connection,
  committeeId: number,
  { today, now }: { readonly today: CalendarDay; readonly now: Instant },
): Promise<Meeting | undefined> {
  return db
    .selectFrom('meetings')
    .where('committeeId', '=', committeeId)
    .where('day', '>=', today)
    .where(isAhead(now))
    .select(columns)
    .orderBy(sql`cancelled_at is not null`)
    .orderBy('day')
    .orderBy('startsAt')
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
}

export async function addMeeting(
  db: Connection,
  meeting: Pick<Meeting, 'committeeId' | 'day' | 'startsAt' | 'durationMinutes'>,
): Promise<Meeting> {
  return db.insertInto('meetings').values(meeting).returning(columns).executeTakeFirstOrThrow();
}

/** Another time or length, or called off; calendars that have the meeting are told by its raised sequence. */
export async function changeMeeting(
  db: Connection,
  meeting: Meeting,
  change: Partial<Pick<Meeting, 'day' | 'startsAt' | 'durationMinutes' | 'cancelledAt'>>,
): Promise<Meeting> {
  return db
    .updateTable('meetings')
    .set({ ...change, sequence: meeting.sequence + 1 })
    .where('id', '=', meeting.id)
    .returning(columns)
    .executeTakeFirstOrThrow();
}

/** Open actions that are to be done before this meeting: tied to the next one, and no other meeting lies between. */
export async function listTiedActions(db: Connection, meeting: Meeting): Promise<readonly number[]> {
  const { rows } = await sql<{ id: number }>`
    select a.id from actions a
    where a.committee_id = ${meeting.committeeId} and a.state = 'open' and a.tied_to = 'next meeting' and a.due <= ${meeting.day}
      and not exists (
        select from meetings m where m.committee_id = a.committee_id and m.id <> ${meeting.id} and m.cancelled_at is null
          and m.day >= a.due and m.day < ${meeting.day})
    order by a.due, a.number
  `.execute(db);
  return rows.map((row) => row.id);
}

/** A date the committee's summaries state outside its actions. */
export interface CommitteeDate {
  readonly id: number;
  readonly kind: DateLine['kind'];
  readonly what: string;
  readonly fromDay: CalendarDay | null;
  readonly toDay: CalendarDay | null;
  readonly certain: boolean;
  readonly text: string;
}

const dateColumns = ['id', 'kind', 'what', 'fromDay', 'toDay', 'certain', 'text'] as const;

/** Returns the new dates' ids, in the order given. */
export async function addDates(
  db: Connection,
  committeeId: number,
  summaryId: number,
  dates: readonly DateLine[],
): Promise<readonly number[]> {
  if (dates.length === 0) return [];
  const rows = await db
    .insertInto('dates')
    .values(
      dates.map(({ line, kind, what, day, from, to, certain, text }) => ({
        committeeId,
        summaryId,
        line,
        kind,
        what,
        fromDay: day ?? from ?? null,
        toDay: day ?? to ?? from ?? null,
        certain,
        text,
      })),
    )
    .returning('id')
    .execute();
  return rows.map((row) => row.id);
}

export async function listDatesOfSummary(db: Connection, summaryId: number): Promise<readonly CommitteeDate[]> {
  return db
    .selectFrom('dates')
    .where('summaryId', '=', summaryId)
    .where('withdrawn', '=', false)
    .select(dateColumns)
    .orderBy('id')
    .execute();
}

export async function listDatesById(db: Connection, ids: readonly number[]): Promise<readonly CommitteeDate[]> {
  if (ids.length === 0) return [];
  return db.selectFrom('dates').where('id', 'in', ids).select(dateColumns).orderBy('fromDay').orderBy('id').execute();
}

/** A corrected summary no longer has these. */
export async function withdrawDates(db: Connection, ids: readonly number[]): Promise<void> {
  if (ids.length > 0) await db.updateTable('dates').set({ withdrawn: true }).where('id', 'in', ids).execute();
}

/** What lies ahead, nearest first; dates without a day ("end of June") last. */
export async function listDatesFrom(
  db: Connection,
  committeeId: number,
  today: CalendarDay,
): Promise<readonly CommitteeDate[]> {
  return db
    .selectFrom('dates')
    .where('committeeId', '=', committeeId)
    .where('withdrawn', '=', false)
    .where((is) => is.or([is('toDay', '>=', today), is('toDay', 'is', null)]))
    .select(dateColumns)
    .orderBy('fromDay', (order) => order.asc().nullsLast())
    .orderBy('id')
    .execute();
}
