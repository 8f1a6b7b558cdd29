import type { Connection } from '../../../db/connection/connection.ts';
import { retryFailed } from '../../../db/reminders/deliveries.ts';
import type { Refusal } from '../../domain/access/refusal.ts';
import type { Member } from '../../domain/roster/member.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { authorize } from '../access/authorize.ts';
import { shownFrom } from './show-failed.ts';

export type SentAgain = { readonly kind: 'waiting'; readonly count: number } | Refusal;

/**
 * Has all that could not be said in the last 30 days said as soon as may be: the bot is in the channel now, the account is open again.
 * What matters no more is left out then, as of everything that waits.
 */
export async function sendAgain(db: Connection, by: Member, now: Instant): Promise<SentAgain> {
  const refusal = await authorize(db, by, 'handle what was not delivered');
  if (refusal) return refusal;
  return { kind: 'waiting', count: await retryFailed(db, by.committeeId, shownFrom(now)) };
}
