import { type Connection, inTransaction } from '../../db/connection.ts';
import { firstSight } from '../../db/requests.ts';
import type { Instant } from '../domain/instant.ts';
import type { Member } from '../domain/member.ts';
import type { PersonalChange } from '../domain/personal-change.ts';
import { findOwnLatest, type Undone, undoChange } from './undo-change.ts';

export type UndoneLatest =
  | Undone
  | { readonly kind: 'seen before' }
  /** It is told to the whole channel: shown, and undone only when he says so again. */
  | { readonly kind: 'to be confirmed'; readonly change: PersonalChange };

/** Undoes the member's latest change. `requestId` is Slack's name for the request: delivered twice, it undoes one change. */
export function undoLatest(db: Connection, requestId: string, by: Member, now: Instant): Promise<UndoneLatest> {
  return inTransaction(db, async (db) => {
    const latest = await findOwnLatest(db, by, now);
    if (latest.kind === 'refused') return latest;
    if (latest.change.lines.some((line) => line.subject === 'summary')) {
      return { kind: 'to be confirmed', change: latest.change };
    }
    if (!(await firstSight(db, by.committeeId, requestId, now))) return { kind: 'seen before' };
    return undoChange(db, latest.change.id, by, now);
  });
}
