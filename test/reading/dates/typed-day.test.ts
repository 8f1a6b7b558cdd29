import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findTypedDay, readTypedAction } from '../../../src/reading/dates/typed-day.ts';

describe('findTypedDay, on Tuesday 12 January 2027', () => {
  test.each([
    ['2027-01-27', '2027-01-27'],
    ['27 January', '2027-01-27'],
    ['27 Jan 2028', '2028-01-27'],
    ['3/2/2027', '2027-02-03'],
    ['tomorrow', '2027-01-13'],
    ['next friday', '2027-01-22'],
    ['friday', '2027-01-15'],
    ['by 3 May', '2027-05-03'],
    ['5 January', '2028-01-05'],
    ['31 February', undefined],
    ['2027-02-30', undefined],
    ['9999-12-31', undefined],
    ['31 December 9999', undefined],
    ['soon', undefined],
    ['', undefined],
    ['3 May to 5 May', undefined],
    ['the 3 May thing', undefined],
  ])('%j is %s', (words, day) => {
    expect(findTypedDay(words, '2027-01-12')).toBe(day);
  });
});

describe('readTypedAction', () => {
  test.each([
    ['Write to the host', { text: 'Write to the host', owner: null, due: null }],
    ['Write to the host by 3 May', { text: 'Write to the host', owner: null, due: '2027-05-03' }],
    ['Write to the host <@U1|sam> by 3 May', { text: 'Write to the host', owner: '<@U1|sam>', due: '2027-05-03' }],
    ['Write to the host by 3 May <@U1>', { text: 'Write to the host', owner: '<@U1>', due: '2027-05-03' }],
    ['Measure the sand by the river', { text: 'Measure the sand by the river', owner: null, due: null }],
    ['Ask <@U1> and <@U2>', { text: 'Ask <@U1> and <@U2>', owner: null, due: null }],
  ])('%j', (words, read) => {
    expect(readTypedAction(words, '2027-01-12')).toEqual(read);
  });

  test('a date that does not exist is asked back', () => {
    expect(readTypedAction('Write by 31 February', '2027-01-12')).toEqual({ kind: 'not a day', words: '31 February' });
  });

  test('whatever is typed is read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => void readTypedAction(`x by ${words}`, '2027-01-12')),
    );
  });
});
