import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { batcher } from '../../../src/operations/delivery/batcher.ts';

describe('gathered', () => {
  const calls: (readonly number[])[] = [];
  const settling = () =>
    batcher(async (items: readonly number[]) => {
      calls.push(items);
      if (items.includes(13)) throw new Error('not that');
    }, 50);

  beforeEach(() => {
    calls.length = 0;
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  test('does together what comes within the time from the first, and what comes later by itself', async () => {
    const { add, end } = settling();
    add(1);
    await jest.advanceTimersByTimeAsync(49);
    add(2);
    await jest.advanceTimersByTimeAsync(1);
    add(3);
    expect(calls).toEqual([[1, 2]]);
    await jest.advanceTimersByTimeAsync(50);
    expect(calls).toEqual([[1, 2], [3]]);
    expect(await end()).toEqual([]);
  });

  test('the end waits for no time, and nothing is done where nothing came', async () => {
    const { add, end } = settling();
    expect(await end()).toEqual([]);
    add(1);
    add(2);
    expect(await end()).toEqual([]);
    expect(calls).toEqual([[1, 2]]);
  });

  test('what fails is told at the end, and keeps nothing after it from being done', async () => {
    const { add, end } = settling();
    add(13);
    await jest.advanceTimersByTimeAsync(50);
    add(2);
    expect(await end()).toEqual([new Error('not that')]);
    expect(calls).toEqual([[13], [2]]);
  });
});
