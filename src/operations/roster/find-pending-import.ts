import type { Connection } from '../../../db/connection/connection.ts';
import { findProposedImport, type RosterImport } from '../../../db/roster/roster-imports.ts';

/** The list of the roster that waits to be applied. */
export const findPendingImport = (db: Connection, committeeId: number): Promise<RosterImport | undefined> =>
  findProposedImport(db, committeeId);
