import type { Refusal } from '../../domain/access/refusal.ts';
import { may } from '../../domain/access/rights.ts';
import type { Person } from '../../domain/roster/member.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { SlackActor } from '../access/resolve-viewer.ts';
import type { Directory } from '../ports/directory.ts';

/** A committee that is not in the database yet. */
export interface NewCommittee {
  readonly channelId: string;
  /** The channel's. */
  readonly name: string;
}

/** What a channel's first summary starts a committee with; refused unless its poster is in the channel and is no guest of the workspace. */
export async function loadNewCommittee(
  { channelId, userId }: SlackActor,
  person: Person | undefined,
  directory: Directory,
  now: Instant,
): Promise<NewCommittee | Refusal> {
  if (!person || person.isBot) return { kind: 'refused', because: 'unknown person' };
  if (may({ role: 'member', isFormer: false, ...person }, 'bring a summary') === 'no') {
    return { kind: 'refused', because: 'for members', canJoin: false, who: [] };
  }
  if (!(await directory.isIn(channelId, userId, now))) return { kind: 'refused', because: 'not in the channel' };
  return { channelId, name: await directory.channelName(channelId) };
}
