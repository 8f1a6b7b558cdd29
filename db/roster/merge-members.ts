import { sql } from 'kysely';
import type { Instant } from '../../src/domain/time/instant.ts';
import type { Connection } from '../connection/connection.ts';

/**
 * Makes two entries of the roster one: all that refers to `goneId` refers to `keptId` from then on, and what both have, once.
 *
 * The tables are asked for, not listed: one that comes with a later migration is merged as well. Reminders still to come are dropped,
 * since their keys name the member; they are to be planned anew.
 */
export async function mergeMembers(db: Connection, keptId: number, goneId: number, now: Instant): Promise<void> {
  await sql`
    update notices set state = 'dropped', why = 'two names were one person', settled_at = ${now}
    where member_id = ${goneId} and state = 'waiting' and kind in ('action', 'escalation', 'awaited')
  `.execute(db);
  await sql`update departures set ended_at = ${now} where member_id = ${goneId} and ended_at is null`.execute(db);
  for (const reference of await listMemberReferences(db)) {
    for (const index of await listUniqueIndexes(db, reference)) await dropDoubles(db, reference, index, keptId, goneId);
    const { table, column } = reference;
    await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${keptId} where ${sql.ref(column)} = ${goneId}`.execute(
      db,
    );
  }
  await sql`
    delete from action_owners o using action_owners first
    where o.member_id = ${keptId} and first.member_id = ${keptId} and o.action_id = first.action_id and o.position > first.position
  `.execute(db);
  await sql`update history set subject_id = ${keptId} where subject = 'member' and subject_id = ${goneId}`.execute(db);
  await sql`
    update members kept set role = case
        when 'secretariat' in (kept.role, gone.role) then 'secretariat' when 'chair' in (kept.role, gone.role) then 'chair' else 'member' end,
      email = coalesce(kept.email, gone.email), region = coalesce(kept.region, gone.region)
    from members gone where kept.id = ${keptId} and gone.id = ${goneId}
  `.execute(db);
  await db.deleteFrom('members').where('id', '=', goneId).execute();
}

interface Reference {
  readonly table: string;
  readonly column: string;
}

/** The columns that name a member, of every table. */
export async function listMemberReferences(db: Connection): Promise<readonly Reference[]> {
  const { rows } = await sql<Reference>`
    select t.relname as table, a.attname as column
    from pg_constraint c join pg_class t on t.oid = c.conrelid
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confrelid = 'members'::regclass and cardinality(c.conkey) = 1
  `.execute(db);
  return rows;
}

interface UniqueIndex {
  readonly columns: readonly string[];
  /** Of the rows that it is about; null: of all. */
  readonly condition: string | null;
}

async function listUniqueIndexes(db: Connection, { table, column }: Reference): Promise<readonly UniqueIndex[]> {
  const { rows } = await sql<UniqueIndex>`
    select pg_get_expr(i.indpred, i.indrelid) as condition,
      array(select a.attname::text from pg_attribute a where a.attrelid = i.indrelid and a.attnum = any(i.indkey)) as columns
    from pg_index i where i.indisunique and i.indrelid = ${table}::regclass
  `.execute(db);
  return rows.filter((index) => index.columns.includes(column));
}

/** Where both have the same row, the one of the entry that stays is kept. */
async function dropDoubles(
  db: Connection,
  { table, column }: Reference,
  { columns, condition }: UniqueIndex,
  keptId: number,
  goneId: number,
): Promise<void> {
  const others = columns.filter((other) => other !== column);
  const same = others.map((other) => sql`and kept.${sql.ref(other)} is not distinct from gone.${sql.ref(other)}`);
  // The condition is the database's own text of it.
  const rows = sql`(select ctid, * from ${sql.table(table)} where ${sql.raw(condition ?? 'true')})`;
  await sql`
    delete from ${sql.table(table)} where ctid in (
      select gone.ctid from ${rows} gone join ${rows} kept on kept.${sql.ref(column)} = ${keptId} ${sql.join(same, sql` `)}
      where gone.${sql.ref(column)} = ${goneId})
  `.execute(db);
}
