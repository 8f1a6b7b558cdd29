import { beforeEach, describe, expect, test } from '@jest/globals';
import { type TrustedClock, trustedClock } from '../../src/process/trusted-clock.ts';

const start = Date.parse('2027-01-12T15:00:00Z');
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

describe('the steady clock', () => {
  /** The world: what time it really is, what the machine shows, how long it was awake, and whether anybody answers. */
  let world: { true: number; wall: number; awake: number; answers: boolean; asked: number };
  let reported: number[];
  let clock: TrustedClock;
  const pass = (ms: number) => {
    world.true += ms;
    world.wall += ms;
    world.awake += ms;
  };
  const error = () => clock.now().getTime() - world.true;

  beforeEach(() => {
    world = { true: start, wall: start, awake: 7000, answers: true, asked: 0 };
    reported = [];
    clock = trustedClock({
      wall: () => new Date(world.wall),
      monotonic: () => world.awake,
      ask: async () => {
        world.asked += 1;
        return world.answers ? new Date(world.true) : undefined;
      },
      report: (aheadMs) => void reported.push(aheadMs),
    });
  });

  test('shows the wall clock while it is right, and asks once', async () => {
    world.wall += 2000;
    expect(await clock.isSure()).toBe(true);
    for (let minutes = 0; minutes < 10; minutes += 1) {
      pass(minute);
      expect(await clock.isSure()).toBe(true);
      expect(error()).toBe(2000);
    }
    expect(world.asked).toBe(1);
    expect(reported).toEqual([]);
  });

  test.each([
    ['ahead', day],
    ['back', -day],
    ['ahead by ten minutes', 10 * minute],
  ])('set %s, it goes on with the true time, and with the wall clock when that is right again', async (_way, jump) => {
    await clock.isSure();
    pass(hour);
    world.wall += jump;
    expect(error()).toBe(0);
    expect(await clock.isSure()).toBe(true);
    expect(error()).toBe(0);
    expect(reported).toEqual([jump]);
    pass(hour);
    expect(await clock.isSure()).toBe(true);
    expect(error()).toBe(0);
    expect(world.asked).toBe(2);
    world.wall -= jump;
    await clock.isSure();
    expect(error()).toBe(0);
    expect(reported).toEqual([jump, 0]);
  });

  test('set ahead while nobody answers, it goes on as it was, and never runs ahead', async () => {
    await clock.isSure();
    world.answers = false;
    world.wall += day;
    for (let minutes = 0; minutes < 3; minutes += 1) {
      pass(minute);
      expect(await clock.isSure()).toBe(true);
      expect(error()).toBe(0);
    }
  });

  test('after the machine has slept, the wall clock is right', async () => {
    await clock.isSure();
    world.true += 3 * day;
    world.wall += 3 * day;
    world.answers = false;
    expect(await clock.isSure()).toBe(true);
    expect(error()).toBe(-3 * day);
    world.answers = true;
    expect(await clock.isSure()).toBe(true);
    expect(error()).toBe(0);
    expect(reported).toEqual([]);
  });

  test('started with a wrong clock, it is unsure until somebody answers', async () => {
    world.answers = false;
    world.wall += day;
    expect(await clock.isSure()).toBe(false);
    world.answers = true;
    expect(await clock.isSure()).toBe(true);
    expect(error()).toBe(0);
    expect(reported).toEqual([day]);
  });

  test('two who ask at once make one question', async () => {
    await Promise.all([clock.isSure(), clock.isSure()]);
    expect(world.asked).toBe(1);
  });
});
