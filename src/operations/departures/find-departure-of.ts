import type { Connection } from '../../../db/connection/connection.ts';
import { findHandover, findLatestDeparture } from '../../../db/roster/departures.ts';
import type { UndoSubject } from '../../domain/history/undo-subject.ts';

/** The departure that something to hand over belongs to, or the latest of a member; of other subjects none. */
export async function findDepartureOf(db: Connection, subject: UndoSubject, id: number): Promise<number | undefined> {
  if (subject === 'handover') return (await findHandover(db, id))?.departureId;
  return subject === 'member' ? findLatestDeparture(db, id) : undefined;
}
