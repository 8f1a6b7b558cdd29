import { TZDate } from '@date-fns/tz';
import { describe, expect, test } from '@jest/globals';
import { format } from 'date-fns/format';
import fc from 'fast-check';
import { addDays } from '../../../src/domain/time/instant.ts';
import { writtenDay } from '../../../src/domain/time/written-time.ts';

describe('writtenDay', () => {
  test.each([
    ['of this year', '2024-01-27', '2024-06-01', 'Sat 27 January'],
    ['of another year', '2025-02-03', '2024-06-01', 'Mon 3 February 2025'],
  ] as const)('a day %s', (_what, day, today, written) => {
    expect(writtenDay(day, today)).toBe(written);
  });

  test('any day is written as date-fns writes it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30_000 }), (days) => {
        const day = addDays('1970-01-01', days);
        expect(writtenDay(day, '0001-01-01')).toBe(format(new TZDate(`${day}T12:00:00Z`, 'UTC'), 'EEE d MMMM yyyy'));
      }),
    );
  });
});
