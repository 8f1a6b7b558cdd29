import { expect, test } from '@jest/globals';
import { stopPatienceMs } from '../../src/process/stopping.ts';

test('however much hangs, a process told to stop has ended within the 20 seconds that operators are promised', () => {
  const longest = Object.values(stopPatienceMs).reduce((sum, ms) => sum + ms, 0);
  expect(longest).toBeLessThan(20_000);
});
