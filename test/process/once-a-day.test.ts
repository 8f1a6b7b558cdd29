import { describe, expect, test } from '@jest/globals';
import { type Daily, onceADay } from '../../src/process/once-a-day.ts';

const at = (hours: number) => new Date(Date.UTC(2027, 0, 12, 12 + hours));

describe('once a day', () => {
  const callsAt = async (daily: Daily, hours: readonly number[]) => {
    for (const hour of hours) {
      daily.beginIfDue(at(hour));
      await daily.stop();
    }
  };

  test('is the first time at once, and then a day later', async () => {
    const done: Date[] = [];
    await callsAt(
      onceADay(
        async (now) => void done.push(now),
        () => {},
      ),
      [0, 1, 23.9, 24, 25, 47.9, 48],
    );
    expect(done).toEqual([at(0), at(24), at(48)]);
  });

  test('after a fault comes again in an hour, and the fault is told', async () => {
    const faults: unknown[] = [];
    let tries = 0;
    const work = async () => {
      tries += 1;
      if (tries === 1) throw new Error('Slack is away');
    };
    await callsAt(
      onceADay(work, (fault) => faults.push(fault)),
      [0, 0.5, 1, 1.5, 24],
    );
    expect(tries).toBe(2);
    expect(faults).toEqual([new Error('Slack is away')]);
  });

  test('is not begun twice at once, and is waited for at the end', async () => {
    let resolve = () => {};
    const promise = new Promise<void>((done) => {
      resolve = done;
    });
    let begun = 0;
    const daily = onceADay(
      () => {
        begun += 1;
        return promise;
      },
      () => {},
    );
    daily.beginIfDue(at(0));
    daily.beginIfDue(at(30));
    let ended = false;
    const stopped = daily.stop().then(() => {
      ended = true;
    });
    expect([begun, ended]).toEqual([1, false]);
    resolve();
    await stopped;
  });
});
