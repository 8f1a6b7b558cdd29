import type { ActionNotes } from '../../src/domain/actions/action-note.ts';
import type { Instant } from '../../src/domain/time/instant.ts';
import type { Connection } from '../connection/connection.ts';

export async function addNote(
  db: Connection,
  note: { readonly actionId: number; readonly memberId: number; readonly text: string },
  now: Instant,
): Promise<void> {
  await db
    .insertInto('actionNotes')
    .values({ ...note, at: now })
    .execute();
}

/** The notes on an action, latest first; `total` counts all pages. */
export async function listNotes(
  db: Connection,
  actionId: number,
  page: { readonly limit: number; readonly offset: number },
): Promise<Omit<ActionNotes, 'page'>> {
  const rows = await db
    .selectFrom('actionNotes')
    .innerJoin('members', 'members.id', 'actionNotes.memberId')
    .where('actionId', '=', actionId)
    .select(['at', 'members.name as by', 'text'])
    .select((select) => select.fn.countAll<number>().over().as('total'))
    .orderBy('actionNotes.id', 'desc')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  return { notes: rows.map(({ total: _, ...note }) => note), total: rows[0]?.total ?? 0 };
}
