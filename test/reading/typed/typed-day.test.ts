import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../src/domain/time/instant.ts';
import { writtenDay } from '../../../src/domain/time/written-time.ts';
import { dayPhrasesIn } from '../../../src/reading/dates/day-phrase.ts';
import { readOptionalDay, readTypedDay } from '../../../src/reading/typed/typed-day.ts';

/** A Wednesday. */
const today = '2026-11-25';
const read = (words: string) => readTypedDay(words, today);

describe('a day typed alone, on Wed 25 November 2026', () => {
  test.each([
    ['2027-01-27', '2027-01-27'],
    ['27 January', '2027-01-27'],
    ['27 Jan 2028', '2028-01-27'],
    ['January 27th, 2028', '2028-01-27'],
    ['"27 January"', '2027-01-27'],
    ['“27 January”', '2027-01-27'],
    ['by 3 May', '2027-05-03'],
    ['before 3 May.', '2027-05-03'],
    ['3 May at the latest', '2027-05-03'],
    ['5 January', '2027-01-05'],
    ['15/12', '2026-12-15'],
    ['12/15', '2026-12-15'],
    ['15/12/2026', '2026-12-15'],
    ['8.12.', '2026-12-08'],
    ['8.12', '2026-12-08'],
    ['8.12.2026', '2026-12-08'],
    ['2026/12/08', '2026-12-08'],
    ['Fri 4th', '2026-12-04'],
    ['Friday 4th', '2026-12-04'],
    ['Tuesday the 8th', '2026-12-08'],
    ['Tues 8/12', '2026-12-08'],
    ['Fri 4 December', '2026-12-04'],
    ['Friday, 4 December 2026', '2026-12-04'],
    ['4 December 2026 (Friday)', '2026-12-04'],
    ['the 15th', '2026-12-15'],
    ['15th', '2026-12-15'],
    ['today', '2026-11-25'],
    ['tomorrow', '2026-11-26'],
    ['friday', '2026-11-27'],
    ['sat', '2026-11-28'],
    ['this Friday', '2026-11-27'],
    ['next Tuesday', '2026-12-01'],
    ['Tuesday next week', '2026-12-01'],
    ['in ten days', '2026-12-05'],
    ['2 weeks', '2026-12-09'],
    ['in a week', '2026-12-02'],
    ['a week from Friday', '2026-12-04'],
    ['end of month', '2026-11-30'],
    ['by the end of the month', '2026-11-30'],
    ['end of next week', '2026-12-04'],
    ['end of December', '2026-12-31'],
    ['EOD Friday', '2026-11-27'],
    ['eoy', '2026-12-31'],
    ['9 décembre', '2026-12-09'],
    ['9. Dezember 2026', '2026-12-09'],
    ['9 de diciembre', '2026-12-09'],
  ])('%j is %s', (words, day) => {
    expect([words, read(words)]).toEqual([words, { kind: 'day', day }]);
  });

  test.each([
    ['yesterday', '2026-11-24'],
    ['the day before yesterday', '2026-11-23'],
    ['last Friday', '2026-11-20'],
    ['last wednesday', '2026-11-18'],
    ['past Mon', '2026-11-23'],
    ['3 days ago', '2026-11-22'],
    ['two weeks ago', '2026-11-11'],
    ['twenty-one days ago', '2026-11-04'],
    ['a couple of weeks ago', '2026-11-11'],
    ['a week ago', '2026-11-18'],
    ['Tue 24 November', '2026-11-24'],
    ['20 November 2026', '2026-11-20'],
  ])('past words are the past day: %j is %s', (words, day) => {
    expect([words, read(words)]).toEqual([words, { kind: 'day', day }]);
  });

  test.each([
    ['4/12', '4/12', ['Fri 4 December 2026', 'Mon 12 April 2027']],
    ['by 4/12/2026', '4/12/2026', ['Sun 12 April 2026', 'Fri 4 December 2026']],
    ['next Friday', 'next Friday', ['Fri 27 November 2026', 'Fri 4 December 2026']],
    ['Friday 3 December', '3 December', ['Thu 3 December 2026', 'Fri 4 December 2026']],
    ['24 November', '24 November', ['Tue 24 November 2026', 'Wed 24 November 2027']],
    ['3-5 May', '3-5 May', ['Mon 3 May 2027', 'Wed 5 May 2027']],
  ])('what may be two days is refused with both: %j', (words, part, choices) => {
    expect(read(words)).toEqual({ kind: 'refused', because: 'ambiguous', words: part, choices });
  });

  test.each([
    '31 February',
    '2027-02-30',
    '31/02',
    '32.1.',
    '9999-12-31',
    '0 May',
    'soon',
    '',
    'last week',
    '15',
    'none',
  ])('what is no day is refused: %j', (words) => {
    expect(read(words)).toEqual({ kind: 'refused', because: 'no such day', words });
  });

  test.each([
    ['3 May 15:00', '15:00'],
    ['the 3 May thing', 'thing'],
    ['tomorrow or so', 'or so'],
    ['Friday last week', 'last week'],
    ['Monday morning', 'morning'],
  ])('what is left of the words is said: %j', (words, unused) => {
    expect(read(words)).toEqual({ kind: 'refused', because: 'unused words', words, unused });
  });

  test.each(['3 May and 9 June', '3 and 7 June', 'January 30/31', 'Friday or Monday'])(
    'two days are not one: %s',
    (words) => {
      expect(read(words)).toMatchObject({ kind: 'refused' });
    },
  );

  test.each(['none', 'None', 'no date', 'never', '"none"', 'no deadline'])('%j takes a day away', (words) => {
    expect(readOptionalDay(words, today)).toBeNull();
  });

  test.each([
    ['next Friday', 'by next Friday'],
    ['4/12', 'by 4/12'],
    ['15/12', 'by 15/12'],
    ['Fri 4th', 'by Fri 4th'],
    ['in ten days', 'in ten days'],
    ['end of month', 'by end of month'],
    ['8.12.2026', 'by 8.12.2026'],
    ['Tuesday', 'by Tuesday'],
  ])('a document means the same by %j', (words, sentence) => {
    const [phrase] = dayPhrasesIn(`Jon sends the plan ${sentence}.`, { from: today, order: null });
    const typed = read(words);
    if (typed.kind === 'day') expect([phrase?.to, phrase?.other]).toEqual([typed.day, null]);
    else
      expect(typed).toMatchObject({
        because: 'ambiguous',
        choices: [phrase?.to, phrase?.other].map((day) => writtenDay(day ?? today, '0001-01-01')),
      });
  });
});

describe('as a day is shown, it is typed again', () => {
  const days = fc.integer({ min: -300, max: 700 }).map((ahead) => addDays(today, ahead));

  test('in any form', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(read(writtenDay(day, today))).toEqual({ kind: 'day', day });
        expect(read(writtenDay(day, '0001-01-01'))).toEqual({ kind: 'day', day });
        expect(read(day)).toEqual({ kind: 'day', day });
      }),
    );
  });

  test('each choice has one meaning', () => {
    const numbers = fc.tuple(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 1, max: 31 }));
    fc.assert(
      fc.property(numbers, fc.constantFrom('/', '.', '-'), ([a, b], sign) => {
        const typed = read(`${a}${sign}${b}`);
        if (typed.kind !== 'refused' || typed.because !== 'ambiguous') return;
        expect(typed.choices.map((choice) => read(choice).kind)).toEqual(['day', 'day']);
      }),
    );
  });

  test('whatever is typed is read', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (words) => void read(words)));
  });
});
