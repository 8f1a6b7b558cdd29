import { describe, expect, test } from '@jest/globals';
import { type CompletionRule, isComplete } from '../../../src/domain/actions/completion-rule.ts';

describe('what each of a group does', () => {
  test.each<[CompletionRule, number, number, boolean]>([
    ['all', 26, 27, false],
    ['all', 27, 27, true],
    ['all', 0, 0, false],
    [75, 20, 27, false],
    [75, 21, 27, true],
    [1, 0, 27, false],
    [100, 26, 27, false],
    ['date', 26, 27, false],
    ['date', 27, 27, true],
  ])('by %s, %d of %d: closed? %s', (closing, done, of, closed) => {
    expect(isComplete(closing, { done, of })).toBe(closed);
  });
});
