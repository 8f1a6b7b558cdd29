import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type Ballot,
  isQuorumMet,
  leading,
  readQuorum,
  tally,
  voteEnd,
  voteReminderAt,
  votesNeeded,
} from '../../../src/domain/votes/vote.ts';

const members = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 40 });
const ballotsOf = (options: number) =>
  fc.array(
    fc.record<Ballot>({
      memberId: fc.integer({ min: 1, max: 60 }),
      position: fc.integer({ min: 0, max: options - 1 }),
    }),
    { maxLength: 80 },
  );
const votes = fc
  .integer({ min: 2, max: 10 })
  .chain((options) => fc.tuple(fc.constant(options), members, ballotsOf(options)));

describe('tally', () => {
  test('counts each who may vote once, and nobody else', () => {
    fc.assert(
      fc.property(votes, ([options, entitled, ballots]) => {
        const { voters, voted, entitled: how } = tally(options, entitled, ballots);
        const those = new Set(ballots.map(({ memberId }) => memberId).filter((id) => entitled.includes(id)));
        expect(voters).toHaveLength(options);
        expect(voters.reduce((sum, one) => sum + one, 0)).toBe(those.size);
        expect(voted).toBe(those.size);
        expect(how).toBe(entitled.length);
      }),
    );
  });

  test('takes the last of one’s votes, whatever others do', () => {
    fc.assert(
      fc.property(votes, ([options, entitled, ballots]) => {
        const { voters } = tally(options, entitled, ballots);
        const last = new Map(ballots.map((ballot) => [ballot.memberId, ballot]));
        expect(tally(options, entitled, [...last.values()].toReversed()).voters).toEqual(voters);
        expect(tally(options, entitled, [...ballots, ...last.values()]).voters).toEqual(voters);
      }),
    );
  });
});

describe('the quorum', () => {
  test.each([
    ['14', 27, 14],
    ['14 members', 27, 14],
    ['50%', 27, 14],
    ['50 percent', 28, 14],
    ['100%', 27, 27],
    ['1 %', 27, 1],
  ])('%s of %i wants %i', (words, entitled, needed) => {
    const quorum = readQuorum(words);
    expect(quorum && votesNeeded(quorum, entitled)).toBe(needed);
  });

  test.each(['0', '101%', 'half', '-3', '3.5', '', '1000000000'])('“%s” is none', (words) => {
    expect(readQuorum(words)).toBeUndefined();
  });

  test('is met from what it wants on', () => {
    const quorum = { kind: 'percent', of: 50 } as const;
    expect(isQuorumMet({ quorum, entitled: 27, voted: 13 })).toBe(false);
    expect(isQuorumMet({ quorum, entitled: 27, voted: 14 })).toBe(true);
    expect(isQuorumMet({ quorum: null, entitled: 27, voted: 0 })).toBe(true);
  });
});

test.each([
  ['one leads', [1, 3, 2], ['b']],
  ['a tie', [3, 1, 3], ['a', 'c']],
  ['nobody voted', [0, 0, 0], []],
])('leading: %s', (_what, voters, expected) => {
  const result = voters.map((count, index) => ({ option: 'abc'[index] ?? '', voters: count, names: null }));
  expect(leading(result).map(({ option }) => option)).toEqual(expected);
});

test('a day ends with its last second where the committee is, also when the clocks change', () => {
  expect(voteEnd('UTC', '2027-02-19').toISOString()).toBe('2027-02-19T23:59:59.000Z');
  expect(voteEnd('Europe/Zurich', '2027-03-28').toISOString()).toBe('2027-03-28T21:59:59.000Z');
});

describe('the reminder of a vote', () => {
  const at = (openedAt: string, closesAt: string, zone: string, time = '09:00') =>
    voteReminderAt({ openedAt: new Date(openedAt), closesAt: new Date(closesAt) }, { zone, time }).toISOString();

  test.each([
    ['comes in the morning of the last day', '2027-02-19T23:59:59Z', 'UTC', '2027-02-19T09:00:00.000Z'],
    [
      'comes the morning before where the vote ends in the morning',
      '2027-02-19T10:00:00Z',
      'UTC',
      '2027-02-18T09:00:00.000Z',
    ],
    [
      'comes in the morning where the person lives',
      '2027-02-19T23:59:59Z',
      'Pacific/Auckland',
      '2027-02-18T20:00:00.000Z',
    ],
  ])('%s', (_what, closesAt, zone, expected) => {
    expect(at('2027-02-01T12:00:00Z', closesAt, zone)).toBe(expected);
  });

  test('comes half-way where there is no such morning', () => {
    expect(at('2027-02-19T08:00:00Z', '2027-02-19T12:00:00Z', 'UTC')).toBe('2027-02-19T10:00:00.000Z');
  });

  test('always comes between the beginning and the end', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40_000 }),
        fc.integer({ min: 1, max: 40_000 }),
        fc.constantFrom('UTC', 'Pacific/Apia', 'America/Los_Angeles', 'Asia/Kathmandu'),
        (start, minutes, zone) => {
          const openedAt = new Date(Date.UTC(2027, 2, 1) + start * 60_000);
          const closesAt = new Date(openedAt.getTime() + minutes * 60_000);
          const reminder = voteReminderAt({ openedAt, closesAt }, { zone, time: '09:00' });
          expect(reminder.getTime()).toBeGreaterThanOrEqual(openedAt.getTime());
          expect(reminder.getTime()).toBeLessThan(closesAt.getTime());
        },
      ),
    );
  });
});
