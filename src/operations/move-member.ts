import { type Connection, inTransaction } from '../../db/connection.ts';
import { setTimeZone } from '../../db/members.ts';
import { type Instant, isTimeZone } from '../domain/instant.ts';
import { planNotices } from './plan-notices.ts';

/** The person lives in another time zone now: the reminders still to come move to its mornings. A zone nobody knows changes nothing. */
export async function moveMember(db: Connection, userId: string, timeZone: string, now: Instant): Promise<void> {
  if (!isTimeZone(timeZone)) return;
  await inTransaction(db, async (db) => {
    for (const member of await setTimeZone(db, userId, timeZone)) {
      await planNotices(db, { kind: 'member', memberId: member.id }, now);
    }
  });
}
