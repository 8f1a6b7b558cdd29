import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { pino } from 'pino';
import { faultLog } from '../../../src/slack/faults/fault-log.ts';

let logged: Record<string, unknown>[];
const log = pino({}, { write: (line: string) => void logged.push(JSON.parse(line)) });

beforeEach(() => {
  logged = [];
  jest.useFakeTimers();
});
afterEach(() => void jest.useRealTimers());

const fault = (message: string, cause?: Error) => new Error(message, { cause });

test('the same fault a hundred times is two lines: the whole of it, and how often it came', () => {
  const faults = faultLog(log);
  const references = Array.from({ length: 100 }, (_, id) =>
    faults.report(fault(`Could not save action ${id}`), 'A listener failed'),
  );
  jest.advanceTimersByTime(60_000);
  const [reference] = references;
  expect(new Set(references).size).toBe(1);
  expect(logged).toMatchObject([
    { reference, msg: 'A listener failed', error: { message: 'Could not save action 0' } },
    { reference, times: 100, msg: expect.stringContaining('100 times') },
  ]);
});

test('after the minute it is written whole again', () => {
  const faults = faultLog(log);
  const again = () => faults.report(fault('No connection'), 'A round of notices went wrong');
  const first = again();
  jest.advanceTimersByTime(60_000);
  const second = again();
  expect(second).not.toBe(first);
  expect(logged.map(({ reference }) => reference)).toEqual([first, second]);
});

test('faults with other words, or of another cause, are others', () => {
  const faults = faultLog(log);
  const met = [
    fault('Could not save', fault('deadlock')),
    fault('Could not save', fault('disk full')),
    fault('Could not read'),
  ];
  const references = met.map((one) => faults.report(one, 'A listener failed'));
  expect(new Set(references).size).toBe(3);
  expect(logged.map(({ reference }) => reference)).toEqual(references);
});

test('several faults told as one are others where they are of others', () => {
  const faults = faultLog(log);
  const several = (...words: string[]) =>
    new AggregateError(
      words.map((one) => fault(one)),
      'Things went wrong',
    );
  const references = [several('no channel', 'no disk'), several('no channel', 'no disk'), several('no channel')].map(
    (one) => faults.report(one, 'A round went wrong'),
  );
  expect(references[1]).toBe(references[0]);
  expect(references[2]).not.toBe(references[0]);
});

test('of very many kinds of fault each is written, and not all are kept in mind', () => {
  const faults = faultLog(log);
  for (let count = 0; count < 5_000; count += 1) faults.report(fault(`${'x'.repeat(count)}`), 'A listener failed');
  expect(logged).toHaveLength(5_000);
  expect(jest.getTimerCount()).toBeLessThanOrEqual(200);
});
