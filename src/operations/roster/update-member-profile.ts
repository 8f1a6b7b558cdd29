import type { Workspace } from '../../../db/committee/workspaces.ts';
import { type Connection, inTransaction } from '../../../db/connection/connection.ts';
import { setGuest, setTimeZone } from '../../../db/roster/members.ts';
import type { Person } from '../../domain/roster/member.ts';
import { type Instant, isTimeZone } from '../../domain/time/instant.ts';
import { planNotices } from '../planning/plan-notices.ts';

/**
 * The person lives in another time zone now, and the reminders still to come move to its mornings; or is a guest of the workspace now,
 * or of another organisation, or no longer. A zone nobody knows changes nothing.
 */
export async function updateMemberProfile(
  db: Connection,
  workspace: Workspace,
  userId: string,
  { timeZone, isGuest, isExternal }: Pick<Person, 'timeZone' | 'isGuest' | 'isExternal'>,
  now: Instant,
): Promise<void> {
  await inTransaction(db, async (db) => {
    await setGuest(db, workspace, userId, { isGuest, isExternal });
    if (timeZone === null || !isTimeZone(timeZone)) return;
    for (const member of await setTimeZone(db, workspace, userId, timeZone)) {
      await planNotices(db, { kind: 'member', memberId: member.id }, now);
    }
  });
}
