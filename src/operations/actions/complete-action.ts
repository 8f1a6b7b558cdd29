import { closeAction, listPeopleOf, updateAction } from '../../../db/actions/actions.ts';
import { answerOffer, findOpenOffer } from '../../../db/actions/offers.ts';
import { tick, untick } from '../../../db/actions/shares.ts';
import type { Connection } from '../../../db/connection/connection.ts';
import { may } from '../../domain/access/rights.ts';
import type { Action } from '../../domain/actions/action.ts';
import { isComplete } from '../../domain/actions/completion-rule.ts';
import { actionPhrases } from '../../domain/history/phrases.ts';
import type { Member } from '../../domain/roster/member.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { authorize } from '../access/authorize.ts';
import { type ActionChanged, changeAction } from './change-action.ts';
import { requireOpenAction } from './require-open-action.ts';

/**
 * Marks an action done; one that is done stays as it is.
 *
 * Of one that each member of a group does, a member ticks off their own part, and the last part, or enough of them, closes it; the secretariat and the
 * chair, where they have no part left in it, close it for everybody.
 */
export function completeAction(db: Connection, actionId: number, by: Member, now: Instant): Promise<ActionChanged> {
  return changeAction(db, actionId, by, now, async (db, action) => {
    const people = await listPeopleOf(db, actionId);
    const part = takenByOther(action, by) ? undefined : people.find((person) => person.memberId === by.id);
    const own = part !== undefined || action.takenBy?.id === by.id;
    const refusal = await authorize(db, by, 'close an action', { own, action: action.number });
    if (refusal) return refusal;
    if (action.state === 'done') return 'as it was';
    const over = requireOpenAction(action);
    if (over) return over;
    if (part?.ticked && may(by, 'close an action') !== 'yes') return 'as it was';
    const hasPart = part !== undefined && !part.ticked;
    // Doing an action accepts it.
    const offer = await findOpenOffer(db, actionId, by.id);
    if (offer) await answerOffer(db, offer.id, 'accepted', null, now);
    if (hasPart && action.share !== 'any') {
      await tick(db, actionId, by.id, now);
      const done = people.filter((person) => person.ticked || person.memberId === by.id).length;
      const parts = { closing: action.closing ?? 'all', done, of: people.length };
      if (!isComplete(parts.closing, parts)) return { what: actionPhrases.ownPartDone() };
      if (done < people.length) {
        await closeAction(db, actionId, now);
        return { what: actionPhrases.ownPartDone(parts) };
      }
    }
    await closeAction(db, actionId, now);
    return { what: actionPhrases.done };
  });
}

/** Opens an action again; a member of a group takes back their own part alone. */
export function reopenAction(db: Connection, actionId: number, by: Member, now: Instant): Promise<ActionChanged> {
  return changeAction(db, actionId, by, now, async (db, action) => {
    const people = await listPeopleOf(db, actionId);
    const hasPart = people.some((person) => person.memberId === by.id);
    const own = hasPart || action.takenBy?.id === by.id;
    const refusal = await authorize(db, by, 'close an action', { own, action: action.number });
    if (refusal) return refusal;
    const ticked = people.some((person) => person.ticked && (!hasPart || person.memberId === by.id));
    if (action.state === 'open' && !ticked) return 'as it was';
    await untick(db, actionId, hasPart ? by.id : 'everybody');
    await updateAction(db, actionId, { state: 'open', doneAt: null });
    return { what: hasPart && action.share === 'each' ? actionPhrases.ownPartTakenBack : actionPhrases.reopened };
  });
}

const takenByOther = (action: Action, member: Member): boolean =>
  action.takenBy !== null && action.takenBy.id !== member.id;
