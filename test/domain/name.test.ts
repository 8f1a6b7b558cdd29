import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { matchName } from '../../src/domain/name.ts';

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
