import { findCommitteeOf, findOrCreateCommitteeRow } from '../../../db/committee/committees.ts';
import { type Connection, inTransaction } from '../../../db/connection/connection.ts';
import type { Refusal } from '../../domain/access/refusal.ts';
import { may } from '../../domain/access/rights.ts';
import type { Committee } from '../../domain/committee/committee.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { SlackActor } from '../access/resolve-viewer.ts';
import type { Directory } from '../ports/directory.ts';

/**
 * The committee of the channel; a channel's first summary makes it one, under the channel's name, where somebody of the workspace who is in
 * the channel brought it, and no guest.
 */
export async function findOrCreateCommittee(
  db: Connection,
  actor: SlackActor,
  directory: Directory,
  now: Instant,
): Promise<Committee | Refusal> {
  const there = await findCommitteeOf(db, actor.workspace, actor.channelId);
  if (there) return there;
  const person = await directory.person(actor.userId, now);
  if (!person || person.isBot) return { kind: 'refused', because: 'unknown person' };
  if (may({ role: 'member', isFormer: false, ...person }, 'bring a summary') === 'no') {
    return { kind: 'refused', because: 'for members', canJoin: false, who: [] };
  }
  if (!(await directory.isIn(actor.channelId, actor.userId, now))) {
    return { kind: 'refused', because: 'not in the channel' };
  }
  const name = await directory.channelName(actor.channelId);
  return inTransaction(db, (db) =>
    findOrCreateCommitteeRow(db, actor.workspace, { channelId: actor.channelId, name }, now),
  );
}
