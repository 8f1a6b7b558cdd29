import { type RawBuilder, sql } from 'kysely';
import type { PolledSlot, SlotAnswer, TimePoll } from '../../src/domain/meetings/time-poll.ts';
import type { Instant } from '../../src/domain/time/instant.ts';
import type { Connection } from '../connection/connection.ts';
import { lockRow } from '../connection/lock-row.ts';

interface Row extends Omit<TimePoll, 'slots'> {
  readonly slots: readonly (Omit<PolledSlot, 'startsAt'> & { readonly startsAt: string })[];
}

/** Each with its slots and what members who are in the committee said of them, in one statement. */
async function selectPolls(db: Connection, which: RawBuilder<unknown>): Promise<readonly TimePoll[]> {
  const { rows } = await sql<Row>`
    select p.id, p.committee_id, p.state, p.meeting_was, p.chosen,
      (select m.name from members m where m.id = p.opened_by) as opened_by,
      (select m.name from members m where m.id = p.ended_by) as ended_by,
      (select json_agg(json_build_object('position', s.position, 'startsAt', s.starts_at, 'answers', (
          select coalesce(json_agg(json_build_object('memberId', a.member_id, 'answer', a.answer) order by a.member_id), '[]')
          from time_poll_answers a join members m on m.id = a.member_id and m.former_since is null
          where a.poll_id = s.poll_id and a.position = s.position)) order by s.position)
        from time_poll_slots s where s.poll_id = p.id) as slots
    from time_polls p where ${which}`.execute(db);
  return rows.map(({ slots, ...poll }) => ({
    ...poll,
    slots: slots.map((slot) => ({ ...slot, startsAt: new Date(slot.startsAt) })),
  }));
}

export async function findTimePoll(db: Connection, id: number): Promise<TimePoll | undefined> {
  const [poll] = await selectPolls(db, sql`p.id = ${id}`);
  return poll;
}

/** The poll, locked until the transaction ends: it is ended once. */
export async function lockTimePoll(db: Connection, id: number): Promise<TimePoll | undefined> {
  await lockRow(db, 'timePolls', id);
  return findTimePoll(db, id);
}

/** The latest that is open. */
export async function findOpenTimePoll(db: Connection, committeeId: number): Promise<TimePoll | undefined> {
  const [poll] = await selectPolls(
    db,
    sql`p.committee_id = ${committeeId} and p.state = 'open' order by p.id desc limit 1`,
  );
  return poll;
}

/** Adds an open poll; returns its id. */
export async function addTimePoll(
  db: Connection,
  poll: {
    readonly committeeId: number;
    readonly meetingWas: string | null;
    readonly openedBy: number;
    readonly slots: readonly Instant[];
  },
  now: Instant,
): Promise<number> {
  const { slots, ...rest } = poll;
  const { id } = await db
    .insertInto('timePolls')
    .values({ ...rest, openedAt: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('timePollSlots')
    .values(slots.map((startsAt, position) => ({ pollId: id, position, startsAt })))
    .execute();
  return id;
}

/** What the member says of the slot, in place of what they said before. */
export async function saveSlotAnswer(
  db: Connection,
  of: { readonly pollId: number; readonly position: number; readonly memberId: number },
  answer: SlotAnswer,
  now: Instant,
): Promise<void> {
  await db
    .insertInto('timePollAnswers')
    .values({ ...of, answer, at: now })
    .onConflict((conflict) => conflict.columns(['pollId', 'position', 'memberId']).doUpdateSet({ answer, at: now }))
    .execute();
}

export async function endTimePoll(
  db: Connection,
  id: number,
  end: { readonly state: 'set' | 'withdrawn'; readonly endedBy: number; readonly chosen: number | null },
): Promise<void> {
  await db.updateTable('timePolls').set(end).where('id', '=', id).execute();
}
