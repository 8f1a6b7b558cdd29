import { type Instant, minuteOfDay } from '../time/instant.ts';
import type { LedgerEntry } from './burden-ledger.ts';
import { burdenOf, type HourCosts, type HourKind, hourKind } from './hour-burden.ts';

/** What a slot is to one member. */
export interface SlotHour extends Pick<LedgerEntry, 'member' | 'zone' | 'isZoneAssumed' | 'nights'> {
  /** Since midnight, by their clocks. */
  readonly minute: number;
  readonly kind: HourKind;
}

/** What a slot is to every member, and what it would make of the most that anyone has. */
export interface SlotEffect {
  readonly startsAt: Instant;
  /** In the ledger's order; `nights` are those before it. */
  readonly hours: readonly SlotHour[];
  readonly most: { readonly before: number; readonly after: number };
}

export function slotEffect(ledger: readonly LedgerEntry[], startsAt: Instant, costs: HourCosts): SlotEffect {
  const hours = ledger.map(({ member, zone, isZoneAssumed, nights }): SlotHour => {
    const minute = minuteOfDay(zone, startsAt);
    return { member, zone, isZoneAssumed, nights, minute, kind: hourKind(costs, minute) };
  });
  const after = ledger.map(({ burden }, place) => burden + burdenOf(costs, hours[place]?.kind ?? 'good'));
  return {
    startsAt,
    hours,
    most: { before: Math.max(0, ...ledger.map(({ burden }) => burden)), after: Math.max(0, ...after) },
  };
}
