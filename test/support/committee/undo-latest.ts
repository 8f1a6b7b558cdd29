import type { Kysely } from 'kysely';
import type { Schema } from '../../../db/tables/schema.ts';
import type { Member } from '../../../src/domain/roster/member.ts';
import type { Instant } from '../../../src/domain/time/instant.ts';
import { findOwnLatest, undoChange } from '../../../src/operations/undo/undo-change.ts';

/** As `/mag undo`, confirmed: throws where there is nothing to undo. */
export async function undoLatest(db: Kysely<Schema>, by: Member, now: Instant): ReturnType<typeof undoChange> {
  const latest = await findOwnLatest(db, by, now);
  if (latest.kind !== 'change') throw new Error(latest.because);
  return undoChange(db, latest.change.id, by, now);
}
