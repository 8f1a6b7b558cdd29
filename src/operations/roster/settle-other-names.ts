import type { Connection } from '../../../db/connection/connection.ts';
import { record } from '../../../db/history/history.ts';
import { lockOpenQuestions } from '../../../db/roster/name-questions.ts';
import type { Refusal } from '../../domain/access/refusal.ts';
import { committeePhrases } from '../../domain/history/phrases.ts';
import type { Member } from '../../domain/roster/member.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { authorize } from '../access/authorize.ts';
import { undoable } from '../history/undoable.ts';
import { settleAsElsewhere } from './settle-as-elsewhere.ts';

export type OtherNamesSettled =
  | { readonly kind: 'settled'; readonly names: number; readonly summaryIds: readonly number[] }
  | Refusal;

/**
 * Of all names of a summary that are still asked about nobody is in the workspace, says `by` at once. `lastId`: the latest question that
 * they were shown; what was asked since stays open.
 */
export function settleOtherNames(
  db: Connection,
  { summaryId, lastId }: { readonly summaryId: number; readonly lastId: number },
  by: Member,
  now: Instant,
): Promise<OtherNamesSettled> {
  return undoable(db, by, now, async (db): Promise<OtherNamesSettled> => {
    const refusal = await authorize(db, by, 'settle all names at once');
    if (refusal) return refusal;
    const { committeeId } = by;
    const open = await lockOpenQuestions(db, { committeeId, summaryId, lastId });
    if (open.length === 0) return { kind: 'refused', because: 'no such person', name: '' };
    const what = committeePhrases.noneOfTheOthers;
    const after = open
      .map(({ name }) => name)
      .join(', ')
      .slice(0, 500);
    // Undone, the change is called by its first line.
    await record(db, { committeeId, subject: 'committee', subjectId: committeeId, byMember: by.id, what, after }, now);
    const summaryIds = new Set<number>();
    for (const question of open) {
      for (const id of await settleAsElsewhere(db, question, by, now)) summaryIds.add(id);
    }
    return { kind: 'settled', names: open.length, summaryIds: [...summaryIds] };
  });
}
