import type { Connection } from '../../db/connection.ts';
import { listFailed } from '../../db/notice-list.ts';
import type { FailedNotice } from '../domain/failed-notice.ts';
import { hoursAfter, type Instant } from '../domain/instant.ts';
import type { Member } from '../domain/member.ts';
import type { Refusal } from '../domain/refusal.ts';
import { unlessAllowed } from './unless-allowed.ts';

const mostShown = 500;

export type Failed = { readonly kind: 'failed'; readonly notices: readonly FailedNotice[] } | Refusal;

/** From when on what failed is shown: 30 days back. */
export const shownFrom = (now: Instant): Instant => hoursAfter(now, -24 * 30);

/** What could not be said in the last 30 days, latest first. */
export async function showFailed(db: Connection, by: Member, now: Instant): Promise<Failed> {
  const refusal = await unlessAllowed(db, by, 'handle what was not delivered');
  if (refusal) return refusal;
  return { kind: 'failed', notices: await listFailed(db, by.committeeId, shownFrom(now), mostShown) };
}
