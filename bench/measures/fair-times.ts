import { ledgerOf } from '../../src/domain/meetings/burden-ledger.ts';
import { defaultHourCosts } from '../../src/domain/meetings/hour-burden.ts';
import { residentsOf } from '../../src/domain/meetings/resident.ts';
import { planSeries } from '../../src/domain/meetings/slot-ranking.ts';
import { slotsInWeek, usualMoment } from '../../src/domain/meetings/slots.ts';
import { addDays, minuteOfDay } from '../../src/domain/time/instant.ts';
import { inTurns } from '../in-turns.ts';
import type { Measure } from '../measure.ts';

const meetings = 52;
const members = 200;

/** A year of weekly meetings planned fairly for 200 members over 50 zones, against looking up what hour each slot is in each zone. */
export const measure: Measure = {
  name: 'fair-times',
  goal: 3,
  better: 'lower',
  run: () => {
    const zones = Intl.supportedValuesOf('timeZone')
      .filter((_zone, place) => place % 8 === 0)
      .slice(0, 50);
    const residents = residentsOf(
      Array.from({ length: members }, (_, id) => ({ id, name: `Member ${id}`, timeZone: zones[id % 50] ?? 'UTC' })),
      'UTC',
    );
    const usual = { weekday: 2, minute: 14 * 60, weeks: 1 };
    const before = new Date('2027-01-01T00:00:00Z');
    const weeks = Array.from({ length: meetings }, (_, week) => {
      const day = addDays('2027-01-05', 7 * week);
      return { slots: slotsInWeek(day, usual, 'UTC', before), usual: usualMoment(day, usual, 'UTC') };
    });
    return inTurns(
      () => planSeries(ledgerOf([], residents, defaultHourCosts), weeks, defaultHourCosts),
      () => {
        for (const { slots } of weeks) {
          for (const slot of slots) for (const zone of zones) minuteOfDay(zone, slot);
        }
      },
      5,
    );
  },
};
