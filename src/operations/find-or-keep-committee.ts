import { findCommitteeOf, keepCommittee } from '../../db/committees.ts';
import { type Connection, inTransaction } from '../../db/connection.ts';
import type { Committee } from '../domain/committee.ts';
import type { Instant } from '../domain/instant.ts';
import type { Directory } from './directory.ts';
import type { Asker } from './find-seat.ts';

/** The committee of the channel; a channel's first summary makes it one, under the channel's name. */
export async function findOrKeepCommittee(
  db: Connection,
  asker: Asker,
  directory: Directory,
  now: Instant,
): Promise<Committee> {
  const there = await findCommitteeOf(db, asker.workspace, asker.channelId);
  if (there) return there;
  const name = await directory.channelName(asker.channelId);
  return inTransaction(db, (db) => keepCommittee(db, asker.workspace, { channelId: asker.channelId, name }, now));
}
