import type { Refusal } from '../../domain/access/refusal.ts';
import { findUtcOffset } from '../../domain/time/utc-offset.ts';
import { month, twoDigits } from '../dates/calendar/calendar-words.ts';
import { clockRangeIn } from '../dates/clock/clock-range.ts';
import { withClockFigures } from '../dates/clock/clock-words.ts';

/** An hour found in what somebody typed. */
export interface TakenHour {
  readonly kind: 'taken';
  /** "HH:MM" */
  readonly time: string;
  /** An offset from UTC that was written with it, "+05:45"; null where none was. */
  readonly offset: string | null;
  /** How long it lasts by what was written after it: "10:00-11:30", "3pm for 90 minutes"; null where nothing was. */
  readonly durationMinutes: number | null;
  /** The words without it. */
  readonly rest: string;
}

const half = '(?<half>[ap]m\\b|[ap]\\.\\s?m\\.?)';
const word = "(?:h|hrs?|hours|uhr|o['’]?clock)\\b\\.?";
const hour = new RegExp(
  [
    '\\b(?:12 )?(?<noon>noon|mid-?day)\\b',
    '\\b(?:12 )?(?<midnight>midnight)\\b',
    `(?<![\\d:./-])(?<hour>\\d{1,2})(?:[:h]|\\.(?=00|1[3-9]|[2-5]\\d|\\d\\d\\s?[ap]\\.?m))(?<minute>\\d\\d)(?::\\d\\d(?:\\.\\d+)?)?(?![\\d.:]\\d|\\d|\\.(?=$|\\s))(?:\\s?${half}|\\s?(?<word>${word}))?`,
    `(?<![\\d:./-])(?<soloHour>\\d{1,2})\\s?${half.replace('half', 'soloHalf')}`,
    `(?<![\\d:./-])(?<!\\b(?:in|within) (?:the next )?)(?<bareHour>\\d{1,2})\\s?(?<bareWord>${word})`,
    `(?<![\\d:./-])(?:(?<=\\bat )(?<atHour>[01]\\d|2[0-3])(?<atMinute>[0-5]\\d)\\b|(?<joinedHour>[01]\\d|2[0-3])(?<joinedMinute>[0-5]\\d)(?=\\s?(?:h|hrs?|hours)\\b|(?<!20\\d\\d)\\s?(?:utc|gmt|z)\\b)(?:\\s?(?:h|hrs?|hours)\\b)?)`,
    `(?<=\\bat |@\\s?)(?<openHour>\\d{1,2})(?!\\d|[:./-]\\d|\\s?(?:st|nd|rd|th)\\b|\\s?(?:of )?${month}\\b)`,
  ].join('|'),
  'i',
);
const offset =
  /\b(?:utc|gmt)\s?[+−–-]\s?\d{1,2}(?:[:.]?\d\d|\.\d|[½¼¾])?(?![\d:])|(?<=\d\d:?\d\d(?::\d\d)?\s?)[+−-]\d\d:?\d\d(?!\d)/i;

/**
 * Takes the first time of day from the words: "15:00", "3pm", "3.30 p.m.", "15h", "15h30", "1500 UTC", "at 15", "noon"; undefined where there
 * is none. Hours that may be two, "at 3" and "midnight", are refused with both; so is one that no clock shows.
 */
export function takeHour(words: string): TakenHour | Refusal | undefined {
  // "2026-12-09T15:00Z"
  const text = withClockFigures(words.replace(/(?<=\d)T(?=\d\d:?\d\d)/g, ' ').replace(/(?<=:\d\d)Z\b/g, ' UTC'));
  const written = offset.exec(text);
  // Of "10:00 UTC-11:30" the second is when it ends.
  const isEnd =
    written !== null &&
    ((/^-/.test(written[0]) && !isIso.test(words) && /\d$/.test(text.slice(0, written.index))) ||
      isLater(written[0], hour.exec(cut(text, written))));
  const distance = isEnd ? null : written;
  const plain = distance ? cut(text, distance) : text;
  const match = hour.exec(plain);
  if (!match) return undefined;
  const part = match.groups ?? {};
  if (part.midnight) return eitherHour(match[0], '00:00', '23:59');
  const time = timeOf(part);
  const there = distance ? findUtcOffset(distance[0]) : null;
  if (time === undefined || there === undefined) {
    const unused = time === undefined ? match[0] : (distance?.[0] ?? '');
    return { kind: 'refused', because: 'unused words', words, unused };
  }
  const range = clockRangeIn(plain.slice(match.index + match[0].length), minutesOf(time), hasHalf(part));
  const later = twelveHoursLater(time);
  if (isOpen(part, time) && !range?.startsInAfternoon) {
    // Of "half past three" no part is an hour as it was typed.
    return eitherHour(hour.exec(words)?.[0] ?? words, ...[time, later].sort());
  }
  return {
    kind: 'taken',
    time: range?.startsInAfternoon ? later : time,
    offset: there,
    durationMinutes: range?.minutes ?? null,
    rest: cut(plain, match, range?.zone, range?.end),
  };
}

/** An offset follows the hour at once in ISO 8601 alone: "2026-12-09T15:00-05:00". */
const isIso = /\dT\d\d:?\d\d/;

/** Whether what looks like an offset, "UTC-11:30" behind ten o’clock, is an hour after the one found. */
function isLater(written: string, found: RegExpExecArray | null): boolean {
  const time = found && timeOf(found.groups ?? {});
  return Boolean(time && /[-–]\d\d:\d\d$/.test(written) && written.slice(-5) > time);
}

type Parts = Readonly<Record<string, string | undefined>>;
const hasHalf = (part: Parts): boolean => (part.half ?? part.soloHalf ?? part.noon) !== undefined;
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const twelveHoursLater = (time: string): string => `${twoDigits((Number(time.slice(0, 2)) + 12) % 24)}${time.slice(2)}`;

/** "at 3", "8 o’clock": hours of which nothing says in which half of the day they are. */
function isOpen(part: Parts, time: string): boolean {
  const hours = Number(time.slice(0, 2));
  const isSpoken = part.openHour !== undefined || /clock/i.test(part.bareWord ?? part.word ?? '');
  return isSpoken && !hasHalf(part) && hours >= 1 && hours <= 12;
}

/** Without what was found and `more` characters after it; `instead` stays of these. */
const cut = (text: string, { 0: found, index }: RegExpExecArray, instead = '', more = 0): string =>
  `${text.slice(0, index)} ${instead} ${text.slice(index + found.length + more)}`;

const eitherHour = (words: string, ...choices: readonly string[]): Refusal => ({
  kind: 'refused',
  because: 'ambiguous',
  words: words.trim(),
  choices,
});

/** Undefined where no clock shows it: "25:00", "15:00 am". */
function timeOf(part: Readonly<Record<string, string | undefined>>): string | undefined {
  if (part.noon) return '12:00';
  const written = part.hour ?? part.soloHour ?? part.bareHour ?? part.atHour ?? part.joinedHour ?? part.openHour ?? '';
  const minutes = part.minute ?? part.atMinute ?? part.joinedMinute ?? '00';
  const letter = (part.half ?? part.soloHalf)?.charAt(0).toLowerCase();
  const hours = Number(written);
  if (Number(minutes) > 59 || hours > 23) return undefined;
  if (letter === undefined) return `${twoDigits(hours)}:${minutes}`;
  if (letter === 'p' && hours > 12) return `${hours}:${minutes}`;
  if (hours > 12 || hours === 0) return undefined;
  return `${twoDigits((hours % 12) + (letter === 'p' ? 12 : 0))}:${minutes}`;
}
