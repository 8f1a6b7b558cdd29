import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type LedgerEntry, ledgerOf } from '../../../src/domain/meetings/burden-ledger.ts';
import { defaultHourCosts as costs } from '../../../src/domain/meetings/hour-burden.ts';
import { residentsOf } from '../../../src/domain/meetings/resident.ts';
import { mostSlots, offerSlots, planSeries, rankSlots } from '../../../src/domain/meetings/slot-ranking.ts';
import { slotsInWeek, usualMoment } from '../../../src/domain/meetings/slots.ts';
import { addDays } from '../../../src/domain/time/instant.ts';

const twentyZones = [
  'Pacific/Auckland',
  'Australia/Sydney',
  'Asia/Tokyo',
  'Asia/Shanghai',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Asia/Dubai',
  'Africa/Nairobi',
  'Europe/Athens',
  'Europe/Zurich',
  'Europe/London',
  'Africa/Lagos',
  'Atlantic/Azores',
  'America/Sao_Paulo',
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Los_Angeles',
  'America/Anchorage',
  'Pacific/Honolulu',
];
const peopleIn = (zones: readonly string[]) =>
  residentsOf(
    zones.map((timeZone, id) => ({ id, name: `Member ${id}`, timeZone })),
    'UTC',
  );
const long = new Date('2020-01-01T00:00Z');
const usual = { weekday: 2, minute: 14 * 60, weeks: 1 };
const weekOf = (day: `${number}-${number}-${number}`) => ({
  slots: slotsInWeek(day, usual, 'UTC', long),
  usual: usualMoment(day, usual, 'UTC'),
});
const weeksFrom = (count: number, weeks: number) =>
  Array.from({ length: count }, (_, index) => weekOf(addDays('2027-01-05', 7 * weeks * index)));
const most = (entries: readonly Pick<LedgerEntry, 'burden'>[]) => Math.max(...entries.map(({ burden }) => burden));
const spread = (entries: readonly LedgerEntry[]) => most(entries) - Math.min(...entries.map(({ burden }) => burden));

// What follows knows nothing of the code that it checks: its own clock, its own weights and its own comparison.
const clock = new Map<string, Intl.DateTimeFormat>();
const hourIn = (zone: string, moment: Date): number => {
  const format =
    clock.get(zone) ?? new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' });
  clock.set(zone, format);
  return Number(format.format(moment));
};
const weigh = (hour: number): number => (hour >= 23 || hour < 7 ? 2 : hour < 9 || hour >= 21 ? 1 : 0);

const zone = fc.constantFrom(...twentyZones);
const past = fc.array(fc.date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true }), {
  maxLength: 12,
});
const week = fc.integer({ min: 0, max: 50 }).map((weeks) => weekOf(addDays('2027-01-05', weeks * 7)));
const ledger = fc.tuple(fc.array(zone, { minLength: 1, maxLength: 12 }), past).map(([zones, meetings]) => ({
  zones,
  meetings,
  entries: ledgerOf(meetings, peopleIn(zones), costs),
}));

