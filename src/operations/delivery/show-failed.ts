import type { Connection } from '../../../db/connection/connection.ts';
import { listFailed } from '../../../db/reminders/notice-list.ts';
import type { Refusal } from '../../domain/access/refusal.ts';
import type { FailedNotice } from '../../domain/reminders/failed-notice.ts';
import type { Member } from '../../domain/roster/member.ts';
import { hoursAfter, type Instant } from '../../domain/time/instant.ts';
import { authorize } from '../access/authorize.ts';

const mostShown = 500;

export type Failed = { readonly kind: 'failed'; readonly notices: readonly FailedNotice[] } | Refusal;

/** From when on what failed is shown: 30 days back. */
export const shownFrom = (now: Instant): Instant => hoursAfter(now, -24 * 30);

/** What could not be said in the last 30 days, latest first. */
export async function showFailed(db: Connection, by: Member, now: Instant): Promise<Failed> {
  const refusal = await authorize(db, by, 'handle what was not delivered');
  if (refusal) return refusal;
  return { kind: 'failed', notices: await listFailed(db, by.committeeId, shownFrom(now), mostShown) };
}
