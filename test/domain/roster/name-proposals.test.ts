import { describe, expect, test } from '@jest/globals';
import { nameProposals } from '../../../src/domain/roster/name-proposals.ts';
import { personOf } from '../../support/committee/people.ts';

/** "Rami Haddad @rami": a name, and what else somebody goes by. */
const account = (written: string, at: number) => {
  const [name = '', ...aliases] = written.split(' @');
  return personOf({ userId: `U${at}`, name, aliases });
};
const named = (name: string) => ({ name, aliases: [] });
const proposed = (name: string, accounts: readonly string[], others: readonly string[] = []) =>
  nameProposals([name, ...others].map(named), accounts.map(account))(named(name)).map((person) => person.name);

describe('nameProposals', () => {
  test.each([
    ['a given name that begins as a family name', 'Alan Ramírez García', 'Rami Haddad @rami'],
    ['a given name that another begins with', 'Luis Bobo', 'Luísa Pereira dos Reis @luisa'],
    ['a given name', 'María López', 'Maria Rossi @maria'],
    ['a given name, whatever the handle', 'Rami Aziz Khoury', 'Rami Haddad @rami @rami.h'],
    ['a short form of a given name', 'Robert Kowal', 'Bob Anders @bob'],
    ['a family name that many have', 'Ana García', 'Luis García'],
    ['a family name that many have, in another script’s order', 'Kim Min-seo', 'Jae Kim @jae'],
    ['a middle name', 'Jon Erik Berg', 'Erik Dahlen'],
    ['a particle', 'Ana van der Berg', 'Otto van der Meer'],
    ['an initial', 'A. Okafor', 'Anna Mazur @a'],
    ['initials that somebody gave themselves', 'Maria Koch', 'MK @mk'],
    ['nothing', 'Halina Mazur', 'Jon Berg @jon'],
  ])('no proposal for %s alone', (_what, name, other) => expect(proposed(name, [other])).toEqual([]));

  test.each([
    ['both names', 'Ines Okafor', 'Okafor Ines'],
    ['two of three', 'Alan Ramírez García', 'Alan Ramirez'],
    ['two of three, others than the first', 'María José García Ruiz', 'José García'],
    ['an initial and the family name', 'Ángel González', 'A. González'],
    ['a given name and an initial', 'Halina Mazur', 'halina.m @hm'],
    ['a given name and the beginning of the family name', 'Tessa Dvořák', 'Tessa Dvorakova'],
    ['a short form and the family name', 'Robert Kowal', 'Bob Kowal'],
    ['names from two spellings', 'Tessa Dvořák', 'Tereza Dvořák @tessa'],
    ['a handle of both', 'Carol Roach', 'CR the Great @croach'],
    ['initials as they are written', 'CR', 'Carol Roach'],
    ['a rare family name', 'Ines Okafor', 'Ngozi Okafor'],
    ['a rare family name that stands first', 'OKAFOR Ines', 'Ngozi Okafor'],
    ['the only word of an account', 'Ángel Atilio González', 'Ángel @angel'],
    ['the only word of a written name', 'Sam', 'Sam Osei'],
    ['the only word of a written name, as a short form', 'Sam', 'Samuel Osei'],
  ])('a proposal for %s', (_what, name, other) => expect(proposed(name, [other])).toEqual([other.split(' @')[0]]));

  test('a family name is rare where one person alone has it, here and in the list', () => {
    expect(proposed('Ines Okafor', ['Ngozi Okafor', 'Uche Okafor'])).toEqual([]);
    expect(proposed('Ines Okafor', ['Ngozi Okafor'], ['Uche Okafor'])).toEqual([]);
  });

  test('a single word that many have tells nothing', () => {
    const sams = ['Sam Osei', 'Sam Whitlock', 'Sam Berg', 'Sam Roth'];
    expect(proposed('Sam', sams)).toHaveLength(4);
    expect(proposed('Sam', [...sams, 'Sam Lind'])).toEqual([]);
    expect(proposed('María López', ['Maria'], ['Maria Rossi'])).toEqual(['Maria']);
    expect(proposed('María López', ['Maria'], ['Maria Rossi', 'Maria Silva'])).toEqual([]);
  });

  test('likeliest first, and four at the most', () => {
    const accounts = ['A. Roth', 'Ana Rothmann', 'Ana Roth', 'Ana R.', 'Roth Ana Lena'];
    expect(proposed('Ana Roth', accounts)[0]).toBe('Ana Roth');
    expect(proposed('Ana Roth', accounts)).toHaveLength(4);
  });
});
