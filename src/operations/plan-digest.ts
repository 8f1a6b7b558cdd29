import type { Connection } from '../../db/connection.ts';
import { getDigestPlan } from '../../db/digests.ts';
import { addNotices } from '../../db/notice-plans.ts';
import { addDays, dayIn, type Instant, momentIn, weekday } from '../domain/instant.ts';

/** Writes the committee's next weekly digest down; each plans the one after it when it is said. */
export async function planDigest(db: Connection, committeeId: number, now: Instant): Promise<void> {
  const { channelId, timeZone, weekday: on, time } = await getDigestPlan(db, committeeId);
  if (on === null) return;
  const today = dayIn(timeZone, now);
  const day = [...Array(8).keys()]
    .map((days) => addDays(today, days))
    .find((each) => weekday(each) === on && momentIn(timeZone, each, time) > now);
  if (day === undefined) return;
  await addNotices(db, [
    {
      committeeId,
      key: `digest ${day}`,
      bundle: `digest ${committeeId}`,
      kind: 'digest',
      subjectId: 0,
      to: { channelId },
      reason: 'weekly',
      dueAt: momentIn(timeZone, day, time),
    },
  ]);
}
