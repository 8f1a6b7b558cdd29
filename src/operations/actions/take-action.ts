import { updateAction } from '../../../db/actions/actions.ts';
import type { Connection } from '../../../db/connection/connection.ts';
import { ownerName } from '../../domain/actions/action.ts';
import { actionPhrases } from '../../domain/history/phrases.ts';
import type { Member } from '../../domain/roster/member.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { authorize } from '../access/authorize.ts';
import { type ActionChanged, changeAction } from './change-action.ts';
import { isActionOwner } from './is-action-owner.ts';

/** Makes an action that any one of a group may do the member's own: from then on they alone are reminded of it. */
export function takeAction(db: Connection, actionId: number, by: Member, now: Instant): Promise<ActionChanged> {
  return changeAction(db, actionId, by, now, async (db, action) => {
    if (action.state !== 'open' || (action.share !== 'any' && action.owners.length > 0)) {
      return { kind: 'refused', because: 'nothing to take' };
    }
    if (action.takenBy) return { kind: 'refused', because: 'already taken', by: action.takenBy.name };
    const own = action.owners.length === 0 || (await isActionOwner(db, action, by));
    const refusal = await authorize(db, by, 'take an action', { own, action: action.number });
    if (refusal) return refusal;
    await updateAction(db, actionId, { takenBy: by.id });
    return { what: actionPhrases.taken, before: action.owners.map(ownerName).join(', ') || 'nobody', after: by.name };
  });
}
