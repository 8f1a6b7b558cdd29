import type { Vote } from '../../src/domain/vote.ts';

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
