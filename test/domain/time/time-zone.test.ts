import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readDaysBefore } from '../../../src/domain/committee/committee-settings.ts';
import { isTimeZone } from '../../../src/domain/time/instant.ts';
import { findTimeZone, readTimeZone } from '../../../src/domain/time/time-zone.ts';
import { deadlineRule, endOfDay, writtenZone as shown, zoneName } from '../../../src/domain/time/written-time.ts';
import { otherPlaces, sharedZoneLetters } from '../../../src/domain/time/zone-tables.ts';

const clockOf = (zone: string | undefined) =>
  new Intl.DateTimeFormat('en', { timeZone: zone ?? 'Etc/Unknown' }).resolvedOptions().timeZone;

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
    ['Kathmandu', 'Asia/Kathmandu', 'Kathmandu time'],
    ['Katmandu', 'Asia/Katmandu', 'Kathmandu time'],
    ['Kathmandu time', 'Asia/Kathmandu', 'Kathmandu time'],
    ['Kyiv', 'Europe/Kyiv', 'Kyiv time'],
    ['Kiev', 'Europe/Kiev', 'Kyiv time'],
    ['kolkata', 'Asia/Kolkata', 'Kolkata time'],
    ['Calcutta', 'Asia/Calcutta', 'Kolkata time'],
    ['Mumbai', 'Asia/Kolkata', 'Kolkata time'],
    ['Ho Chi Minh City', 'Asia/Ho_Chi_Minh', 'Ho Chi Minh time'],
    ['Saigon', 'Asia/Saigon', 'Ho Chi Minh time'],
    ['Yangon', 'Asia/Yangon', 'Yangon time'],
    ['New York City', 'America/New_York', 'New York time'],
    ['São Paulo', 'America/Sao_Paulo', 'Sao Paulo time'],
    ['Zürich', 'Europe/Zurich', 'Zurich time'],
    ['St. John’s', 'America/St_Johns', 'St Johns time'],
    ['Geneva', 'Europe/Zurich', 'Zurich time'],
    ['Nepal time', 'Asia/Kathmandu', 'Kathmandu time'],
    ['India Standard Time', 'Asia/Kolkata', 'Kolkata time'],
    ['Türkiye', 'Europe/Istanbul', 'Istanbul time'],
    ['UTC+5:45', 'Asia/Kathmandu', 'Kathmandu time'],
    ['utc +05:30', 'Asia/Kolkata', 'Kolkata time'],
    ['+0930', 'Australia/Darwin', 'Darwin time'],
    ['GMT−9:30', 'Pacific/Marquesas', 'Marquesas time'],
    ['+2', 'Etc/GMT-2', 'UTC+2'],
    ['UTC+0', 'UTC', 'UTC'],
    ['CET', 'Europe/Paris', 'Paris time'],
    ['Eastern time', 'America/New_York', 'New York time'],
  ])('%s', (written, zone, name) => {
    expect(findTimeZone(written)).toBe(zone);
    expect(zoneName(zone)).toBe(name);
  });

  test.each([
    'IST',
    'CST',
    'bst',
    'UTC+10:30',
    'UTC+15',
    'UTC+5:50',
    'south',
    'Easter',
    'the',
    '',
    'Atlantis',
    'CET or so',
    'Europe',
    'UTC+99',
    '../etc/passwd',
    'EST5EDT4',
  ])('%j is none', (written) => {
    expect(findTimeZone(written)).toBeUndefined();
  });

  test.each([
    ['IST', ['Kolkata', 'Jerusalem', 'Dublin']],
    ['cst time', ['Chicago', 'Shanghai', 'Havana']],
  ])('letters of several zones give a city of each: %s', (written, cities) => {
    expect(readTimeZone(written)).toEqual({ kind: 'several', cities });
  });

  test('each city that is asked for is known', () => {
    for (const city of Object.values(sharedZoneLetters).flat()) {
      expect([city, findTimeZone(city)]).toEqual([city, expect.any(String)]);
    }
  });

  test.each([
    ['UTC+10:30', '+10:30'],
    ['UTC-3:30', '-03:30'],
    ['UTC+12¾', '+12:45'],
  ])('%s is an offset, though no place has it all year', (written, offset) => {
    expect(readTimeZone(written)).toEqual({ kind: 'offset', offset });
  });

  test('as a zone is shown, it is read again', () => {
    for (const zone of [...Intl.supportedValuesOf('timeZone'), 'UTC', 'Etc/GMT-2', 'Etc/GMT+12', 'Asia/Kathmandu']) {
      expect(shown(zone)).not.toContain('Etc/');
      expect([zone, clockOf(findTimeZone(shown(zone)))]).toEqual([zone, clockOf(zone)]);
    }
  });

  test('every place of our own list is in a zone that exists', () => {
    for (const zone of otherPlaces.values()) expect([zone, isTimeZone(zone)]).toEqual([zone, true]);
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
