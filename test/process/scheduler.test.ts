import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { startScheduler } from '../../src/process/scheduler.ts';

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2027-01-12T15:00:30Z') });
});
afterEach(() => {
  jest.useRealTimers();
});

const fail = (fault: unknown) => {
  throw fault;
};

describe('the timetable', () => {
  test('does its round at once, and at each full minute until it is stopped', async () => {
    const rounds: string[] = [];
    const timetable = startScheduler(async () => rounds.push(new Date().toISOString().slice(11, 19)), fail);
    await jest.advanceTimersByTimeAsync(150_000);
    await timetable.stop();
    await jest.advanceTimersByTimeAsync(150_000);
    expect(rounds).toEqual(['15:00:30', '15:01:00', '15:02:00', '15:03:00']);
  });

  test('goes on each minute when the clock is set back by a day, and ahead', async () => {
    let rounds = 0;
    const timetable = startScheduler(async () => (rounds += 1), fail);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(rounds).toBe(2);
    jest.setSystemTime(new Date('2027-01-11T15:01:30Z'));
    await jest.advanceTimersByTimeAsync(600_000);
    expect(rounds).toBeGreaterThanOrEqual(2 + 9);
    rounds = 0;
    jest.setSystemTime(new Date('2027-01-13T15:00:30Z'));
    await jest.advanceTimersByTimeAsync(600_000);
    expect(rounds).toBeGreaterThanOrEqual(9);
    await timetable.stop();
  });

  test('tells once of a round that does not end', async () => {
    const faults: unknown[] = [];
    let end = () => {};
    const timetable = startScheduler(
      () =>
        new Promise<void>((ended) => {
          end = ended;
        }),
      (fault) => faults.push(fault),
    );
    await jest.advanceTimersByTimeAsync(9 * 60_000);
    expect(faults).toEqual([]);
    await jest.advanceTimersByTimeAsync(30 * 60_000);
    expect(faults).toEqual([new Error('The round has not ended within 10 minutes')]);
    end();
    await timetable.stop();
  });

  test('begins no round while one is under way, and stops when that has ended', async () => {
    let rounds = 0;
    let end = () => {};
    const timetable = startScheduler(() => {
      rounds += 1;
      return new Promise<void>((ended) => {
        end = ended;
      });
    }, fail);
    await jest.advanceTimersByTimeAsync(200_000);
    expect(rounds).toBe(1);
    let stopped = false;
    const stopping = timetable.stop().then(() => {
      stopped = true;
    });
    await jest.advanceTimersByTimeAsync(1000);
    expect(stopped).toBe(false);
    end();
    await stopping;
    expect(stopped).toBe(true);
  });

  test('reports a round that failed, and goes on', async () => {
    const faults: unknown[] = [];
    const timetable = startScheduler(
      () => Promise.reject(new Error('the database is away')),
      (fault) => faults.push(fault),
    );
    await jest.advanceTimersByTimeAsync(70_000);
    await timetable.stop();
    expect(faults).toEqual([new Error('the database is away'), new Error('the database is away')]);
  });
});
