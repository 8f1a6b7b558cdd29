import { updateAction } from '../../../db/actions/actions.ts';
import type { Connection } from '../../../db/connection/connection.ts';
import { ownerName } from '../../domain/actions/action.ts';
import { actionPhrases } from '../../domain/history/phrases.ts';
import type { Member } from '../../domain/roster/member.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { authorize } from '../access/authorize.ts';
import { type ActionChanged, changeAction } from './change-action.ts';
import { requireOpenAction } from './require-open-action.ts';

/** Returns an action to the group from which the member took it: anybody of it may take it again, and the group is reminded. */
export function giveBackAction(db: Connection, actionId: number, by: Member, now: Instant): Promise<ActionChanged> {
  return changeAction(db, actionId, by, now, async (db, action) => {
    const own = action.takenBy === null || action.takenBy.id === by.id;
    const refusal =
      (await authorize(db, by, 'take an action', { own, action: action.number })) ?? requireOpenAction(action);
    if (refusal) return refusal;
    if (action.takenBy === null) return { kind: 'refused', because: 'nothing to give back', number: action.number };
    await updateAction(db, actionId, { takenBy: null });
    return {
      what: actionPhrases.givenBack,
      before: by.name,
      after: action.owners.map(ownerName).join(', ') || 'nobody',
    };
  });
}
