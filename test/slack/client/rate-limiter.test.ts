import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { type RateLimiter, rateLimiter } from '../../../src/slack/client/rate-limiter.ts';

describe('pace', () => {
  let turns: RateLimiter;
  let taken: string[];
  const take = (name: string, of = 'C0PC', patienceMs = 30_000) =>
    turns.turn(of, patienceMs).then((isTaken) => void taken.push(isTaken ? name : `not ${name}`));
  const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);

  beforeEach(() => {
    jest.useFakeTimers();
    turns = rateLimiter(1000);
    taken = [];
  });
  afterEach(() => void jest.useRealTimers());

  test('the first turn comes at once, each other so long after the one before', async () => {
    const all = ['one', 'two', 'three'].map((name) => take(name));
    await pass(999);
    expect(taken).toEqual(['one']);
    await pass(1);
    expect(taken).toEqual(['one', 'two']);
    await pass(1000);
    expect(taken).toEqual(['one', 'two', 'three']);
    await Promise.all(all);
    await pass(1000);
    expect(turns.waitOf('C0PC')).toBe(0);
    await take('four');
    expect(taken.at(-1)).toBe('four');
  });

  test('one does not wait for another’s turn', async () => {
    await take('here');
    await take('there', 'C0OTHER');
    expect(taken).toEqual(['here', 'there']);
  });

  test('who would wait longer than his patience takes no turn, and holds up nobody', async () => {
    await take('one');
    await take('two', 'C0PC', 999);
    expect(taken).toEqual(['one', 'not two']);
    expect(turns.waitOf('C0PC')).toBe(1000);
    void take('three', 'C0PC', 1000);
    await pass(1000);
    expect(taken.at(-1)).toBe('three');
  });

  test('a rest holds as long as it says, and a shorter one does not end it', async () => {
    turns.rest('C0PC', 20);
    turns.rest('C0PC', 5);
    void take('one');
    void take('there', 'C0OTHER');
    await pass(19_999);
    expect(taken).toEqual(['there']);
    await pass(1);
    expect(taken).toEqual(['there', 'one']);
  });

  test('among thousands none is forgotten that still waits', async () => {
    await take('first');
    for (let count = 0; count < 1100; count += 1) await take('other', `C${count}`);
    expect(turns.waitOf('C0PC')).toBe(1000);
  });
});
