import { replaceOwners, updateAction } from '../../db/actions.ts';
import type { Connection } from '../../db/connection.ts';
import { listDirectors } from '../../db/members.ts';
import { addNotices } from '../../db/notice-plans.ts';
import type { Instant } from '../domain/instant.ts';
import type { Member } from '../domain/member.ts';
import { type Changed, changeAction } from './change-action.ts';
import { ownerRow } from './new-action.ts';
import { isOwn } from './own-part.ts';
import { unlessAllowed } from './unless-allowed.ts';

/**
 * "Not mine": who took the action gives it back, who is named as its owner no longer is; of what a whole group is to do nobody gets
 * out by a click. The secretariat is told in each case.
 */
export function disownAction(db: Connection, actionId: number, by: Member, now: Instant): Promise<Changed> {
  return changeAction(db, actionId, by, now, async (db, action) => {
    const own = await isOwn(db, action, by);
    const refusal = await unlessAllowed(db, by, 'disown an action', { own, action: action.number });
    if (refusal) return refusal;
    const others = action.owners.filter((owner) => owner.kind !== 'member' || owner.member.id !== by.id);
    if (action.takenBy?.id === by.id) await updateAction(db, actionId, { takenBy: null });
    else if (others.length < action.owners.length) await replaceOwners(db, actionId, others.map(ownerRow));
    const directors = await listDirectors(db, by.committeeId);
    await addNotices(
      db,
      directors
        .filter((director) => director.id !== by.id)
        .map((director) => ({
          committeeId: by.committeeId,
          key: `not mine ${actionId} of member ${by.id} at ${now.toISOString()} to member ${director.id}`,
          bundle: `not mine ${actionId} to member ${director.id}`,
          kind: 'not mine' as const,
          subjectId: actionId,
          to: { memberId: director.id },
          reason: `${by.name} says it is not theirs`,
          dueAt: now,
        })),
    );
    return { what: 'said it is not theirs', before: by.name };
  });
}
