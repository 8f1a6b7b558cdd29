import type { RosterEntry } from '../../src/domain/roster/roster-entry.ts';
import type { Instant } from '../../src/domain/time/instant.ts';
import type { Connection } from '../connection/connection.ts';

/** A list of the roster that somebody brought, shown before it is applied. */
export interface RosterImport {
  readonly id: number;
  readonly committeeId: number;
  readonly source: string;
  readonly entries: readonly RosterEntry[];
  readonly isWhole: boolean;
  readonly state: 'proposed' | 'applied' | 'discarded';
}

const columns = ['id', 'committeeId', 'source', 'entries', 'isWhole', 'state'] as const;

export async function addRosterImport(
  db: Connection,
  { entries, ...rest }: Omit<RosterImport, 'id' | 'state'> & { readonly byMember: number },
  at: Instant,
): Promise<RosterImport> {
  return db
    .insertInto('rosterImports')
    .values({ ...rest, entries: JSON.stringify(entries), at })
    .returning(columns)
    .executeTakeFirstOrThrow();
}

/** Locked until the transaction ends: applied twice at once, it is applied once. */
export async function lockRosterImport(db: Connection, id: number): Promise<RosterImport | undefined> {
  return db.selectFrom('rosterImports').where('id', '=', id).select(columns).forUpdate().executeTakeFirst();
}

/** The latest that was neither applied nor discarded. */
export async function findProposedImport(db: Connection, committeeId: number): Promise<RosterImport | undefined> {
  return db
    .selectFrom('rosterImports')
    .where('committeeId', '=', committeeId)
    .where('state', '=', 'proposed')
    .select(columns)
    .orderBy('id', 'desc')
    .executeTakeFirst();
}

/** The list is not needed any more: it has e-mail addresses, also of people who are in no committee. */
const settledAs = (state: 'applied' | 'discarded') => ({ state, entries: JSON.stringify([]) });

export async function settleRosterImport(db: Connection, id: number, state: 'applied' | 'discarded'): Promise<void> {
  await db.updateTable('rosterImports').set(settledAs(state)).where('id', '=', id).execute();
}

/** Discards what was proposed before then and is still neither applied nor discarded. */
export async function discardImportsBefore(db: Connection, before: Instant): Promise<void> {
  await db
    .updateTable('rosterImports')
    .set(settledAs('discarded'))
    .where('state', '=', 'proposed')
    .where('at', '<', before)
    .execute();
}
