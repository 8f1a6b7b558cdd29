import { getCommittee } from '../../../db/committee/committees.ts';
import type { Connection } from '../../../db/connection/connection.ts';
import { snooze } from '../../../db/reminders/reminder-choices.ts';
import { actionPhrases } from '../../domain/history/phrases.ts';
import type { Member } from '../../domain/roster/member.ts';
import { addDays, dayIn, type Instant } from '../../domain/time/instant.ts';
import { authorizeOwner } from './authorize-owner.ts';
import { type ActionChanged, changeAction } from './change-action.ts';

/** The member hears of the action again in so many days, and not before; the deadline stays. */
export function snoozeAction(
  db: Connection,
  actionId: number,
  days: number,
  by: Member,
  now: Instant,
): Promise<ActionChanged> {
  return changeAction(db, actionId, by, now, async (db, action) => {
    const refusal = await authorizeOwner(db, action, by, 'put off a reminder');
    if (refusal) return refusal;
    const zone = by.timeZone ?? (await getCommittee(db, by.committeeId)).timeZone;
    const until = addDays(dayIn(zone, now), days);
    await snooze(db, actionId, by.id, until);
    return { what: actionPhrases.remindersPutOff, after: until };
  });
}
