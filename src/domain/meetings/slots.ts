import {
  addDays,
  type CalendarDay,
  clockTime,
  dayIn,
  daysBetween,
  type Instant,
  minuteOfDay,
  momentIn,
  weekday,
} from '../time/instant.ts';
import type { Meeting } from './meeting.ts';

/** When a committee is used to meet, by its own clocks. */
export interface UsualTime {
  /** 1 is Monday. */
  readonly weekday: number;
  /** Since midnight. */
  readonly minute: number;
  /** Between two meetings; at least 1. */
  readonly weeks: number;
}

/** Where nothing is known yet. */
const firstTime: UsualTime = { weekday: 2, minute: 14 * 60, weeks: 1 };

/** The weekday, the hour and the weeks between two meetings that were most common; of those as common the latest. `held`: oldest first. */
export function usualTime(held: readonly Pick<Meeting, 'day' | 'startsAt'>[], zone: string): UsualTime {
  const moments = held.flatMap(({ startsAt }) => startsAt ?? []);
  const gaps = held.flatMap(({ day }, index) => {
    const before = held[index - 1];
    return before ? Math.round(daysBetween(before.day, day) / 7) : [];
  });
  return {
    weekday: mostCommon(moments.map((moment) => weekday(dayIn(zone, moment)))) ?? firstTime.weekday,
    minute: mostCommon(moments.map((moment) => minuteOfDay(zone, moment))) ?? firstTime.minute,
    weeks: Math.max(1, mostCommon(gaps) ?? firstTime.weeks),
  };
}

function mostCommon(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return values.findLast((value) => counts.get(value) === most);
}

export const mondayOf = (day: CalendarDay): CalendarDay => addDays(day, 1 - weekday(day));

const workingDays = [0, 1, 2, 3, 4];

/**
 * Each hour of the working days in the week of `day`, by the committee's clocks and at its usual minute past the hour; only those after
 * `now`.
 */
export function slotsInWeek(day: CalendarDay, usual: UsualTime, zone: string, now: Instant): readonly Instant[] {
  const monday = mondayOf(day);
  const moments = workingDays.flatMap((days) =>
    Array.from({ length: 24 }, (_, hour) =>
      momentIn(zone, addDays(monday, days), clockTime(hour * 60 + (usual.minute % 60))).getTime(),
    ),
  );
  // An hour that the clocks skip in spring is the next one.
  return [...new Set(moments)].filter((moment) => moment > now.getTime()).map((moment) => new Date(moment));
}

/** The usual moment in the week of `day`. */
export function usualMoment(day: CalendarDay, usual: UsualTime, zone: string): Instant {
  return momentIn(zone, addDays(mondayOf(day), usual.weekday - 1), clockTime(usual.minute));
}
