import type { Instant } from '../src/domain/instant.ts';
import type { Connection } from './connection.ts';
import type { Schema } from './schema.ts';

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

export interface HistoryLine {
  readonly at: Instant;
  readonly by: string | null;
  readonly what: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Newest first. */
export async function listHistory(
  db: Connection,
  subject: Change['subject'],
  subjectId: number,
  limit: number,
): Promise<readonly HistoryLine[]> {
  return db
    .selectFrom('history')
    .leftJoin('members', 'members.id', 'history.byMember')
    .where('subject', '=', subject)
    .where('subjectId', '=', subjectId)
    .select(['at', 'members.name as by', 'what', 'before', 'after'])
    .orderBy('history.id', 'desc')
    .limit(limit)
    .execute();
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
