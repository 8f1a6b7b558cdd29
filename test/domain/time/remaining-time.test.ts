import { describe, expect, test } from '@jest/globals';
import { dueInWords } from '../../../src/domain/time/remaining-time.ts';

// The committee's days end in UTC; the reader lives where the third column says it is already, or still, another day.
describe('when an action is due, in words', () => {
  test.each([
    ['a week ahead', '2024-01-23', '2024-01-16', '2024-01-16', 'due in 7 days'],
    ['the day before, in Apia, while it is two days in UTC', '2024-01-23', '2024-01-21', '2024-01-22', 'due tomorrow'],
    ['its day in Apia, the one before in UTC', '2024-01-23', '2024-01-22', '2024-01-23', 'due today'],
    ['the day after in Apia, its day still in UTC', '2024-01-23', '2024-01-23', '2024-01-24', 'due today'],
    ['its day in Los Angeles, over in UTC', '2024-01-23', '2024-01-24', '2024-01-23', 'overdue by 1 day'],
    ['a week late', '2024-01-23', '2024-01-30', '2024-01-30', 'overdue by 7 days'],
  ] as const)('%s', (_when, due, today, readersToday, words) => {
    expect(dueInWords(due, today, readersToday)).toBe(words);
  });
});
