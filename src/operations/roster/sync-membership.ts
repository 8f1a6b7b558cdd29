import { listCommitteesToJoin } from '../../../db/committee/committees.ts';
import type { Connection } from '../../../db/connection/connection.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { SlackActor } from '../access/resolve-viewer.ts';
import type { Directory } from '../ports/directory.ts';
import { ensureMember } from './ensure-member.ts';

/** Puts somebody on the roster of each committee whose channel they are in: who was in it before the bot knew them never joined it since. */
export async function syncMembership(
  db: Connection,
  actor: SlackActor,
  directory: Directory,
  now: Instant,
): Promise<void> {
  const channelIds = await directory.channelsOf(actor.userId, now);
  for (const committee of await listCommitteesToJoin(db, actor.workspace, actor.userId, channelIds)) {
    // Until it was a committee's, nobody noted who left it.
    if (!(await directory.isIn(committee.channelId, actor.userId, now))) continue;
    await ensureMember(db, committee, await directory.person(actor.userId, now), now);
  }
}
