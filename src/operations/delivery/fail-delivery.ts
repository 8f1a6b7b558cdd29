import { getSettings } from '../../../db/committee/committee-settings.ts';
import { type Connection, inTransaction } from '../../../db/connection/connection.ts';
import { settleFailed } from '../../../db/reminders/deliveries.ts';
import { getChoices } from '../../../db/reminders/reminder-choices.ts';
import { listOfficers } from '../../../db/roster/members.ts';
import { noticeBundles, noticeKeys } from '../../domain/reminders/notice-keys.ts';
import { isLastPlanned } from '../../domain/reminders/reminder.ts';
import type { Member } from '../../domain/roster/member.ts';
import { secretariatOrChair } from '../../domain/roster/officers.ts';
import { addDays, dayIn, type Instant, isWeekend, momentIn } from '../../domain/time/instant.ts';
import { planNotices } from '../planning/plan-notices.ts';
import { queueNotices } from '../planning/queue-notices.ts';

/** Settles what cannot be said, ever, and has the secretariat told of it, in private and once a day at most. */
export function failDelivery(db: Connection, deliveryId: string, why: string, now: Instant): Promise<void> {
  return inTransaction(db, async (db) => {
    const failed = await settleFailed(db, deliveryId, why, now);
    // The week after it is tried again: an account may come back, and until then the list does not fall silent.
    const actionIds = failed.filter(isLastPlanned).flatMap(({ actionId }) => actionId ?? []);
    if (actionIds.length > 0) await planNotices(db, { kind: 'actions', actionIds }, now);
    const [first] = failed.filter(({ kind }) => kind !== 'failures');
    if (!first) return;
    const { committeeId, memberId } = first;
    const officers = await listOfficers(db, committeeId);
    // Not the person who could not be told this very thing.
    for (const member of secretariatOrChair(officers.filter(({ id }) => id !== memberId))) {
      const { day, at } = await nextHourOf(db, member, now);
      const to = { memberId: member.id };
      const key = noticeKeys.failures({ day }, to);
      const rest = { subjectId: 0, to, reason: 'daily', dueAt: at } as const;
      await queueNotices(db, [{ committeeId, key, bundle: noticeBundles.member(to), kind: 'failures', ...rest }], now);
    }
  });
}

/** When the member is next reminded of anything: on a coming day at their hour. */
async function nextHourOf(db: Connection, member: Member, now: Instant) {
  const { timeZone, workingDaysOnly } = await getSettings(db, member.committeeId);
  const { time } = await getChoices(db, member.id);
  const zone = member.timeZone ?? timeZone;
  const today = dayIn(zone, now);
  const days = [0, 1, 2, 3].map((ahead) => addDays(today, ahead));
  const day = days.find((each) => momentIn(zone, each, time) > now && !(workingDaysOnly && isWeekend(each))) ?? today;
  return { day, at: momentIn(zone, day, time) };
}
