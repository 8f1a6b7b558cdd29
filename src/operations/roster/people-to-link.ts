import type { Committee } from '../../domain/committee/committee.ts';
import type { Person } from '../../domain/roster/member.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Directory } from '../ports/directory.ts';

/**
 * Whom a name in the committee's summaries may mean: anybody in the workspace. Of a private channel's committee, those in the channel
 * alone: who is linked is reminded, and so told of it.
 */
export async function peopleToLink(
  directory: Directory,
  { channelId }: Committee,
  now: Instant,
): Promise<readonly Person[]> {
  const people = await directory.everyone(now);
  if (!(await directory.isPrivate(channelId, now))) return people;
  const inside = await directory.peopleIn(channelId, now);
  return people.filter(({ userId }) => inside.has(userId));
}
