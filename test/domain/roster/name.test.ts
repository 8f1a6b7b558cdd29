import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isSameName, matchName } from '../../../src/domain/roster/name.ts';

const people = [
  { name: 'Ángela Ruiz Domenech' },
  { name: 'Halvorsen Ingrid M.' },
  { name: 'Sam Okafor' },
  { name: 'Samuel Brandt' },
  { name: 'Müller, Jörg' },
  { name: 'Robert Fitzgerald' },
  { name: "Dell'Orto Chiara" },
  { name: 'Thuy-Linh Pham' },
  { name: 'Priya Raman', aliases: ['prr', 'P. Raman-Cole'] },
];
const found = (written: string): readonly string[] => {
  const match = matchName(written, people);
  return match.kind === 'one' ? [match.person.name] : match.kind === 'several' ? match.people.map((p) => p.name) : [];
};

describe('matchName', () => {
  test.each([
    ['as written', 'Sam Okafor', 'Sam Okafor'],
    ['family name first', 'Okafor Sam', 'Sam Okafor'],
    ['family name, comma', 'OKAFOR, Sam', 'Sam Okafor'],
    ['without accents', 'Angela Ruiz', 'Ángela Ruiz Domenech'],
    ['without the middle name', 'Angela Domenech', 'Ángela Ruiz Domenech'],
    ['with a middle name the roster lacks', 'Robert Alan Fitzgerald', 'Robert Fitzgerald'],
    ['initial and family name', 'I. Halvorsen', 'Halvorsen Ingrid M.'],
    ['title', 'Dr. Halvorsen', 'Halvorsen Ingrid M.'],
    ['a short form', 'Bob Fitzgerald', 'Robert Fitzgerald'],
    ['a short form alone', 'Bob', 'Robert Fitzgerald'],
    ['the beginning of a name', 'Ingr', 'Halvorsen Ingrid M.'],
    ['umlaut spelled out', 'Joerg Mueller', 'Müller, Jörg'],
    ['apostrophe left out', 'Chiara DellOrto', "Dell'Orto Chiara"],
    ['possessive', "Chiara's", "Dell'Orto Chiara"],
    ['hyphen left out', 'Thuy Linh Pham', 'Thuy-Linh Pham'],
    ['affiliation in brackets', 'Robert Fitzgerald (North Shore Trust)', 'Robert Fitzgerald'],
    ['initials', 'RF', 'Robert Fitzgerald'],
    ['initials with full stops', 'R.F.', 'Robert Fitzgerald'],
    ['handle', '@rfitzgerald', 'Robert Fitzgerald'],
    ['handle with a dot', '@robert.fitzgerald', 'Robert Fitzgerald'],
    ['alias', 'prr', 'Priya Raman'],
  ])('%s', (_how, written, name) => expect(found(written)).toEqual([name]));

  test('a shared first name gives everybody who has it, the long form too', () => {
    expect(found('Sam')).toEqual(['Sam Okafor', 'Samuel Brandt']);
  });

  test('the family name settles a shared first name', () => {
    expect(found('Sam Brandt')).toEqual(['Samuel Brandt']);
    expect(found('Sam B.')).toEqual(['Samuel Brandt']);
  });

  test('one whose whole name it is comes before one whose name it begins', () => {
    const match = matchName('Ann', [{ name: 'Ann' }, { name: 'Ann Lee' }]);
    expect(match).toEqual({ kind: 'one', person: { name: 'Ann' } });
  });

  test.each([
    '',
    'S',
    'Secretariat',
    'IGF Secretariat',
    'Sam Halvorsen',
    'Al',
    'all members',
    '!!!',
    'Robert Brandt Ruiz',
  ])('%j is nobody', (written) => expect(found(written)).toEqual([]));

  test('the caller gets its own object back', () => {
    const roster = [{ id: 7, name: 'Noor Haddad' }];
    const match = matchName('noor', roster);
    expect(match.kind === 'one' && match.person.id).toBe(7);
  });

  test('any text is answered, and whoever is written out in full is among those found', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(...people), (noise, person) => {
        matchName(noise, people);
        expect(found(person.name)).toContain(person.name);
      }),
    );
  });
});

