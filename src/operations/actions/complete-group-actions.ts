import { listPeopleOf, updateAction } from '../../../db/actions/actions.ts';
import { lockShares, type Shares, type SharesOf } from '../../../db/actions/shares.ts';
import { type Connection, inTransaction } from '../../../db/connection/connection.ts';
import { record } from '../../../db/history/history.ts';
import type { Action } from '../../domain/actions/action.ts';
import { isComplete, sharesInWords } from '../../domain/actions/completion-rule.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { planNotices } from '../planning/plan-notices.ts';

/**
 * Closes what each of a group does where enough have done their part: after somebody left, or the committee's rule is another. Call it
 * in the transaction of that change, after the member is out of the group.
 */
export function completeWhereDone(
  db: Connection,
  of: Exclude<SharesOf, { kind: 'past' }>,
  now: Instant,
): Promise<void> {
  return inTransaction(db, async (db) => {
    const complete = (await lockShares(db, of)).filter((shares) => isComplete(shares.closing, shares));
    await close(db, complete, 'closed it', now);
  });
}

/** Closes what each of a group does where its day has ended and the committee, of one of the workspaces, closes by date. Each minute; once done, it finds nothing. */
export function completePastDeadline(db: Connection, teamIds: readonly string[], now: Instant): Promise<void> {
  return inTransaction(db, async (db) =>
    close(db, await lockShares(db, { kind: 'past', teamIds, now }), 'closed it after its date', now),
  );
}

/**
 * Closes an action where whoever is no longer among its owners was the last missing, and says so in words for its history. Call it in the
 * change of the action, after they are out.
 */
export async function completeWithout(db: Connection, action: Action, now: Instant): Promise<string> {
  if (action.state !== 'open' || action.share === 'any') return '';
  const people = await listPeopleOf(db, action.id);
  const parts = { done: people.filter((person) => person.ticked).length, of: people.length };
  const closing = action.closing ?? 'all';
  if (!isComplete(closing, parts)) return '';
  await updateAction(db, action.id, { state: 'done', doneAt: now });
  return `, which closed it: ${sharesInWords(closing, parts)}`;
}

async function close(db: Connection, closed: readonly Shares[], what: string, now: Instant): Promise<void> {
  for (const { actionId, committeeId, done, of } of closed) {
    await updateAction(db, actionId, { state: 'done', doneAt: now });
    const parts = `${done} of ${of} have done their part`;
    await record(
      db,
      { committeeId, subject: 'action', subjectId: actionId, byMember: null, what: `${what}: ${parts}` },
      now,
    );
  }
  const actionIds = closed.map((shares) => shares.actionId);
  if (actionIds.length > 0) await planNotices(db, { kind: 'actions', actionIds }, now);
}
