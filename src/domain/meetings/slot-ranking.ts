import { type Instant, minuteOfDay } from '../time/instant.ts';
import { afterMeeting, kindsByZone, type LedgerEntry } from './burden-ledger.ts';
import { burdenOf, type HourCosts } from './hour-burden.ts';

/** What a meeting at that moment would do to the ledger. */
export interface RatedSlot {
  readonly startsAt: Instant;
  /** What each member would have after it, the most first. */
  readonly burdens: readonly number[];
  /** How many would be at night once more, while somebody was at night never. */
  readonly again: number;
}

export function rateSlot(ledger: readonly LedgerEntry[], startsAt: Instant, costs: HourCosts): RatedSlot {
  const kindIn = kindsByZone(startsAt, costs);
  const hadNone = ledger.some(({ nights }) => nights === 0);
  const burdens: number[] = [];
  let again = 0;
  for (const { zone, nights, burden } of ledger) {
    const kind = kindIn(zone);
    burdens.push(burden + burdenOf(costs, kind));
    if (hadNone && kind === 'night' && nights > 0) again += 1;
  }
  return { startsAt, burdens: burdens.sort((one, other) => other - one), again };
}

/**
 * Fairest first. Of two slots that one is fairer after which the most that anybody has is less; of as much, that which puts fewer at night
 * again while others never were; then that after which the second most is less, the third, and so on (docs/fair-times.md).
 */
export function compareFairness(one: RatedSlot, other: RatedSlot): number {
  const [largest = 0, ...rest] = one.burdens;
  const [otherLargest = 0, ...otherRest] = other.burdens;
  if (largest !== otherLargest) return largest - otherLargest;
  if (one.again !== other.again) return one.again - other.again;
  const differs = rest.findIndex((burden, place) => burden !== otherRest[place]);
  return differs === -1 ? 0 : (rest[differs] ?? 0) - (otherRest[differs] ?? 0);
}

/** The fairest first; of those as fair the nearest to `usual`, then the earliest. */
export function rankSlots(
  ledger: readonly LedgerEntry[],
  slots: readonly Instant[],
  costs: HourCosts,
  usual: Instant,
): readonly RatedSlot[] {
  const away = ({ startsAt }: RatedSlot): number => Math.abs(startsAt.getTime() - usual.getTime());
  return slots
    .map((slot) => rateSlot(ledger, slot, costs))
    .sort(
      (one, other) =>
        compareFairness(one, other) || away(one) - away(other) || one.startsAt.getTime() - other.startsAt.getTime(),
    );
}

export const mostSlots = 5;

/**
 * What is offered of ranked slots, at most five and the fairest first: those that are no worse than the fairest for who has the most, and put
 * no more members at night again. Other hours come before other days at the same hour.
 */
export function offerSlots(ranked: readonly RatedSlot[], zone: string): readonly RatedSlot[] {
  const [best] = ranked;
  if (!best) return [];
  const fair = ranked.filter((slot) => slot.burdens[0] === best.burdens[0] && slot.again === best.again);
  const hours = fair.map(({ startsAt }) => minuteOfDay(zone, startsAt));
  const isFirstOfHour = (place: number): boolean => hours.indexOf(hours[place] ?? Number.NaN) === place;
  const places = [...fair.keys()];
  const chosen = [...places.filter(isFirstOfHour), ...places.filter((place) => !isFirstOfHour(place))].slice(
    0,
    mostSlots,
  );
  return fair.filter((_slot, place) => chosen.includes(place));
}

/** A week to meet in: its slots, and the moment at which the committee is used to meet. */
export interface WeekOfSlots {
  readonly slots: readonly Instant[];
  readonly usual: Instant;
}

/** The fairest slot of each week, in turn: each counts before the next is chosen. A week without a slot is left out. */
export function planSeries(
  ledger: readonly LedgerEntry[],
  weeks: readonly WeekOfSlots[],
  costs: HourCosts,
): { readonly slots: readonly RatedSlot[]; readonly after: readonly LedgerEntry[] } {
  const slots: RatedSlot[] = [];
  let after = ledger;
  for (const week of weeks) {
    const [best] = rankSlots(after, week.slots, costs, week.usual);
    if (!best) continue;
    slots.push(best);
    after = afterMeeting(after, best.startsAt, costs);
  }
  return { slots, after };
}
