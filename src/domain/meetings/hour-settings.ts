import type { HourCosts, HourRange, HourWeights } from './hour-burden.ts';

// How the settings of a committee's hours are written, shown and checked.

/** "23-7", "23:00 to 07:00", "9–21"; undefined where it is no such range. */
export function readHourRange(words: string): HourRange | undefined {
  const [, from, until] =
    /^(\d{1,2})(?::00)?\s*(?:[-–]|to)\s*(\d{1,2})(?::00)?$/.exec(words.trim().toLowerCase()) ?? [];
  if (from === undefined || until === undefined) return undefined;
  // A day that ends at 24 ends as the next begins.
  const range = { from: Number(from), until: Number(until) % 24 };
  return Number(until) <= 24 && isHourRange(range) ? range : undefined;
}

/** "23-7" */
export const writtenHourRange = ({ from, until }: HourRange): string => `${from}-${until}`;

/** "23:00 to 7:00" */
export const hourRangeInWords = ({ from, until }: HourRange): string => `${from}:00 to ${until}:00`;

/** "1, 0.5": of a night, and of an early or late hour; undefined where it is no such pair. */
export function readHourWeights(words: string): HourWeights | undefined {
  const [, nightWords, edgeWords] = /^(\d{1,2}(?:\.\d{1,2})?)[\s,;]+(\d{1,2}(?:\.\d{1,2})?)$/.exec(words.trim()) ?? [];
  if (nightWords === undefined || edgeWords === undefined) return undefined;
  const weights = { night: Math.round(Number(nightWords) * 100), edge: Math.round(Number(edgeWords) * 100) };
  return areHourWeights(weights) ? weights : undefined;
}

/** "1, 0.5" */
export const writtenHourWeights = ({ night, edge }: HourWeights): string =>
  `${writtenBurden(night)}, ${writtenBurden(edge)}`;

/** A sum of weights as people read it: "2.5". */
export const writtenBurden = (burden: number): string => String(burden / 100);

/** Whether each is one that a window offers. */
export const areHourCosts = ({ nightHours, goodHours, hourWeights }: Partial<HourCosts>): boolean =>
  [nightHours, goodHours].every((range) => range === undefined || isHourRange(range)) &&
  (hourWeights === undefined || areHourWeights(hourWeights));

const isHour = (hour: number): boolean => Number.isInteger(hour) && hour >= 0 && hour <= 23;

const isHourRange = ({ from, until }: HourRange): boolean => isHour(from) && isHour(until) && from !== until;

/** A night costs something, and no less than an early or late hour. */
const areHourWeights = ({ night, edge }: HourWeights): boolean =>
  Number.isInteger(night) && Number.isInteger(edge) && night > 0 && night <= 1000 && edge >= 0 && edge <= night;
