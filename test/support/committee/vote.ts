import type { Connection } from '../../../db/connection/connection.ts';
import type { Member } from '../../../src/domain/roster/member.ts';
import type { Instant } from '../../../src/domain/time/instant.ts';
import type { Vote } from '../../../src/domain/votes/vote.ts';
import { type AskedVote, openVote } from '../../../src/operations/votes/open-vote.ts';

/** What is asked of the whole roster, of whom each may see what the others chose. */
export const askedVote: AskedVote = {
  question: 'Are the groups approved?',
  options: ['Yes', 'No', 'Not yet'],
  groupId: null,
  quorum: '',
  isSecret: false,
  closes: '19 February',
};

/** Asks it; throws where that is refused. */
export async function askVote(db: Connection, by: Member, now: Instant, more: Partial<AskedVote> = {}): Promise<Vote> {
  const outcome = await openVote(db, { ...askedVote, ...more }, by, now);
  if (outcome.kind !== 'opened') throw new Error(`Not opened: ${JSON.stringify(outcome)}`);
  return outcome.vote;
}

/** An open vote of the whole roster on the groups. */
export const sampleVote = (more: Partial<Vote> = {}): Vote => ({
  id: 7,
  committeeId: 1,
  number: 3,
  question: 'Are the groups approved?',
  options: ['Yes', 'No', 'Not yet'],
  group: null,
  quorum: null,
  isSecret: false,
  state: 'open',
  openedAt: new Date('2027-01-20T12:00:00Z'),
  openedBy: 'Lea Baumann',
  closesAt: new Date('2027-02-19T23:59:59Z'),
  endedAt: null,
  endedBy: null,
  why: null,
  entitled: 27,
  voted: 14,
  result: null,
  ...more,
});
