import type { Connection } from '../../../db/connection/connection.ts';
import { getDigestPlan, listWaitingDigests } from '../../../db/reminders/digests.ts';
import { dropNotices } from '../../../db/reminders/notice-plans.ts';
import type { Notice } from '../../domain/reminders/notice.ts';
import { noticeBundles, noticeKeys } from '../../domain/reminders/notice-keys.ts';
import { addDays, dayIn, type Instant, momentIn, weekday } from '../../domain/time/instant.ts';
import { queueNotices } from './queue-notices.ts';

/**
 * Writes the committee's next weekly digest down; each plans the one after it when it is said. One that was to come at another time
 * is dropped.
 */
export async function planDigest(db: Connection, committeeId: number, now: Instant): Promise<void> {
  const { channelId, timeZone, weekday: on, time } = await getDigestPlan(db, committeeId);
  const today = dayIn(timeZone, now);
  const day = [...Array(8).keys()]
    .map((days) => addDays(today, days))
    .find((each) => weekday(each) === on && momentIn(timeZone, each, time) > now);
  const key = noticeKeys.digest({ day });
  const others = (await listWaitingDigests(db, committeeId, now)).filter((notice) => notice.key !== key);
  await dropNotices(
    db,
    others.map(({ id }) => ({ id, why: 'digest moved' })),
    now,
  );
  if (day === undefined) return;
  const digest: Notice = {
    committeeId,
    key,
    bundle: noticeBundles.digest({ committeeId }),
    kind: 'digest',
    subjectId: 0,
    to: { channelId },
    reason: 'weekly',
    dueAt: momentIn(timeZone, day, time),
  };
  await queueNotices(db, [digest], now);
}
