import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readDaysBefore } from '../../../src/domain/committee/committee-settings.ts';
import { isTimeZone } from '../../../src/domain/time/instant.ts';
import { findTimeZone } from '../../../src/domain/time/time-zone.ts';
import { deadlineRule, endOfDay, zoneName } from '../../../src/domain/time/written-time.ts';

describe('a time zone as people write it', () => {
  test.each([
    ['Europe/Zurich', 'Europe/Zurich', 'Zurich time'],
    ['  europe/zurich ', 'Europe/Zurich', 'Zurich time'],
    ['Zurich', 'Europe/Zurich', 'Zurich time'],
    ['Buenos Aires time', 'America/Buenos_Aires', 'Buenos Aires time'],
    ['asia/kolkata', 'Asia/Kolkata', 'Kolkata time'],
    ['utc', 'UTC', 'UTC'],
    ['GMT', 'UTC', 'UTC'],
    ['UTC+2', 'Etc/GMT-2', 'UTC+2'],
    ['gmt -03:00', 'Etc/GMT+3', 'UTC-3'],
    ['anywhere on earth', 'Etc/GMT+12', 'anywhere on Earth (UTC-12)'],
    ['AoE', 'Etc/GMT+12', 'anywhere on Earth (UTC-12)'],
  ])('%s', (written, zone, name) => {
    expect(findTimeZone(written)).toBe(zone);
    expect(zoneName(zone)).toBe(name);
  });

  test.each(['', 'Atlantis', 'CET or so', 'Europe', 'UTC+99', '../etc/passwd', 'EST5EDT4'])('%j is none', (written) => {
    expect(findTimeZone(written)).toBeUndefined();
  });

  test('whatever is written, what is found is a zone that exists', () => {
    const words = fc.oneof(
      fc.string(),
      fc.constantFrom(...Intl.supportedValuesOf('timeZone')),
      fc.stringMatching(/^(?:UTC|GMT) ?[+-]\d{1,2}$/),
    );
    fc.assert(
      fc.property(words, (written) => {
        const zone = findTimeZone(written);
        expect(zone === undefined || isTimeZone(zone)).toBe(true);
      }),
    );
  });
});

test('a deadline says by which clock its day ends', () => {
  expect(deadlineRule('Europe/Zurich')).toBe('A deadline ends when its day ends in Zurich time.');
  expect(deadlineRule('Etc/GMT+12')).toBe('A deadline ends when its day has ended anywhere on Earth (UTC-12).');
  expect(endOfDay('2027-01-27', '2027-01-20', 'UTC')).toBe('the end of Wed 27 January, UTC');
});

describe('days before a deadline', () => {
  test.each([
    ['7, 1, 0', [7, 1, 0]],
    ['0 14;7 7', [14, 7, 0]],
    ['none', []],
    ['60', [60]],
    ['61', undefined],
    ['9,8,7,6,5,4', undefined],
    ['-1', undefined],
    ['soon', undefined],
    ['', undefined],
  ])('%j', (written, days) => {
    expect(readDaysBefore(written)).toEqual(days);
  });
});
