import type { Connection } from './connection.ts';

/** Locks the row of that id until the transaction ends, where there is one. */
export async function lockRow(
  db: Connection,
  table: 'actions' | 'changes' | 'committees' | 'groups' | 'rosterQuestions' | 'timePolls' | 'votes',
  id: number,
): Promise<void> {
  await db.selectFrom(table).where('id', '=', id).select('id').forUpdate().execute();
}
