import { findAction, lockAction } from '../../../db/actions/actions.ts';
import type { Connection } from '../../../db/connection/connection.ts';
import { type Change, record } from '../../../db/history/history.ts';
import type { Refusal } from '../../domain/access/refusal.ts';
import type { Action } from '../../domain/actions/action.ts';
import type { Member } from '../../domain/roster/member.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { undoable } from '../history/undoable.ts';
import { planNotices } from '../planning/plan-notices.ts';

export type ActionChanged = { readonly kind: 'changed'; readonly action: Action } | Refusal;

/** What the history keeps of a change: what was done, from what to what. */
export type Said = Pick<Change, 'what' | 'before' | 'after'>;

/**
 * The frame of every change to one action: locked, looked at, changed, written down, its reminders planned anew, in one transaction,
 * and so that it can be undone.
 * `change` answers with a refusal, with what the history is to say, or that there was nothing to do, which leaves no line there.
 */
export function changeAction(
  db: Connection,
  actionId: number,
  by: Member,
  now: Instant,
  change: (db: Connection, action: Action) => Promise<Said | Refusal | 'as it was'>,
): Promise<ActionChanged> {
  return undoable(db, by, now, async (db) => {
    const action = await lockAction(db, actionId);
    if (!action || action.committeeId !== by.committeeId) {
      return { kind: 'refused', because: 'no such action', number: action?.number ?? 0 };
    }
    const said = await change(db, action);
    if (said === 'as it was') return { kind: 'changed', action };
    if ('because' in said) return said;
    await record(
      db,
      { committeeId: by.committeeId, subject: 'action', subjectId: actionId, byMember: by.id, ...said },
      now,
    );
    await planNotices(db, { kind: 'actions', actionIds: [actionId] }, now);
    const changed = await findAction(db, actionId);
    if (!changed) throw new Error(`Action ${actionId} went away while it was locked`);
    return { kind: 'changed', action: changed };
  });
}
