import type { Instant } from '../time/instant.ts';
import { burdenOf, type HourCosts, type HourKind, hourKindIn } from './hour-burden.ts';
import type { Resident } from './resident.ts';

/** What the meetings of a term cost one member. */
export interface LedgerEntry extends Resident {
  readonly nights: number;
  readonly early: number;
  readonly late: number;
  /** In hundredths: `burdenOf` of each meeting, added up. */
  readonly burden: number;
}

/** What meetings that began at these moments cost each, in the order of the residents. docs/fair-times.md has the mathematics. */
export const ledgerOf = (
  moments: readonly Instant[],
  residents: readonly Resident[],
  costs: HourCosts,
): readonly LedgerEntry[] =>
  moments.reduce<readonly LedgerEntry[]>(
    (ledger, startsAt) => afterMeeting(ledger, startsAt, costs),
    residents.map((resident) => ({ ...resident, nights: 0, early: 0, late: 0, burden: 0 })),
  );

/** The ledger once a meeting at that moment is counted too. */
export function afterMeeting(
  ledger: readonly LedgerEntry[],
  startsAt: Instant,
  costs: HourCosts,
): readonly LedgerEntry[] {
  const kindIn = kindsByZone(startsAt, costs);
  return ledger.map((entry) => {
    const kind = kindIn(entry.zone);
    return {
      ...entry,
      nights: entry.nights + Number(kind === 'night'),
      early: entry.early + Number(kind === 'early'),
      late: entry.late + Number(kind === 'late'),
      burden: entry.burden + burdenOf(costs, kind),
    };
  });
}

/** What the hour is in each zone, looked up once a zone: a large committee lives in few. */
export function kindsByZone(startsAt: Instant, costs: HourCosts): (zone: string) => HourKind {
  const kinds = new Map<string, HourKind>();
  return (zone) => {
    const kind = kinds.get(zone) ?? hourKindIn(costs, zone, startsAt);
    kinds.set(zone, kind);
    return kind;
  };
}
