import { type RawBuilder, sql } from 'kysely';
import type { HistoryEntry } from '../../src/domain/history/history-entry.ts';
import type { HistorySubject } from '../../src/domain/history/undo-subject.ts';
import type { Instant } from '../../src/domain/time/instant.ts';
import type { Connection } from '../connection/connection.ts';
import type { Schema } from '../tables/schema.ts';

export interface Change {
  readonly committeeId: number;
  readonly subject: Schema['history']['subject'];
  readonly subjectId: number;
  /** Null: the bot itself. */
  readonly byMember: number | null;
  /** In the past tense, as a person reads it: "marked done". */
  readonly what: string;
  readonly before?: string | null;
  readonly after?: string | null;
}

export async function record(db: Connection, changes: Change | readonly Change[], now: Instant): Promise<void> {
  const rows = [changes].flat() as readonly Change[];
  if (rows.length > 0)
    await db
      .insertInto('history')
      .values(rows.map((row) => ({ ...row, at: now })))
      .execute();
}

/** How a history line `h` calls what it is about. */
const aboutSubject: Record<HistorySubject, RawBuilder<string>> = {
  action: sql`select '#' || a.number || ' ' || a.text from actions a where a.id = h.subject_id`,
  group: sql`select g.name from groups g where g.id = h.subject_id`,
  meeting: sql`select coalesce(m.title, 'the meeting') || ' of ' || m.day from meetings m where m.id = h.subject_id`,
  summary: sql`select coalesce(s.draft -> 'summary' ->> 'title', s.name) from summaries s where s.id = h.subject_id`,
  member: sql`select m.name from members m where m.id = h.subject_id`,
  'time poll': sql`select 'the poll of meeting times' from time_polls p where p.id = h.subject_id`,
  vote: sql`select 'vote ' || v.number || ': ' || v.question from votes v where v.id = h.subject_id`,
  committee: sql`select c.name from committees c where c.id = h.subject_id`,
};

/** The same of any line, where `h` is the line; null where its subject is gone. */
export const aboutLine = sql`case h.subject ${sql.join(
  Object.entries(aboutSubject).map(([subject, about]) => sql`when ${sql.lit(subject)} then (${about})`),
  sql` `,
)} end`;

const selectHistory = (rest: RawBuilder<unknown>) => sql<HistoryEntry & { readonly total: number }>`
  select h.at, m.name as by, h.subject, coalesce(${aboutLine}, '') as about, h.what, h.before, h.after, count(*) over () as total
  from history h left join members m on m.id = h.by_member ${rest}`;

/** What happened to one thing of the committee, newest first. */
export async function findHistory(
  db: Connection,
  committeeId: number,
  of: { readonly subject: HistorySubject; readonly id: number },
  page: { readonly limit: number; readonly offset: number },
): Promise<{ readonly entries: readonly HistoryEntry[]; readonly total: number }> {
  const { rows } = await selectHistory(sql`
    where h.committee_id = ${committeeId} and h.subject = ${of.subject} and h.subject_id = ${of.id}
    order by h.id desc limit ${page.limit} offset ${page.offset}
  `).execute(db);
  return { entries: rows, total: rows[0]?.total ?? 0 };
}

/** All that happened in the committee, oldest first. */
export async function listCommitteeHistory(db: Connection, committeeId: number): Promise<readonly HistoryEntry[]> {
  const { rows } = await selectHistory(sql`where h.committee_id = ${committeeId} order by h.id`).execute(db);
  return rows;
}

/** How often each of these was changed; one that never was is left out. */
export async function countChanges(
  db: Connection,
  subject: Change['subject'],
  subjectIds: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  if (subjectIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('history')
    .where('subject', '=', subject)
    .where('subjectId', 'in', subjectIds)
    .groupBy('subjectId')
    .select(({ fn }) => ['subjectId', fn.countAll<number>().as('changes')])
    .execute();
  return new Map(rows.map((row) => [row.subjectId, row.changes]));
}
