import type { Refusal } from '../../domain/access/refusal.ts';
import type { GroupEdit } from '../../domain/groups/group-edit.ts';
import type { Member } from '../../domain/roster/member.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Directory } from '../ports/directory.ts';

/**
 * The refusal of linking a group to a channel that `by` is not in: its members are offered to be let into it, and a lead could so come into
 * any channel that the bot is in.
 */
export async function requireOwnChannel(
  { isIn }: Pick<Directory, 'isIn'>,
  edits: readonly GroupEdit[],
  { userId }: Member,
  now: Instant,
): Promise<Refusal | undefined> {
  for (const edit of edits) {
    if (edit.kind !== 'channel' || edit.channelId === null) continue;
    if (userId === null || !(await isIn(edit.channelId, userId, now)))
      return { kind: 'refused', because: 'not their channel' };
  }
  return undefined;
}
