import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { passTime, turnableClock } from '../../src/local/turnable-clock.ts';

const at = (text: string) => new Date(text);
const iso = (moment: Date) => moment.toISOString();

test('it shows another day, goes on in real time, and is turned ahead alone', () => {
  let real = at('2026-11-23T08:00:00Z');
  const shift = at('2027-01-12T15:00:00Z').getTime() - real.getTime();
  const clock = turnableClock(shift, () => real);
  expect(iso(clock.now())).toBe('2027-01-12T15:00:00.000Z');
  real = at('2026-11-23T08:05:00Z');
  expect(iso(clock.now())).toBe('2027-01-12T15:05:00.000Z');
  clock.turnTo(at('2027-01-15T15:05:00Z'));
  clock.turnTo(at('2027-01-13T00:00:00Z'));
  expect(iso(clock.now())).toBe('2027-01-15T15:05:00.000Z');
  expect(clock.shift()).toBe(shift + 3 * 24 * 3_600_000);
});

/** Deliveries due at `moments`, and what happens to them while the time passes from the first of January to `until`. */
async function pass(moments: readonly Date[], until: Date) {
  const clock = turnableClock(at('2027-01-01T00:00:00Z').getTime(), () => new Date(0));
  const waiting = new Set(moments);
  const delivered: { due: Date; at: Date }[] = [];
  await passTime(clock, until, {
    nextDue: async (after, upTo) =>
      [...waiting].sort((one, other) => one.getTime() - other.getTime()).find((due) => due > after && due <= upTo),
    deliverDue: async (now) => {
      for (const due of [...waiting].filter((one) => one <= now)) {
        waiting.delete(due);
        delivered.push({ due, at: now });
      }
    },
  });
  return { clock, delivered, waiting };
}

test('turning it delivers what falls due on the way, each at its own moment and in order', async () => {
  const moments = ['2027-01-03T09:00:00Z', '2027-01-02T08:00:00Z', '2027-01-09T09:00:00Z', '2026-12-31T00:00:00Z'].map(
    at,
  );
  const { clock, delivered, waiting } = await pass(moments, at('2027-01-04T00:00:00Z'));
  expect(delivered.map((one) => iso(one.at))).toEqual([
    '2027-01-01T00:00:00.000Z',
    '2027-01-02T08:00:00.000Z',
    '2027-01-03T09:00:00.000Z',
  ]);
  expect([...waiting].map(iso)).toEqual(['2027-01-09T09:00:00.000Z']);
  expect(iso(clock.now())).toBe('2027-01-04T00:00:00.000Z');
});

test('whatever is due and however far it is turned, all of it is delivered, once, not before its time', async () => {
  const day = fc.integer({ min: -20, max: 60 }).map((days) => new Date(Date.UTC(2027, 0, 1 + days, 9)));
  await fc.assert(
    fc.asyncProperty(fc.array(day, { maxLength: 20 }), fc.integer({ min: 0, max: 40 }), async (moments, days) => {
      const until = new Date(Date.UTC(2027, 0, 1 + days));
      const { delivered, waiting } = await pass(moments, until);
      expect(delivered.length + waiting.size).toBe(moments.length);
      expect([...waiting].every((due) => due > until)).toBe(true);
      expect(delivered.every((one) => one.at >= one.due)).toBe(true);
      const order = delivered.map((one) => one.at.getTime());
      expect(order).toEqual(order.toSorted((one, other) => one - other));
    }),
  );
});

test('a delivery that cannot be made does not hold the clock', async () => {
  const clock = turnableClock(0, () => new Date(0));
  const due = new Date(1_000);
  const until = new Date(5_000);
  await passTime(clock, until, {
    nextDue: async (after) => (after < due ? due : undefined),
    deliverDue: async () => 'Slack refuses',
  });
  expect(clock.now()).toEqual(until);
});
