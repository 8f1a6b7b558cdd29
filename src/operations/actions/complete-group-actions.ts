import { closeAction, listPeopleOf } from '../../../db/actions/actions.ts';
import { lockShares, type Shares, type SharesOf } from '../../../db/actions/shares.ts';
import { type Connection, inTransaction } from '../../../db/connection/connection.ts';
import { record } from '../../../db/history/history.ts';
import type { Action } from '../../domain/actions/action.ts';
import { isComplete } from '../../domain/actions/completion-rule.ts';
import { actionPhrases, type PartsDone } from '../../domain/history/phrases.ts';
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
    await close(db, complete, actionPhrases.completed, now);
  });
}

/** Closes what each of a group does where its day has ended and the committee, of one of the workspaces, closes by date. Each minute; once done, it finds nothing. */
export function completePastDeadline(db: Connection, teamIds: readonly string[], now: Instant): Promise<void> {
  return inTransaction(db, async (db) =>
    close(db, await lockShares(db, { kind: 'past', teamIds, now }), actionPhrases.completedAfterDate, now),
  );
}

/**
 * Closes an action where a member who is no longer among its owners was the last missing, and gives the parts that closed it. Call it in
 * the change of the action, after they are out.
 */
export async function completeWithout(db: Connection, action: Action, now: Instant): Promise<PartsDone | undefined> {
  if (action.state !== 'open' || action.share === 'any') return undefined;
  const people = await listPeopleOf(db, action.id);
  const done = people.filter((person) => person.ticked).length;
  const parts = { closing: action.closing ?? 'all', done, of: people.length };
  if (!isComplete(parts.closing, parts)) return undefined;
  await closeAction(db, action.id, now);
  return parts;
}

async function close(
  db: Connection,
  closed: readonly Shares[],
  phrase: (of: Shares) => string,
  now: Instant,
): Promise<void> {
  for (const shares of closed) {
    const { actionId, committeeId } = shares;
    await closeAction(db, actionId, now);
    await record(
      db,
      { committeeId, subject: 'action', subjectId: actionId, byMember: null, what: phrase(shares) },
      now,
    );
  }
  const actionIds = closed.map((shares) => shares.actionId);
  if (actionIds.length > 0) await planNotices(db, { kind: 'actions', actionIds }, now);
}
