import { type Kysely, sql } from 'kysely';

/**
 * Has the rows of a table kept whenever a person changes them, so that the change can be undone: for a migration.
 *
 * `subject` (an `UndoSubject`, src/domain/history/undo-subject.ts) and the column `id` name what a row belongs to: a seat belongs to its group. `key` is the table's
 * primary key. Outside `undoable` (src/operations) nothing is kept, so what the bot does by itself costs next to nothing.
 *
 *     await trackRowChanges(db, 'group_members', { subject: 'group', id: 'group_id', key: ['group_id', 'member_id'] });
 */
export async function trackRowChanges(
  db: Kysely<unknown>,
  table: string,
  { subject, id, key }: { readonly subject: string; readonly id: string; readonly key: readonly string[] },
): Promise<void> {
  // Of an update the changed columns alone: a summary's row holds its whole text.
  await sql`
    create or replace function keep_row() returns trigger language plpgsql as $body$
    declare
      change int := nullif(current_setting('rapporteur.change', true), '')::int;
      old_row jsonb := case when tg_op = 'INSERT' then null else to_jsonb(old) end;
      new_row jsonb := case when tg_op = 'DELETE' then null else to_jsonb(new) end;
      row_key jsonb;
    begin
      if change is null then return null; end if;
      select jsonb_object_agg(name, coalesce(old_row, new_row) -> name) into row_key from unnest(tg_argv[2:]) as name;
      if tg_op = 'UPDATE' then
        select jsonb_object_agg(name, old_row -> name), jsonb_object_agg(name, new_row -> name) into old_row, new_row
        from jsonb_object_keys(old_row) as name where old_row -> name is distinct from new_row -> name;
        if new_row is null then return null; end if;
        insert into changed_rows (change_id, table_name, key, subject, subject_id, before, after)
        values (change, tg_table_name, row_key, tg_argv[0], (to_jsonb(new) ->> tg_argv[1])::int, old_row, new_row);
        return null;
      end if;
      insert into changed_rows (change_id, table_name, key, subject, subject_id, before, after)
      values (change, tg_table_name, row_key, tg_argv[0], (coalesce(new_row, old_row) ->> tg_argv[1])::int, old_row, new_row);
      return null;
    end $body$;
  `.execute(db);
  const given = sql.join([subject, id, ...key].map((one) => sql.lit(one)));
  await sql`
    create trigger keep_row after insert or update or delete on ${sql.table(table)}
      for each row when (coalesce(current_setting('rapporteur.change', true), '') <> '') execute function keep_row(${given})
  `.execute(db);
}
