import { type RawBuilder, sql } from 'kysely';
import type { ChangedRow, ChangeSet, Columns, LaterRow } from '../../src/domain/history/change-set.ts';
import { type HistorySubject, undoSubjects } from '../../src/domain/history/undo-subject.ts';
import type { Instant } from '../../src/domain/time/instant.ts';
import type { Connection } from '../connection/connection.ts';
import { lockRow } from '../connection/lock-row.ts';
import { aboutLine } from './history.ts';

/** Until `endChange`, whatever this transaction changes is kept as one change of the member's. Returns the change's id. */
export async function beginChange(
  db: Connection,
  change: { readonly committeeId: number; readonly byMember: number },
  now: Instant,
): Promise<number> {
  // One statement, as each change of every person waits for it.
  const { rows } = await sql<{ id: number }>`
    with made as (insert into changes (committee_id, by_member, at) values (${change.committeeId}, ${change.byMember}, ${now}) returning id)
    select id, set_config('rapporteur.change', id::text, true) from made`.execute(db);
  if (!rows[0]) throw new Error('The change was not kept');
  return rows[0].id;
}

/** A change that changed no row is forgotten: false. */
export async function endChange(db: Connection, id: number): Promise<boolean> {
  const { rows } = await sql<{ isKept: boolean }>`
    with forgotten as (
      delete from changes c where c.id = ${id} and not exists (select from changed_rows r where r.change_id = c.id) returning id)
    select set_config('rapporteur.change', '', true), not exists (select from forgotten) as is_kept`.execute(db);
  return rows[0]?.isKept ?? false;
}

const selectChanges = async (db: Connection, which: RawBuilder<unknown>): Promise<readonly ChangeSet[]> => {
  const { rows } = await sql<ChangeSet>`
    select c.id, c.committee_id, c.at, json_build_object('id', m.id, 'name', m.name) as by,
      (select u.name from members u where u.id = c.undone_by) as undone_by,
      (select coalesce(json_agg(json_build_object('subject', h.subject, 'subjectId', h.subject_id, 'about', coalesce(${aboutLine}, ''),
          'what', h.what, 'before', h.before, 'after', h.after) order by h.id), '[]')
        from history h where h.change_id = c.id) as lines
    from changes c join members m on m.id = c.by_member ${which}`.execute(db);
  return rows;
};

/** The change, locked until the transaction ends: undone twice at once, it is undone once. */
export async function lockChange(db: Connection, id: number): Promise<ChangeSet | undefined> {
  await lockRow(db, 'changes', id);
  const [change] = await selectChanges(db, sql`where c.id = ${id}`);
  return change;
}

/** The member's latest change that is not undone. */
export async function findLatestChangeBy(db: Connection, memberId: number): Promise<ChangeSet | undefined> {
  const [change] = await selectChanges(
    db,
    sql`where c.id = (select max(l.id) from changes l where l.by_member = ${memberId} and l.undone_at is null)`,
  );
  return change;
}

/**
 * The latest change that is not undone of an action, a group, a meeting, made since then; by this member or by anybody. A change that
 * was of something else and only touched it, as the publishing of a summary or the move of a meeting, is not its change.
 */
export async function findLatestChangeOf(
  db: Connection,
  subject: { readonly kind: HistorySubject; readonly id: number },
  by: number | 'anybody',
  since: Instant,
): Promise<ChangeSet | undefined> {
  const own = by === 'anybody' ? sql`true` : sql`l.by_member = ${by}`;
  const [change] = await selectChanges(
    db,
    sql`where c.id = (select max(l.id) from history h join changes l on l.id = h.change_id
      where h.subject = ${subject.kind} and h.subject_id = ${subject.id} and l.undone_at is null and l.at >= ${since} and ${own}
        and not exists (select from history earlier where earlier.change_id = h.change_id and earlier.id < h.id))`,
  );
  return change;
}

/** Who last took back the publishing of a summary, and when. */
export async function findUndoneOf(
  db: Connection,
  summaryId: number,
): Promise<{ readonly by: string; readonly at: Instant } | undefined> {
  const { rows } = await sql<{ by: string; at: Instant }>`
    select m.name as by, c.undone_at as at from changes c join members m on m.id = c.undone_by
    where c.undone_at is not null
      and exists (select from changed_rows r where r.change_id = c.id and r.subject = 'summary' and r.subject_id = ${summaryId})
    order by c.undone_at desc limit 1
  `.execute(db);
  return rows[0];
}

/** Opens the groups of a summary that were closed by taking it back; one that somebody closed stays closed. */
export async function reopenGroupsOf(db: Connection, summaryId: number): Promise<void> {
  await sql`
    update groups g set closed_at = null where g.summary_id = ${summaryId} and exists (
      select from changed_rows r join changes c on c.id = r.change_id
      where r.table_name = 'groups' and r.subject = 'group' and r.subject_id = g.id and r.before is null and c.undone_at = g.closed_at)
  `.execute(db);
}

