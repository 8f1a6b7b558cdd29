import { type Kysely, sql } from 'kysely';
import type { Schema } from '../../db/tables/schema.ts';

/** Committee id -> a digest of all rows that belong to it, over all tables. */
export type Digests = ReadonlyMap<number, string>;

/**
 * Makes what takes digests of this database. Which committee a row belongs to is found by its `committee_id`, or else by following
 * its first foreign key that leads to one; `apart` are the tables of which none does.
 */
export async function digester(
  db: Kysely<Schema>,
): Promise<{ readonly apart: readonly string[]; readonly take: () => Promise<Digests> }> {
  const { rows: tables } = await sql<{ name: string; hasCommittee: boolean }>`
    select c.relname as name, exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'committee_id') as "hasCommittee"
    from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname not like 'kysely%' order by 1
  `.execute(db);
  const { rows: keys } = await sql<{ from: string; column: string; to: string }>`
    select k.conrelid::regclass::text as from, a.attname as column, k.confrelid::regclass::text as to
    from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
    where k.contype = 'f' and cardinality(k.conkey) = 1 order by k.conrelid, k.conkey[1]
  `.execute(db);

  // Table -> the SQL that gives the committee of its row of that name.
  const committeeOf = new Map<string, (row: string) => string>([['committees', (row) => `${row}.id`]]);
  for (const { name, hasCommittee } of tables) {
    if (hasCommittee) committeeOf.set(name, (row) => `${row}.committee_id`);
  }
  for (let found = true; found; ) {
    found = false;
    for (const { from, column, to } of keys) {
      const above = committeeOf.get(to);
      if (committeeOf.has(from) || !above) continue;
      committeeOf.set(
        from,
        (row) => `(select ${above(`${row}_`)} from ${to} ${row}_ where ${row}_.id = ${row}.${column})`,
      );
      found = true;
    }
  }
  const each = [...committeeOf].map(
    ([table, of]) => `select ${of('r')} as committee, '${table}' || to_jsonb(r)::text as line from ${table} r`,
  );
  const query = `select committee, md5(string_agg(line, '|' order by line)) as digest from (${each.join(' union all ')}) l group by committee`;
  return {
    apart: tables.map(({ name }) => name).filter((name) => !committeeOf.has(name)),
    take: async () => {
      const { rows } = await sql<{ committee: number; digest: string }>`${sql.raw(query)}`.execute(db);
      return new Map(rows.map(({ committee, digest }) => [committee, digest]));
    },
  };
}
