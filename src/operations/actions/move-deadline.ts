import { updateAction } from '../../../db/actions/actions.ts';
import { getCommittee } from '../../../db/committee/committees.ts';
import type { Connection } from '../../../db/connection/connection.ts';
import { actionPhrases } from '../../domain/history/phrases.ts';
import type { Member } from '../../domain/roster/member.ts';
import { dayIn, type Instant } from '../../domain/time/instant.ts';
import { readOptionalDay } from '../../reading/typed/typed-day.ts';
import { authorize } from '../access/authorize.ts';
import { type ActionChanged, changeAction } from './change-action.ts';

/** Sets the action's deadline to the day in `words` ("3 May"), or with "none" takes it away. Its reminders follow. */
export function moveDeadline(
  db: Connection,
  actionId: number,
  words: string,
  by: Member,
  now: Instant,
): Promise<ActionChanged> {
  return changeAction(db, actionId, by, now, async (db, action) => {
    const refusal = await authorize(db, by, 'date an action');
    if (refusal) return refusal;
    const { timeZone } = await getCommittee(db, by.committeeId);
    const due = readOptionalDay(words, dayIn(timeZone, now));
    if (due !== null && typeof due === 'object') return due;
    await updateAction(db, actionId, { due, dueText: null, tiedTo: null });
    return { what: actionPhrases.deadlineMoved, before: action.due ?? 'none', after: due ?? 'none' };
  });
}
