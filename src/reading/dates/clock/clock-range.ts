import { clockLengthIn } from './clock-length.ts';

/** How long something lasts by the words after its time of day. */
export interface ClockRange {
  readonly minutes: number;
  /** How many characters these words are, and those of a zone before them. */
  readonly end: number;
  /** The zone that stands between the time and its end, "UTC" of "10:00 UTC - 11:30"; '' where none does. */
  readonly zone: string;
  /** "2:00-3:30pm" begins in the afternoon as well; of "11:00-1:00pm" the end alone is there. */
  readonly startsInAfternoon: boolean;
}

const zone = '(?<zone>\\s*[([]?[a-z]{1,9}(?:\\s?[+−–-]\\d{1,2}(?::?\\d\\d)?)?[)\\]]?(?![a-z\\d]))?';
/** What may stand between a time and its end: "10:00 UTC - 11:30", "10am (ET) until noon". An hour alone ends nothing within a sentence. */
const end = new RegExp(
  `^${zone}\\s*(?:[-–—]|to\\b|until\\b|till\\b)\\s*(?:${[
    '(?<hour>\\d{1,2})(?:[:.h](?<minute>\\d\\d))?\\s*(?<half>[ap])\\.?m\\b\\.?',
    '(?<clockHour>\\d{1,2})[:.h](?<clockMinute>\\d\\d)(?!\\d|[./-]\\d)',
    '(?<joinedHour>\\d{2})(?<joinedMinute>\\d{2})(?=h?\\s*\\(?(?:utc|gmt|z|[a-z]{1,3}t)\\b)',
    '(?<soloHour>\\d{1,2})(?=\\s*\\(?(?:utc|gmt|[a-z]{1,3}t)\\b|\\s*[),;|]|\\s*\\.?$)',
    '(?<name>noon|midday|midnight)\\b',
  ].join('|')})(?:\\s?(?:uhr|hrs?|h)\\b)?`,
  'i',
);
const atOnce = /^\s*[,;(]?\s*/;
const behindZone = new RegExp(`^${zone}\\s*[,;(]?\\s*`, 'i');
const halfDay = 12 * 60;

/**
 * How long what begins at `start`, minutes after midnight, lasts by the words right after its time; null where they say nothing.
 * `hasHalf`: "am" or "pm" stood with the start.
 */
export function clockRangeIn(after: string, start: number, hasHalf: boolean): ClockRange | null {
  const words = after.slice(0, 60);
  const until = end.exec(words);
  if (until) return rangeTo(until, start, hasHalf);
  for (const lead of [atOnce, behindZone]) {
    const { 0: before = '', groups } = lead.exec(words) ?? {};
    const length = clockLengthIn(words.slice(before.length));
    if (length)
      return {
        minutes: length.minutes,
        startsInAfternoon: false,
        zone: groups?.zone ?? '',
        end: before.length + length.end,
      };
  }
  return null;
}

function rangeTo({ 0: found, groups = {} }: RegExpExecArray, start: number, hasHalf: boolean): ClockRange | null {
  const { hour, minute, half = '', clockHour, clockMinute, joinedHour, joinedMinute, soloHour, name = '' } = groups;
  const hours = Number(hour ?? clockHour ?? joinedHour ?? soloHour ?? (/midnight/i.test(name) ? 24 : 12));
  const said = hours * 60 + Number(minute ?? clockMinute ?? joinedMinute ?? 0);
  if (said > 2 * halfDay) return null;
  const isAfternoon = /p/i.test(half);
  const ends = half ? (said % halfDay) + (isAfternoon ? halfDay : 0) : said;
  const startsInAfternoon = !hasHalf && isAfternoon && start < halfDay && start + halfDay < ends;
  const begins = start + (startsInAfternoon ? halfDay : 0);
  // "2pm-3:30": an end without a half is in that of its beginning. One before its beginning is on the next day.
  const isInSameHalf = hasHalf && !half && !name && begins >= halfDay && ends < halfDay && ends + halfDay > begins;
  const minutes = (ends - begins + (isInSameHalf ? halfDay : 0) + 2 * halfDay) % (2 * halfDay);
  return minutes > 0 && minutes <= halfDay
    ? { minutes, startsInAfternoon, zone: groups.zone ?? '', end: found.length }
    : null;
}
