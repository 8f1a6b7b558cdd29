import { type Connection, inTransaction } from '../../../db/connection/connection.ts';
import {
  findLatestChangeBy,
  findLatestChangeOf,
  isAsLeft,
  listChangedRows,
  listLaterRows,
  lockChange,
  lockSubjectsOf,
  putRowBack,
  removeRow,
  setColumns,
  settleUndone,
} from '../../../db/history/changes.ts';
import { record } from '../../../db/history/history.ts';
import type { Refusal } from '../../domain/access/refusal.ts';
import { may } from '../../domain/access/rights.ts';
import {
  type ChangedRow,
  type ChangeSet,
  conflictsWith,
  inverseOperations,
  netRows,
  undoableSince,
  undoExpired,
} from '../../domain/history/change-set.ts';
import { undid } from '../../domain/history/phrases.ts';
import type { HistorySubject, UndoSubject } from '../../domain/history/undo-subject.ts';
import type { Member } from '../../domain/roster/member.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { authorize } from '../access/authorize.ts';
import { claimRequest } from '../requests/execution.ts';
import { replanAfterUndo } from './replan-after-undo.ts';

export type Undone =
  | {
      readonly kind: 'undone';
      readonly change: ChangeSet;
      /** Of what was changed back, for drawing it anew. */
      readonly subjects: readonly { readonly kind: UndoSubject; readonly id: number }[];
    }
  | Refusal;

/**
 * Brings what a change changed back to what it was, its reminders with it, and writes that down.
 *
 * Refused where a day has passed, and where somebody changed the same since: nothing of theirs is lost. An undoing cannot be undone: what
 * it took back is done again by hand. Asked twice, it undoes once.
 */
export function undoChange(db: Connection, changeId: number, by: Member, now: Instant): Promise<Undone> {
  return inTransaction(db, async (db) => {
    const change = await lockChange(db, changeId);
    if (!change || change.committeeId !== by.committeeId) return { kind: 'refused', because: 'nothing to undo' };
    const own = change.by.id === by.id;
    const refusal = (await authorize(db, by, 'undo a change', { own })) ?? undoExpired(change, now);
    if (refusal) return refusal;
    const rows = netRows(await listChangedRows(db, changeId));
    await lockSubjectsOf(db, rows);
    const later = (await listLaterRows(db, changeId)).find((one) => rows.some((row) => conflictsWith(one, row)));
    if (later) return { kind: 'refused', because: 'changed since', about: later.about, by: later.by, what: later.what };
    const reversed = inverseOperations(rows, now);
    for (const { kind, row } of reversed) {
      // A vote is ended by itself or by its closing, which are no personal changes: its result stands.
      const isMadeAndKept = kind === 'set' && row.before === null && row.table !== 'votes';
      if (!isMadeAndKept && !(await isAsLeft(db, row))) {
        const about = change.lines.find(({ subject, subjectId }) => isSubject(row, subject, subjectId))?.about;
        return { kind: 'refused', because: 'changed since', about: about ?? 'it', by: null, what: '' };
      }
    }
    for (const reversal of reversed) {
      if (reversal.kind === 'remove') await removeRow(db, reversal.row);
      else if (reversal.kind === 'put back') await putRowBack(db, reversal.row, reversal.columns);
      else await setColumns(db, reversal.row, reversal.columns);
    }
    await settleUndone(db, changeId, by.id, now);
    await claimRequest(db);
    await record(
      db,
      change.lines.map(({ subject, subjectId, what, before, after }) => ({
        committeeId: change.committeeId,
        subject,
        subjectId,
        byMember: by.id,
        what: undid(what),
        before: after,
        after: before,
      })),
      now,
    );
    await replanAfterUndo(db, rows, by, now);
    // A correction's first summary is told of in the history alone.
    const subjects = new Map(
      [...rows, ...change.lines].map((one) => [
        `${one.subject} ${one.subjectId}`,
        { kind: one.subject, id: one.subjectId },
      ]),
    );
    return { kind: 'undone', change, subjects: [...subjects.values()] };
  });
}

const isSubject = (row: ChangedRow, subject: string, id: number): boolean =>
  row.subject === subject && row.subjectId === id;

/** The member's latest change that is not undone, or why there is none to undo. */
export async function findOwnLatest(
  db: Connection,
  by: Member,
  now: Instant,
): Promise<{ readonly kind: 'change'; readonly change: ChangeSet } | Refusal> {
  const change = await findLatestChangeBy(db, by.id);
  if (!change) return { kind: 'refused', because: 'nothing to undo' };
  return undoExpired(change, now) ?? { kind: 'change', change };
}

/** The latest change of a thing that the viewer may undo: their own, or for the secretariat and the chair anybody's. */
export function findUndoable(
  db: Connection,
  of: { readonly kind: HistorySubject; readonly id: number },
  viewer: Member,
  now: Instant,
): Promise<ChangeSet | undefined> {
  return findLatestChangeOf(db, of, may(viewer, 'undo a change') === 'yes' ? 'anybody' : viewer.id, undoableSince(now));
}