describe('the slots that are offered', () => {
  test('no one is worse for who has the most than the best of any week they are chosen from', () => {
    fc.assert(
      fc.property(ledger, fc.array(week, { minLength: 1, maxLength: 3 }), ({ zones, meetings, entries }, weeks) => {
        const [first] = weeks;
        if (!first) return;
        const all = weeks.flatMap(({ slots }) => slots);
        const offered = offerSlots(rankSlots(entries, all, costs, first.usual), 'UTC');
        const had = zones.map((one) => meetings.reduce((sum, meeting) => sum + weigh(hourIn(one, meeting)), 0));
        const worst = (slot: Date) => Math.max(...zones.map((one, id) => (had[id] ?? 0) + weigh(hourIn(one, slot))));
        for (const { slots } of weeks) {
          const best = Math.min(...slots.map(worst));
          for (const { startsAt } of offered) expect(worst(startsAt)).toBeLessThanOrEqual(best);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('the first is what an exhaustive search finds', () => {
    fc.assert(
      fc.property(ledger, week, ({ zones, meetings, entries }, { slots, usual }) => {
        const had = zones.map((one) => meetings.map((meeting) => weigh(hourIn(one, meeting))));
        const nights = had.map((weights) => weights.filter((weight) => weight === 2).length);
        const totals = had.map((weights) => weights.reduce((sum, weight) => sum + weight, 0));
        const rated = slots.map((slot) => {
          const now = zones.map((one) => weigh(hourIn(one, slot)));
          const again = now.filter((weight, id) => weight === 2 && (nights[id] ?? 0) > 0).length;
          const after = totals.map((total, id) => total + (now[id] ?? 0)).sort((one, other) => other - one);
          const [largest = 0, ...rest] = after;
          const away = Math.abs(slot.getTime() - usual.getTime());
          return { slot, keys: [largest, nights.includes(0) ? again : 0, ...rest, away, slot.getTime()] };
        });
        const isLess = (one: readonly number[], other: readonly number[]): boolean => {
          const place = one.findIndex((key, index) => key !== other[index]);
          return place >= 0 && (one[place] ?? 0) < (other[place] ?? 0);
        };
        const best = rated.filter(({ keys }) => !rated.some((other) => isLess(other.keys, keys)));
        expect(offerSlots(rankSlots(entries, slots, costs, usual), 'UTC')[0]?.startsAt).toEqual(best[0]?.slot);
      }),
      { numRuns: 60 },
    );
  });

  test('are at most five, other hours before other days, and none where there is no slot', () => {
    const { slots, usual } = weekOf('2027-01-05');
    const offered = offerSlots(rankSlots(ledgerOf([], peopleIn(['UTC']), costs), slots, costs, usual), 'UTC');
    expect(offered.map(({ startsAt }) => startsAt.toISOString().slice(0, 16))).toEqual([
      '2027-01-05T14:00',
      '2027-01-05T13:00',
      '2027-01-05T15:00',
      '2027-01-05T12:00',
      '2027-01-05T16:00',
    ]);
    // One hour alone is fair: it is offered on each day.
    const two = ledgerOf([], peopleIn(['Pacific/Auckland', 'Europe/Zurich', 'America/Los_Angeles']), costs);
    const fair = offerSlots(rankSlots(two, slots, costs, usual), 'UTC');
    expect(fair).toHaveLength(mostSlots);
    expect(new Set(fair.map(({ burdens }) => burdens[0]))).toEqual(new Set([50]));
    expect(offerSlots([], 'UTC')).toEqual([]);
  });

  test('nobody is at night twice while others never were, where an hour that is as good for who has the most spares them', () => {
    fc.assert(
      fc.property(ledger, week, ({ entries }, { slots, usual }) => {
        const ranked = rankSlots(entries, slots, costs, usual);
        for (const slot of offerSlots(ranked, 'UTC')) {
          if (slot.again === 0) continue;
          const spared = ranked.filter(({ burdens, again }) => burdens[0] === slot.burdens[0] && again < slot.again);
          expect(spared).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('rotation', () => {
  test('takes turns: who was at night has a good hour while the others have their night', () => {
    const { slots, after } = planSeries(
      ledgerOf([], peopleIn(['Asia/Tokyo', 'America/New_York', 'Europe/Zurich', 'Pacific/Honolulu']), costs),
      weeksFrom(12, 4),
      costs,
    );
    expect(slots).toHaveLength(12);
    expect(spread(after)).toBeLessThanOrEqual(100);
  });

  test('ends within one meeting’s burden of the best that any plan of a small case reaches', () => {
    const zones = ['Pacific/Auckland', 'Asia/Kolkata', 'Europe/Zurich', 'America/New_York', 'America/Los_Angeles'];
    const weeks = weeksFrom(5, 10).map(({ usual, slots }) => ({
      usual,
      // Every third hour of the Tuesday: 8 to the power of 5 plans.
      slots: slots.filter((slot) => slot.getUTCDay() === 2 && slot.getUTCHours() % 3 === 0),
    }));
    const reached = { spread: Number.POSITIVE_INFINITY, most: Number.POSITIVE_INFINITY };
    const search = (from: number, had: readonly number[]): void => {
      const next = weeks[from];
      if (!next) {
        const [largest, smallest] = [Math.max(...had), Math.min(...had)];
        reached.spread = Math.min(reached.spread, largest - smallest);
        reached.most = Math.min(reached.most, largest);
        return;
      }
      for (const slot of next.slots)
        search(
          from + 1,
          had.map((total, id) => total + weigh(hourIn(zones[id] ?? '', slot))),
        );
    };
    search(
      0,
      zones.map(() => 0),
    );
    const { after } = planSeries(ledgerOf([], peopleIn(zones), costs), weeks, costs);
    // A night weighs 2 here, and 100 there.
    expect(spread(after) / 50).toBeLessThanOrEqual(reached.spread + 2);
    expect(most(after) / 50).toBeLessThanOrEqual(reached.most + 2);
  });

  /**
   * What the one who has the most has at least, whatever the plan: of members that count y in all, the cheapest slot of each week costs
   * Σ y·w, and no average is above its largest. The y that say most are found by making those heavier who have much.
   */
  function lowestMost(zones: readonly string[], weeks: readonly { readonly slots: readonly Date[] }[]): number {
    const costsOf = weeks.map(({ slots }) => {
      const rows = slots.map((slot) => zones.map((one) => weigh(hourIn(one, slot))));
      return [...new Map(rows.map((row) => [row.join(), row])).values()];
    });
    let lowest = 0;
    let y = zones.map(() => 1 / zones.length);
    for (let round = 1; round <= 300; round += 1) {
      const had = zones.map(() => 0);
      let bound = 0;
      for (const rows of costsOf) {
        const sums = rows.map((row) => row.reduce((sum, weight, id) => sum + weight * (y[id] ?? 0), 0));
        const least = Math.min(...sums);
        bound += least;
        rows[sums.indexOf(least)]?.forEach((weight, id) => {
          had[id] = (had[id] ?? 0) + weight;
        });
      }
      lowest = Math.max(lowest, bound);
      const heavier = y.map((one, id) => one * Math.exp((0.5 * (had[id] ?? 0)) / Math.max(...had) / Math.sqrt(round)));
      const whole = heavier.reduce((sum, one) => sum + one, 0);
      y = heavier.map((one) => one / whole);
    }
    return lowest;
  }

  test.each([
    ['every four weeks', 13, 4],
    ['every two weeks', 26, 2],
  ])(
    'over a year of 27 members in 20 zones, %s, the most is within one meeting’s burden of the least possible',
    (_how, meetings, weeks) => {
      const zones = [...twentyZones, ...twentyZones.slice(7, 14)];
      const year = weeksFrom(meetings, weeks);
      const { slots, after } = planSeries(ledgerOf([], peopleIn(zones), costs), year, costs);
      expect(most(after) / 50).toBeLessThanOrEqual(lowestMost(zones, year) + 2);
      const moments = slots.map(({ startsAt }) => startsAt);
      expect(ledgerOf(moments, peopleIn(zones), costs)).toEqual(after);
    },
  );
});