describe('isSameName', () => {
  test.each([
    ['another order', 'González Ángel Atilio', 'Ángel Atilio González'],
    ['a middle name less', 'Ángel Atilio González', 'Angel Gonzalez'],
    ['a middle initial', 'Ingrid M. Halvorsen', 'Halvorsen Ingrid Marie'],
    ['a middle initial against none', 'Ingrid M. Halvorsen', 'Ingrid Halvorsen'],
    ['a title', 'H.E. Dr. Ingrid Halvorsen', 'Ingrid Halvorsen'],
    ['a title in capitals', 'HE Ingrid Halvorsen', 'Ingrid Halvorsen'],
    ['a comma and capitals', 'HALVORSEN, Ingrid', 'Ingrid Halvorsen'],
    ['an affiliation in brackets', 'Ingrid Halvorsen (Fjord Trust)', 'Ingrid Halvorsen'],
    ['a family name that looks like a title', 'He Jian', 'Jian He'],
    ['one word', 'Suharto', 'suharto'],
  ])('%s makes no difference', (_what, one, other) => {
    expect(isSameName(one, other)).toBe(true);
    expect(isSameName(other, one)).toBe(true);
  });

  test.each([
    ['another given name', 'Ingrid Halvorsen', 'Solveig Halvorsen'],
    ['another family name', 'Ingrid Halvorsen', 'Ingrid Dahl'],
    ['another middle name', 'Ingrid Marie Halvorsen', 'Ingrid Sofie Halvorsen'],
    ['another middle initial', 'Ingrid M. Halvorsen', 'Ingrid Sofie Halvorsen'],
    ['an initial in place of the given name', 'I. Halvorsen', 'Ingrid Halvorsen'],
    ['two initials', 'I. M. Halvorsen', 'Ingrid Marie Halvorsen'],
    ['the given name alone', 'Ingrid', 'Ingrid Halvorsen'],
    ['a family name of two words alone', 'de la Cruz', 'Ana de la Cruz'],
    ['a short form', 'Bob Fitzgerald', 'Robert Fitzgerald'],
    ['a family name that begins alike', 'Ingrid Halvor', 'Ingrid Halvorsen'],
    ['a family name that looks like a title', 'He Jian', 'Li Jian'],
    ['no name', '', ''],
    ['marks alone', '?!', '...'],
  ])('%s does', (_what, one, other) => {
    expect(isSameName(one, other)).toBe(false);
    expect(isSameName(other, one)).toBe(false);
  });

  const word = fc.constantFrom(
    'Ángel',
    'Müller',
    'Thuy',
    'Okafor',
    'Søren',
    'Zoë',
    'Wanjiru',
    'Íñigo',
    'Dvořáková',
    'Ito',
  );
  const name = fc.uniqueArray(word, { minLength: 2, maxLength: 4 });
  const shuffled = (words: readonly string[]) => fc.shuffledSubarray([...words], { minLength: words.length });
  const withoutAccents = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/ø/g, 'o');

  test('a name is itself reordered, without accents, shouted, with a title, with a middle name more', () => {
    fc.assert(
      fc.property(
        name.chain((words) => fc.tuple(fc.constant(words), shuffled(words))),
        fc.constantFrom('', 'Dr. ', 'Ms ', 'H.E. ', 'Prof. Dr. '),
        fc.constantFrom('', ' Xylander', ' X.'),
        fc.boolean(),
        ([words, other], title, middle, isLoud) => {
          const plain = withoutAccents(other.join(' '));
          const written = `${title}${isLoud ? plain.toUpperCase() : plain}${middle}`;
          expect(isSameName(words.join(' '), written)).toBe(true);
          expect(matchName(written, [{ name: words.join(' ') }]).kind).toBe('one');
        },
      ),
    );
  });

  test('one word changed for another, and it is another name', () => {
    fc.assert(
      fc.property(name, fc.nat(), (words, at) => {
        const changed = words.map((word, index) => (index === at % words.length ? 'Kowalczyk' : word)).join(' ');
        expect(isSameName(words.join(' '), changed)).toBe(false);
        if (words.length === 2) expect(matchName(changed, [{ name: words.join(' ') }]).kind).toBe('none');
      }),
    );
  });
});
