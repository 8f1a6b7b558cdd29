import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { pino } from 'pino';
import { startMetrics } from '../../src/watch/metrics.ts';
import { watchRounds } from '../../src/watch/rounds.ts';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const measured = {
  pool: { totalCount: 0, idleCount: 0, waitingCount: 0 },
  waiting: async () => ({ waiting: 0, late: 0 }),
  isConnected: () => true,
};

test('a round that lasts longer than ten minutes is reported once, and the bot counts as not ready until it ends', async () => {
  const logged: string[] = [];
  const log = pino({}, { write: (line: string) => void logged.push(JSON.parse(line).msg) });
  const metrics = startMetrics(measured);
  let end = () => {};
  const rounds = watchRounds(() => new Promise<void>((over) => (end = over)), metrics, log);
  const round = rounds.run();
  await jest.advanceTimersByTimeAsync(9 * 60_000);
  expect([logged, rounds.isOverdue()]).toEqual([[], false]);
  await jest.advanceTimersByTimeAsync(20 * 60_000);
  expect([logged, rounds.isOverdue()]).toEqual([[expect.stringContaining('ten minutes')], true]);
  end();
  await round;
  expect(rounds.isOverdue()).toBe(false);
  metrics.end();
});

test('a round that fails is counted, and its fault is thrown on', async () => {
  const metrics = startMetrics(measured);
  const rounds = watchRounds(() => Promise.reject(new Error('no database')), metrics, pino({ level: 'silent' }));
  await expect(rounds.run()).rejects.toThrow('no database');
  expect(await metrics.registry.metrics()).toContain('rapporteur_round_failures_total 1');
  metrics.end();
});
