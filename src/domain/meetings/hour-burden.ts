import { type Instant, minuteOfDay } from '../time/instant.ts';

/** Hours of the day: `from` is the first, `until` the first that is no more among them. It may pass midnight. */
export interface HourRange {
  /** 0 to 23, as `until`. */
  readonly from: number;
  readonly until: number;
}

/** What a committee says that the hour of a meeting costs a member where they live. */
export interface HourCosts {
  readonly nightHours: HourRange;
  /** They cost nothing; the hours between them and the night are early or late. */
  readonly goodHours: HourRange;
  readonly hourWeights: HourWeights;
}

/** In hundredths, so that sums are exact. */
export interface HourWeights {
  readonly night: number;
  /** Of an early or a late hour. */
  readonly edge: number;
}

export const defaultHourCosts: HourCosts = {
  nightHours: { from: 23, until: 7 },
  goodHours: { from: 9, until: 21 },
  hourWeights: { night: 100, edge: 50 },
};

export type HourKind = 'night' | 'early' | 'late' | 'good';

/** What the hour in which a meeting begins is to somebody; `minute`: since midnight, by their clocks. */
export function hourKind({ nightHours, goodHours }: HourCosts, minute: number): HourKind {
  const hour = Math.floor(minute / 60);
  if (isWithin(nightHours, hour)) return 'night';
  if (isWithin(goodHours, hour)) return 'good';
  return hoursFrom(nightHours.until, hour) < hoursFrom(nightHours.until, goodHours.from) ? 'early' : 'late';
}

/** In hundredths of a unit of the committee's: by default of a whole night. */
export function burdenOf({ hourWeights: { night, edge } }: HourCosts, kind: HourKind): number {
  switch (kind) {
    case 'night':
      return night;
    case 'early':
    case 'late':
      return edge;
    case 'good':
      return 0;
  }
}

/** What a meeting at that moment is to somebody who lives in the zone. */
export const hourKindIn = (costs: HourCosts, zone: string, startsAt: Instant): HourKind =>
  hourKind(costs, minuteOfDay(zone, startsAt));

const hoursFrom = (from: number, to: number): number => (((to - from) % 24) + 24) % 24;

const isWithin = ({ from, until }: HourRange, hour: number): boolean => hoursFrom(from, hour) < hoursFrom(from, until);
