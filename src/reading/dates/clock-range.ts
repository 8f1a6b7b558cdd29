/** How long something lasts by the words after its time of day. */
export interface ClockRange {
  readonly minutes: number;
  /** "2:00-3:30pm" begins in the afternoon as well; of "11:00-1:00pm" the end alone is there. */
  readonly startsInAfternoon: boolean;
}

const zone = '(?:\\s*[([]?[a-z]{1,9}(?:\\s?[+−–-]\\d{1,2}(?::?\\d\\d)?)?[)\\]]?(?![a-z\\d]))?';
/** What may stand between a time and its end: "10:00 UTC - 11:30", "10am (ET) until noon". An hour alone ends nothing within a sentence. */
const end = new RegExp(
  `^${zone}\\s*(?:[-–—]|to\\b|until\\b|till\\b)\\s*(?:${[
    '(\\d{1,2})(?:[:.h](\\d\\d))?\\s*([ap])\\.?m\\b',
    '(\\d{1,2})[:.h](\\d\\d)(?!\\d|[./-]\\d)',
    '(\\d{2})(\\d{2})(?=h?\\s*\\(?(?:utc|gmt|z|[a-z]{1,3}t)\\b)',
    '(\\d{1,2})(?=\\s*\\(?(?:utc|gmt|[a-z]{1,3}t)\\b|\\s*[),;|]|\\s*\\.?$)',
    '(noon|midday|midnight)\\b',
  ].join('|')})`,
  'i',
);
/** "for 90 minutes", "(1.5 hours)", ", 2h" */
const length = new RegExp(
  `^${zone}\\s*[,;(]?\\s*(?:for\\s+)?(?:about\\s+)?(\\d{1,3}(?:\\.\\d)?|an?|one|two|three|half an)[\\s-]?(min(?:ute)?s?|h(?:ou)?rs?|h)\\b`,
  'i',
);
const numbers: Readonly<Record<string, number>> = { a: 1, an: 1, one: 1, two: 2, three: 3, 'half an': 0.5 };
const halfDay = 12 * 60;

/**
 * How long what begins at `start`, minutes after midnight, lasts by the words right after its time; null where they say nothing.
 * `hasHalf`: "am" or "pm" stood with the start.
 */
export function clockRangeIn(after: string, start: number, hasHalf: boolean): ClockRange | null {
  const words = after.slice(0, 60);
  const until = end.exec(words);
  if (until) return rangeTo(until, start, hasHalf);
  const [, count = '', unit = ''] = length.exec(words) ?? [];
  const minutes = (numbers[count.toLowerCase()] ?? Number(count)) * (/^m/i.test(unit) ? 1 : 60);
  return minutes > 0 && minutes <= halfDay ? { minutes: Math.round(minutes), startsInAfternoon: false } : null;
}

function rangeTo(until: RegExpExecArray, start: number, hasHalf: boolean): ClockRange | null {
  const [, hour, minute, half = '', clockHour, clockMinute, militaryHour, militaryMinute, hourAlone, name = ''] = until;
  const hours = Number(hour ?? clockHour ?? militaryHour ?? hourAlone ?? (/midnight/i.test(name) ? 24 : 12));
  const said = hours * 60 + Number(minute ?? clockMinute ?? militaryMinute ?? 0);
  if (said > 2 * halfDay) return null;
  const isAfternoon = /p/i.test(half);
  const ends = half ? (said % halfDay) + (isAfternoon ? halfDay : 0) : said;
  const startsInAfternoon = !hasHalf && isAfternoon && start < halfDay && start + halfDay < ends;
  const begins = start + (startsInAfternoon ? halfDay : 0);
  // "2pm-3:30": an end without a half is in that of its beginning. One before its beginning is on the next day.
  const isInSameHalf = hasHalf && !half && !name && begins >= halfDay && ends < halfDay && ends + halfDay > begins;
  const minutes = (ends - begins + (isInSameHalf ? halfDay : 0) + 2 * halfDay) % (2 * halfDay);
  return minutes > 0 && minutes <= halfDay ? { minutes, startsInAfternoon } : null;
}
