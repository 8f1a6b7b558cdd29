import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ledgerOf } from '../../../src/domain/meetings/burden-ledger.ts';
import {
  burdenOf,
  defaultHourCosts,
  type HourCosts,
  hourKind,
  hourKindIn,
} from '../../../src/domain/meetings/hour-burden.ts';
import { residentsOf } from '../../../src/domain/meetings/resident.ts';

const someZones = ['UTC', 'Asia/Kathmandu', 'America/St_Johns', 'Pacific/Apia', 'Europe/Zurich', 'Australia/Lord_Howe'];
const moments = fc.array(fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }), {
  maxLength: 30,
});
const people = fc
  .array(fc.constantFrom(...someZones, null, 'Mars/Phobos'), { minLength: 1, maxLength: 12 })
  .map((zones) => zones.map((timeZone, id) => ({ id, name: `Member ${id}`, timeZone })));
const live = (zone: string | null) => residentsOf([{ id: 1, name: 'Aroha', timeZone: zone }], 'UTC');

describe('an hour', () => {
  test.each([
    ['22:59', 'late', 50],
    ['23:00', 'night', 100],
    ['00:00', 'night', 100],
    ['06:59', 'night', 100],
    ['07:00', 'early', 50],
    ['08:59', 'early', 50],
    ['09:00', 'good', 0],
    ['20:59', 'good', 0],
    ['21:00', 'late', 50],
  ] as const)('%s is %s', (clock, kind, burden) => {
    const [hours = 0, minutes = 0] = clock.split(':').map(Number);
    expect(hourKind(defaultHourCosts, hours * 60 + minutes)).toBe(kind);
    expect(burdenOf(defaultHourCosts, kind)).toBe(burden);
  });

  test('a committee may say otherwise: its own night, good hours and weights', () => {
    const costs: HourCosts = {
      nightHours: { from: 0, until: 6 },
      goodHours: { from: 8, until: 0 },
      hourWeights: { night: 300, edge: 25 },
    };
    const kinds = [0, 5, 6, 7, 8, 23].map((hour) => hourKind(costs, hour * 60));
    expect(kinds).toEqual(['night', 'night', 'early', 'early', 'good', 'good']);
    expect(burdenOf(costs, 'night')).toBe(300);
    expect(burdenOf(costs, 'early')).toBe(25);
  });

  test.each([
    ['before the clocks go forward in Zurich', 'Europe/Zurich', '2027-03-26T20:00Z', 'late'],
    ['an hour of UTC earlier is the same hour after', 'Europe/Zurich', '2027-03-29T19:00Z', 'late'],
    ['and the same of UTC is later after', 'Europe/Zurich', '2027-03-29T21:00Z', 'night'],
    ['before, that was not yet', 'Europe/Zurich', '2027-03-26T21:00Z', 'late'],
    ['south of the equator they go back', 'Pacific/Auckland', '2027-04-02T19:30Z', 'early'],
    ['when those of the north go forward', 'Pacific/Auckland', '2027-04-05T19:30Z', 'early'],
    ['and it is an hour earlier there', 'Pacific/Auckland', '2027-04-05T18:30Z', 'night'],
    ['than it was', 'Pacific/Auckland', '2027-04-02T18:30Z', 'early'],
    ['half an hour east of the full one', 'Asia/Kolkata', '2027-01-05T03:29Z', 'early'],
    ['and a minute on', 'Asia/Kolkata', '2027-01-05T03:30Z', 'good'],
  ] as const)('%s: %s at %s is %s', (_how, zone, moment, kind) => {
    expect(hourKindIn(defaultHourCosts, zone, new Date(moment))).toBe(kind);
  });
});

describe('the ledger', () => {
  test('counts nights, early and late hours where each lives', () => {
    const members = [
      { id: 1, name: 'Aroha', timeZone: 'Pacific/Auckland' },
      { id: 2, name: 'Luis', timeZone: 'America/Lima' },
    ];
    const calls = ['2027-01-05T13:00Z', '2027-02-02T13:00Z', '2027-03-02T19:00Z', '2027-03-30T03:00Z'];
    const ledger = ledgerOf(
      calls.map((call) => new Date(call)),
      residentsOf(members, 'UTC'),
      defaultHourCosts,
    );
    expect(ledger).toEqual([
      expect.objectContaining({ nights: 2, early: 1, late: 0, burden: 250 }),
      expect.objectContaining({ nights: 0, early: 2, late: 1, burden: 150 }),
    ]);
  });

  test.each([null, 'Mars/Phobos', ''])('a zone %p counts where the committee is, and it says so', (zone) => {
    expect(live(zone)).toEqual([{ member: { id: 1, name: 'Aroha' }, zone: 'UTC', isZoneAssumed: true }]);
  });

  test('one whose zone is known lives there', () => {
    expect(live('Asia/Tokyo')).toMatchObject([{ zone: 'Asia/Tokyo', isZoneAssumed: false }]);
  });

  test('is the same in whatever order the meetings were, and the sum of its parts', () => {
    fc.assert(
      fc.property(moments, moments, people, (some, more, members) => {
        const of = (meetings: readonly Date[]) =>
          ledgerOf(meetings, residentsOf(members, 'Asia/Tokyo'), defaultHourCosts);
        const [first, second, all] = [of(some), of(more), of([...some, ...more])];
        expect(of([...some, ...more].toReversed())).toEqual(all);
        expect(all.map(({ burden }) => burden)).toEqual(
          first.map(({ burden }, index) => burden + (second[index]?.burden ?? Number.NaN)),
        );
      }),
      { numRuns: 50 },
    );
  });

  test('no meeting costs more than a night, and none less than nothing', () => {
    fc.assert(
      fc.property(moments, people, (meetings, members) => {
        for (const entry of ledgerOf(meetings, residentsOf(members, 'UTC'), defaultHourCosts)) {
          expect(entry.nights + entry.early + entry.late).toBeLessThanOrEqual(meetings.length);
          expect(entry.burden).toBe(100 * entry.nights + 50 * (entry.early + entry.late));
        }
      }),
      { numRuns: 50 },
    );
  });
});