export async function settleUndone(db: Connection, id: number, byMember: number, now: Instant): Promise<void> {
  await db.updateTable('changes').set({ undoneAt: now, undoneBy: byMember }).where('id', '=', id).execute();
}

/** What the change did to rows, in its order; a row changed twice comes twice. */
export async function listChangedRows(db: Connection, changeId: number): Promise<readonly ChangedRow[]> {
  const { rows } = await sql<ChangedRow>`
    select table_name as table, key, subject, subject_id, before, after from changed_rows where change_id = ${changeId} order by id
  `.execute(db);
  return rows;
}

/**
 * Forgets the rows of up to `most` changes made before then, the oldest first. Returns of how many. Those of an undone change stay: by them
 * one knows which announcement was taken back with it, and which groups it closed.
 */
export async function forgetRowsBefore(db: Connection, before: Instant, most: number): Promise<number> {
  const { rows } = await sql`
    with old as (
      update changes set rows_kept = false where id = any(array(
        select id from changes where rows_kept and undone_at is null and at < ${before} order by at limit ${most} for update skip locked))
      returning id),
    forgotten as (delete from changed_rows where change_id in (select id from old))
    select id from old
  `.execute(db);
  return rows.length;
}

/** Deletes up to `most` changes made before then. An undone publishing stays, as its announcement does. Returns how many. */
export async function deleteChangesBefore(db: Connection, before: Instant, most: number): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    delete from changes where id = any(array(
      select c.id from changes c where c.at < ${before} and (c.undone_at is null
        or not exists (select from changed_rows r where r.change_id = c.id and r.subject = 'summary'))
      limit ${most} for update skip locked))
  `.execute(db);
  return Number(numAffectedRows);
}

/** What people changed after it in whatever it changed, and did not undo; latest first. */
export async function listLaterRows(db: Connection, changeId: number): Promise<readonly LaterRow[]> {
  const { rows } = await sql<LaterRow>`
    select r.table_name as table, r.key, r.subject, r.subject_id, r.before, r.after, m.name as by,
      coalesce(h.about, '') as about, coalesce(h.what, 'changed it') as what
    from changed_rows r join changes c on c.id = r.change_id join members m on m.id = c.by_member
    left join lateral (select h.what, ${aboutLine} as about from history h where h.change_id = c.id
      order by h.subject = r.subject and h.subject_id = r.subject_id desc, h.id limit 1) h on true
    where r.change_id > ${changeId} and c.undone_at is null
      and exists (select from changed_rows o where o.change_id = ${changeId} and o.subject = r.subject and o.subject_id = r.subject_id)
    order by r.id desc
  `.execute(db);
  return rows;
}

/** Locks what the rows belong to, always in the same order. */
export async function lockSubjectsOf(db: Connection, rows: readonly ChangedRow[]): Promise<void> {
  for (const [subject, { table, isLocked }] of Object.entries(undoSubjects)) {
    const ids = rows.filter((row) => row.subject === subject).map((row) => row.subjectId);
    if (isLocked && ids.length > 0) {
      await sql`select from ${sql.table(table)} where id = any(${ids}) order by id for update`.execute(db);
    }
  }
}

/** Values compared as the table has them: text would differ where one connection's time zone is another than the other's. */
const typed = (table: string, columns: Columns) =>
  sql`jsonb_populate_record(null::${sql.table(table)}, ${JSON.stringify(columns)}::jsonb)`;

const isRow = ({ table, key }: ChangedRow) =>
  sql.join(
    Object.keys(key).map((name) => sql`t.${sql.ref(name)} = (${typed(table, key)}).${sql.ref(name)}`),
    sql` and `,
  );

/** Whether the row is now as the change left it, in the columns the change wrote. */
export async function isAsLeft(db: Connection, row: ChangedRow): Promise<boolean> {
  const { table, after } = row;
  const { rows } = await sql<{ same: boolean }>`
    select coalesce((select bool_and(to_jsonb(t) -> name is not distinct from to_jsonb(${typed(table, after ?? {})}) -> name)
      from unnest(${Object.keys(after ?? {})}::text[]) as name), true) as same
    from ${sql.table(table)} t where ${isRow(row)}`.execute(db);
  return after === null ? rows.length === 0 : rows[0]?.same === true;
}

export async function removeRow(db: Connection, row: ChangedRow): Promise<void> {
  await sql`delete from ${sql.table(row.table)} t where ${isRow(row)}`.execute(db);
}

export async function putRowBack(db: Connection, row: ChangedRow, columns: Columns): Promise<void> {
  const names = sql.join(Object.keys(columns).map((name) => sql.ref(name)));
  await sql`
    insert into ${sql.table(row.table)} (${names}) overriding system value select ${names} from ${typed(row.table, columns)}
  `.execute(db);
}

export async function setColumns(db: Connection, row: ChangedRow, columns: Columns): Promise<void> {
  const set = sql.join(
    Object.keys(columns).map((name) => sql`${sql.ref(name)} = (${typed(row.table, columns)}).${sql.ref(name)}`),
  );
  await sql`update ${sql.table(row.table)} t set ${set} where ${isRow(row)}`.execute(db);
}
