import { type Connection, inTransaction } from '../../../db/connection/connection.ts';
import type { ChangeSet } from '../../domain/history/change-set.ts';
import type { Member } from '../../domain/roster/member.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { findOwnLatest, type Undone, undoChange } from './undo-change.ts';

export type UndoneLatest =
  | Undone
  /** It is told to the whole channel: shown, and undone only when they say so again. */
  | { readonly kind: 'to be confirmed'; readonly change: ChangeSet };

/** Undoes the member's latest change. */
export function undoLatest(db: Connection, by: Member, now: Instant): Promise<UndoneLatest> {
  return inTransaction(db, async (db) => {
    const latest = await findOwnLatest(db, by, now);
    if (latest.kind === 'refused') return latest;
    if (latest.change.lines.some((line) => line.subject === 'summary')) {
      return { kind: 'to be confirmed', change: latest.change };
    }
    return undoChange(db, latest.change.id, by, now);
  });
}
