import type { Connection } from '../../db/connection.ts';
import { listFailed } from '../../db/notice-list.ts';
import type { FailedNotice } from '../domain/failed-notice.ts';
import { hoursAfter, type Instant } from '../domain/instant.ts';
import type { Member } from '../domain/member.ts';
import type { Refusal } from '../domain/refusal.ts';
import { unlessAllowed } from './unless-allowed.ts';

const daysShown = 30;
const mostShown = 500;

export type Failed = { readonly kind: 'failed'; readonly notices: readonly FailedNotice[] } | Refusal;

/** What could not be said in the last 30 days, latest first. */
export async function showFailed(db: Connection, by: Member, now: Instant): Promise<Failed> {
  const refusal = await unlessAllowed(db, by, 'see what was not delivered');
  if (refusal) return refusal;
  const since = hoursAfter(now, -24 * daysShown);
  return { kind: 'failed', notices: await listFailed(db, by.committeeId, since, mostShown) };
}
