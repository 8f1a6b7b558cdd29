import { describe, expect, test } from '@jest/globals';
import { ownerName } from '../../../src/domain/actions/action.ts';
import type { Group } from '../../../src/domain/groups/working-group.ts';
import { findGroupNamed, ownerNamed, ownersNamed, roleIn } from '../../../src/domain/roster/roster.ts';
import { memberOf } from '../../support/committee/people.ts';

const group = (id: number, name: string, kind: Group['kind'] = 'category', short: string | null = null): Group => ({
  id,
  committeeId: 1,
  kind,
  name,
  short,
  parent: null,
  seats: 'unlimited',
});
const member = (id: number, name: string, userId: string | null = null) => memberOf({ id, name, userId });

const groups = [
  group(1, 'PC Chair'),
  group(2, 'PC Members'),
  group(3, 'OWF Secretariat'),
  group(4, 'Working Group on Newcomers and Mentoring', 'working group', 'WG-Newcomers'),
  group(5, 'Working Group on Forum Programme', 'working group', 'WG-Programme'),
  group(6, 'Safe passage', 'topic'),
];
const members = [member(1, 'Whitlock Sam', 'U1'), member(2, 'Osei Sam', 'U2'), member(3, 'Dvořáková Tereza')];

describe('ownerNamed', () => {
  test.each([
    ['PC members', 'PC Members'],
    ['the PC', 'PC Members'],
    ['All PC members', 'PC Members'],
    ['Committee', 'PC Members'],
    ['everybody', 'PC Members'],
    ['all members', 'PC Members'],
    ['the Secretariat', 'OWF Secretariat'],
    ['Chair', 'PC Chair'],
    ['WG-Newcomers', 'Working Group on Newcomers and Mentoring'],
    ['working group on newcomers', 'Working Group on Newcomers and Mentoring'],
    ['safe passage', 'Safe passage'],
    ['Tereza Dvorakova', 'Dvořáková Tereza'],
    ['<@U2|sam>', 'Osei Sam'],
    ['member/1', 'Whitlock Sam'],
    ['group/3', 'OWF Secretariat'],
  ])('%j is %s', (written, name) => {
    const owner = ownerNamed(written, { members, groups });
    expect(owner.kind).not.toBe('name');
    expect(ownerName(owner)).toBe(name);
  });

  test.each([['Sam'], ['Working group'], ['Halina Mazur'], ['<@U9>'], ['member/9'], ['']])(
    '%j stays as written: nobody, or more than one',
    (written) => {
      expect(ownerNamed(written, { members, groups }).kind).toBe('name');
    },
  );
});

test('who has left is meant where nobody who is here has the name', () => {
  const left = memberOf({ id: 4, name: 'Osei Kofi', isFormer: true });
  const here = memberOf({ id: 5, name: 'Kofi Osei' });
  expect(ownerNamed('Kofi Osei', { members: [left], groups })).toEqual({ kind: 'member', member: left });
  expect(ownerNamed('Kofi Osei', { members: [left, here], groups })).toEqual({ kind: 'member', member: here });
});

test('a part of a name that two groups have means neither', () => {
  expect(findGroupNamed('forum newcomers', groups)).toBeUndefined();
});

test.each([
  ['OWF Secretariat', 'secretariat'],
  ['PC Chair', 'chair'],
  ['OWF 2027 Host Region Co-Chair', 'chair'],
  ['PC Members', 'member'],
  ['Armchair travellers', 'member'],
  [null, 'member'],
])('under the heading %j one is %s', (category, role) => {
  expect(roleIn(category)).toBe(role);
});

describe('ownersNamed', () => {
  const named = (written: string, ...lists: readonly string[]): readonly string[] =>
    ownersNamed(written, { members: [], groups: lists.map((name, at) => group(at + 1, name)) }).map(ownerName);

  test.each([
    'All members',
    'all participants',
    'Committee',
    'whole board',
    'entire committee',
    'Everyone',
    'everybody',
    '@here',
    '@channel',
    'All',
    'All attendees',
    'everyone present',
  ])('%s are those on the list, whatever its heading', (written) => {
    expect(named(written, 'Participants')).toEqual(['Participants']);
    expect(named(written, 'Participants', 'Chair', 'Guests')).toEqual(['Participants', 'Chair']);
  });

  test('the members are, where they have a list of their own', () =>
    expect(named('Everyone', 'PC Members', 'Staff')).toEqual(['PC Members']));

  test('who was away is a member, and no participant', () => {
    expect(named('All members', 'Present', 'Apologies')).toEqual(['Present', 'Apologies']);
    expect(named('All participants', 'Present', 'Apologies')).toEqual(['Present']);
  });

  test('without a list the words stay', () => expect(named('Everyone')).toEqual(['Everyone']));
  test('others are whom they name', () => expect(named('Halina Mazur', 'Participants')).toEqual(['Halina Mazur']));
});
