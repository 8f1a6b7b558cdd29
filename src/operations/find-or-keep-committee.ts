import { findCommitteeOf, keepCommittee } from '../../db/committees.ts';
import { type Connection, inTransaction } from '../../db/connection.ts';
import type { Committee } from '../domain/committee.ts';
import type { Instant } from '../domain/instant.ts';
import type { Refusal } from '../domain/refusal.ts';
import { may } from '../domain/rights.ts';
import type { Directory } from './directory.ts';
import type { Asker } from './find-seat.ts';

/** The committee of the channel; a channel's first summary makes it one, under the channel's name, where a guest did not bring it. */
export async function findOrKeepCommittee(
  db: Connection,
  asker: Asker,
  directory: Directory,
  now: Instant,
): Promise<Committee | Refusal> {
  const there = await findCommitteeOf(db, asker.workspace, asker.channelId);
  if (there) return there;
  const { isGuest } = await directory.person(asker.userId);
  if (may({ role: 'member', isGuest, isFormer: false }, 'bring a summary') === 'no') {
    return { kind: 'refused', because: 'for members', who: [] };
  }
  const name = await directory.channelName(asker.channelId);
  return inTransaction(db, (db) => keepCommittee(db, asker.workspace, { channelId: asker.channelId, name }, now));
}
