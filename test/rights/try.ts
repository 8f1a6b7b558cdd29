import type { Connection } from '../../db/connection/connection.ts';
import type { Member } from '../../src/domain/roster/member.ts';
import type { Access } from '../../src/operations/access/resolve-viewer.ts';
import { keepAction, type SampleCommittee } from '../support/committee/committee.ts';

/** Where a right is tried: everything it does is undone afterwards. */
export interface World extends SampleCommittee {
  readonly db: Connection;
  readonly now: Date;
  readonly directory: Access;
}

/** Does the real thing as `by`, and gives what the operation says. */
export type Attempt = (
  world: World,
  by: Member,
) => Promise<{ readonly kind: string; readonly because?: string } | object>;

/**
 * Each right, tried: with what is somebody else's or everybody's, and with what is one's own. A right that has no such difference
 * has one of the two.
 */
export interface Try {
  readonly others?: Attempt;
  readonly own?: Attempt;
}

/** The same person while they were a member yet. */
export const whenMember = (by: Member): Member => ({ ...by, isFormer: false, isExternal: false, isBot: false });

/** Returns the new action's id. */
export const actionOf = (world: World, owner: Member) =>
  keepAction(world.db, world.committee, { due: '2027-02-10', owners: [owner] }, world.now);

/** Sina's, whom none of those who try is. */
export const others = (world: World) => actionOf(world, world.sina);

/** What several operations of one right say: the same of each, or the right means two things. */
export function alike(...outcomes: readonly object[]): object {
  const refused = outcomes.map((outcome) => 'because' in outcome);
  if (new Set(refused).size > 1) throw new Error(`One right, and two answers: ${JSON.stringify(outcomes)}`);
  return outcomes[0] ?? {};
}
