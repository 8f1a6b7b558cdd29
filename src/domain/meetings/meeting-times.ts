import type { CalendarDay } from '../time/instant.ts';
import type { LedgerEntry } from './burden-ledger.ts';
import type { HourWeights } from './hour-burden.ts';

/** What the hours of a committee's meetings cost its members, from the beginning of its term until now. */
export interface MeetingTimes {
  /** The first day that counts; null where no meeting was held. */
  readonly since: CalendarDay | null;
  readonly meetings: number;
  /** Of which only the day is known: they are not counted. */
  readonly withoutHour: number;
  readonly hourWeights: HourWeights;
  /** Highest burden first. */
  readonly entries: readonly LedgerEntry[];
}

/** One member's part of it, and how it compares. */
export interface OwnTimes extends Omit<MeetingTimes, 'entries'> {
  readonly own: LedgerEntry;
  /** Of all members; in hundredths, as `burden`. */
  readonly average: number;
  readonly largest: number;
}

/** Undefined where the member is not among those who count. */
export function ownTimes({ entries, ...term }: MeetingTimes, memberId: number): OwnTimes | undefined {
  const own = entries.find(({ member }) => member.id === memberId);
  if (!own) return undefined;
  const burdens = entries.map(({ burden }) => burden);
  const average = burdens.reduce((sum, burden) => sum + burden, 0) / burdens.length;
  return { ...term, own, average, largest: Math.max(...burdens) };
}

export const byBurden = (entries: readonly LedgerEntry[]): readonly LedgerEntry[] =>
  entries.toSorted((one, other) => other.burden - one.burden || one.member.name.localeCompare(other.member.name));
