import { describe, expect, test } from '@jest/globals';
import { linksFor } from '../../../src/domain/roster/roster-links.ts';
import { knownMemberOf, personOf } from '../../support/committee/people.ts';

const linked = (members: Parameters<typeof linksFor>[0], people: Parameters<typeof linksFor>[1]) => {
  const { certain, unsure } = linksFor(members, people);
  return {
    certain: certain.map((link) => `${link.member.name} is ${link.person.userId}`),
    unsure: unsure.map(({ member, candidates }) => [member.name, ...candidates.map((person) => person.userId)]),
  };
};
const tereza = knownMemberOf({ id: 3, name: 'Dvořáková Tereza' });
const angel = knownMemberOf({ id: 4, name: 'Ángel Atilio González' });

describe('linksFor', () => {
  test('links the one person of that name', () => {
    const people = [personOf({ userId: 'U7', name: 'Tereza Dvorakova' }), personOf({ userId: 'U2', name: 'Sam Osei' })];
    expect(linked([tereza], people)).toEqual({ certain: ['Dvořáková Tereza is U7'], unsure: [] });
  });

  test('one e-mail address is one person, whatever the names', () => {
    const member = knownMemberOf({ id: 5, name: 'T. D.', email: 'Tereza@pc.example' });
    const people = [
      personOf({ userId: 'U7', name: 'tdv', email: 'tereza@pc.example' }),
      personOf({ userId: 'U8', name: 'T. D.', email: null }),
    ];
    expect(linked([member], people).certain).toEqual(['T. D. is U7']);
  });

  test('a spelling once settled finds the same person', () => {
    const member = knownMemberOf({ id: 5, name: 'Tessa Dvořák', aliases: ['Dvořáková Tereza'] });
    expect(linked([member], [personOf({ userId: 'U7', name: 'Tereza Dvorakova' })]).certain).toHaveLength(1);
  });

  test('a handle, a given name alone and a short form are asked about', () => {
    const people = [
      personOf({ userId: 'U1', name: 'Angel', aliases: ['angel'] }),
      personOf({ userId: 'U2', name: 'A. González', aliases: ['agonzalez'] }),
      personOf({ userId: 'U3', name: 'Mary Ngugi' }),
    ];
    expect(linked([angel], people)).toEqual({ certain: [], unsure: [['Ángel Atilio González', 'U1', 'U2']] });
  });

  test('of two people with one name neither is guessed', () => {
    const people = ['U7', 'U8'].map((userId) => personOf({ userId, name: 'Tereza Dvorakova' }));
    expect(linked([tereza], people)).toEqual({ certain: [], unsure: [['Dvořáková Tereza', 'U7', 'U8']] });
  });

  test('one person whom two names mean is linked to neither', () => {
    const twice = [tereza, knownMemberOf({ id: 5, name: 'Tereza Dvořáková' })];
    expect(linked(twice, [personOf({ userId: 'U7', name: 'Tereza Dvorakova' })])).toEqual({
      certain: [],
      unsure: [
        ['Dvořáková Tereza', 'U7'],
        ['Tereza Dvořáková', 'U7'],
      ],
    });
  });

  test('a name of one word is certain where nobody else has it in his', () => {
    const noor = knownMemberOf({ id: 6, name: 'Noor' });
    const one = personOf({ userId: 'U1', name: 'Noor' });
    expect(linked([noor], [one]).certain).toHaveLength(1);
    expect(linked([noor], [one, personOf({ userId: 'U2', name: 'Noor Haddad' })]).certain).toEqual([]);
  });

  test('who is linked to another member is offered, since two names may be one person, and never taken', () => {
    const there = knownMemberOf({ id: 5, name: 'Dvořáková T.', userId: 'U7' });
    expect(linked([tereza, there], [personOf({ userId: 'U7', name: 'Tereza Dvorakova' })])).toEqual({
      certain: [],
      unsure: [['Dvořáková Tereza', 'U7']],
    });
  });

  test('who is said to be elsewhere, and who has left, is neither linked nor asked about', () => {
    const people = [personOf({ userId: 'U7', name: 'Tereza Dvorakova' })];
    for (const gone of [{ isElsewhere: true }, { isFormer: true }]) {
      expect(linked([{ ...tereza, ...gone }], people)).toEqual({ certain: [], unsure: [] });
    }
  });
});
