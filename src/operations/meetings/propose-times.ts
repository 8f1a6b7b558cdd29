import type { Connection } from '../../../db/connection/connection.ts';
import { findNextMeeting } from '../../../db/meetings/meetings.ts';
import type { Refusal } from '../../domain/access/refusal.ts';
import { afterMeeting, type LedgerEntry } from '../../domain/meetings/burden-ledger.ts';
import type { HourCosts } from '../../domain/meetings/hour-burden.ts';
import { type SlotEffect, slotEffect } from '../../domain/meetings/slot-effect.ts';
import { offerSlots, planSeries, rankSlots } from '../../domain/meetings/slot-ranking.ts';
import { mondayOf, slotsInWeek, type UsualTime, usualMoment, usualTime } from '../../domain/meetings/slots.ts';
import type { Member } from '../../domain/roster/member.ts';
import { addDays, type CalendarDay, dayIn, type Instant } from '../../domain/time/instant.ts';
import { readTypedDay } from '../../reading/typed/typed-day.ts';
import { authorize } from '../access/authorize.ts';
import { loadTimes } from './show-times.ts';

/** What is to be proposed. */
export type WantedTimes =
  /** `words`: a day of it; '' is the next meeting's, or the week in which the next meeting would usually be. */
  | { readonly kind: 'week'; readonly words: string }
  /** `weeks` between two of them; null: as usual. */
  | { readonly kind: 'series'; readonly meetings: number; readonly weeks: number | null };

export type TimesProposed =
  | { readonly kind: 'week'; readonly monday: CalendarDay; readonly slots: readonly SlotEffect[] }
  | {
      readonly kind: 'series';
      readonly slots: readonly SlotEffect[];
      /** What everyone would have after it. */
      readonly after: readonly LedgerEntry[];
    }
  | Refusal;

/** All that a proposal is made from. */
interface Ground {
  readonly ledger: readonly LedgerEntry[];
  readonly costs: HourCosts;
  readonly usual: UsualTime;
  readonly zone: string;
  readonly now: Instant;
}

/** The slots of a week, or of a series of meetings, that are fairest after what the term's meetings cost so far. */
export async function proposeTimes(
  db: Connection,
  wanted: WantedTimes,
  by: Member,
  now: Instant,
): Promise<TimesProposed> {
  const refusal = await authorize(db, by, 'propose meeting times');
  if (refusal) return refusal;
  const { times, settings, held } = await loadTimes(db, by.committeeId, now);
  const zone = settings.timeZone;
  const ground = { ledger: times.entries, costs: settings, usual: usualTime(held, zone), zone, now };
  const today = dayIn(zone, now);
  if (wanted.kind === 'week' && wanted.words !== '') {
    const typed = readTypedDay(wanted.words, today);
    if (typed.kind === 'refused') return typed;
    const { words } = wanted;
    return proposeWeek(ground, typed.day) ?? { kind: 'refused', because: 'past day', words, day: typed.day };
  }
  const next = await findNextMeeting(db, by.committeeId, { today, now });
  const start = next?.day ?? nextUsualDay(ground.usual, held.at(-1)?.day, today);
  return wanted.kind === 'series'
    ? proposeSeries(ground, start, wanted)
    : (proposeWeek(ground, start) ??
        proposeWeek(ground, addDays(start, 7)) ?? { kind: 'week', monday: start, slots: [] });
}

/** The day on which the committee would usually meet next; today where that day is past. */
function nextUsualDay(usual: UsualTime, last: CalendarDay | undefined, today: CalendarDay): CalendarDay {
  const day = addDays(last ?? today, 7 * usual.weeks);
  return day > today ? day : today;
}

/** Undefined where nothing of the week's working days is left. */
function proposeWeek(ground: Ground, day: CalendarDay): Extract<TimesProposed, { readonly kind: 'week' }> | undefined {
  const { ledger, costs, usual, zone, now } = ground;
  const ranked = rankSlots(ledger, slotsInWeek(day, usual, zone, now), costs, usualMoment(day, usual, zone));
  const slots = offerSlots(ranked, zone).map(({ startsAt }) => slotEffect(ledger, startsAt, costs));
  return slots.length === 0 ? undefined : { kind: 'week', monday: mondayOf(day), slots };
}

function proposeSeries(
  { ledger, costs, usual, zone, now }: Ground,
  start: CalendarDay,
  { meetings, weeks }: Extract<WantedTimes, { readonly kind: 'series' }>,
): TimesProposed {
  const days = Array.from({ length: meetings }, (_, place) => addDays(start, 7 * (weeks ?? usual.weeks) * place));
  const { slots, after } = planSeries(
    ledger,
    days.map((day) => ({ slots: slotsInWeek(day, usual, zone, now), usual: usualMoment(day, usual, zone) })),
    costs,
  );
  let before = ledger;
  const effects = slots.map(({ startsAt }) => {
    const effect = slotEffect(before, startsAt, costs);
    before = afterMeeting(before, startsAt, costs);
    return effect;
  });
  return { kind: 'series', slots: effects, after };
}
