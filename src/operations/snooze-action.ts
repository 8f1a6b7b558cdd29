import { getCommittee } from '../../db/committees.ts';
import type { Connection } from '../../db/connection.ts';
import { snooze } from '../../db/reminder-choices.ts';
import { addDays, dayIn, type Instant } from '../domain/instant.ts';
import type { Member } from '../domain/member.ts';
import { type Changed, changeAction } from './change-action.ts';
import { isOwn } from './own-part.ts';
import { unlessAllowed } from './unless-allowed.ts';
import { unlessOpen } from './unless-open.ts';

/** The member hears of the action again in so many days, and not before; the deadline stays. */
export function snoozeAction(
  db: Connection,
  actionId: number,
  days: number,
  by: Member,
  now: Instant,
): Promise<Changed> {
  return changeAction(db, actionId, by, now, async (db, action) => {
    const own = await isOwn(db, action, by);
    const refusal =
      (await unlessAllowed(db, by, 'put off a reminder', { own, action: action.number })) ?? unlessOpen(action);
    if (refusal) return refusal;
    const zone = by.timeZone ?? (await getCommittee(db, by.committeeId)).timeZone;
    const until = addDays(dayIn(zone, now), days);
    await snooze(db, actionId, by.id, until);
    return { what: 'put off their reminders', after: until };
  });
}
