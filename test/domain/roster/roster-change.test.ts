import { describe, expect, test } from '@jest/globals';
import { compareRoster } from '../../../src/domain/roster/roster-change.ts';
import { knownMemberOf } from '../../support/committee/people.ts';

const entry = (name: string, userId: string) => ({ name, userId, email: null, category: null, region: null });

describe('compareRoster', () => {
  test('who is retired and still in the channel is no newcomer', () => {
    const members = [
      knownMemberOf({ id: 1, name: 'Ines Okafor', userId: 'U1' }),
      knownMemberOf({ id: 2, name: 'Jon Berg', userId: 'U2', isFormer: true }),
    ];
    const list = [entry('Ines Okafor', 'U1'), entry('Jon Berg', 'U2'), entry('Uma Rao', 'U3')];
    const change = compareRoster(list, members, new Map(), false);
    expect(change.added.map(({ name }) => name)).toEqual(['Uma Rao']);
    expect(change.changed).toEqual([]);
  });

  test('two of one name are two people where each has an address of their own, and one where they have one', () => {
    const at = (email: string | null) => ({ ...entry('Sam Osei', ''), userId: null, email });
    const compared = (...emails: readonly (string | null)[]) => {
      const { added, unclear } = compareRoster(emails.map(at), [], new Map(), true);
      return [added.map(({ email }) => email), unclear.map(({ email }) => email)];
    };
    expect(compared('sam@a.example', 'sam@b.example')).toEqual([['sam@a.example'], ['sam@b.example']]);
    expect(compared('sam@a.example', 'SAM@a.example')).toEqual([['sam@a.example'], []]);
    expect(compared('sam@a.example', null)).toEqual([['sam@a.example'], []]);
  });
});
