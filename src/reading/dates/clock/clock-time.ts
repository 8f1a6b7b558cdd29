import { type CalendarDay, isTimeZone, momentIn } from '../../../domain/time/instant.ts';
import { findUtcOffset } from '../../../domain/time/utc-offset.ts';
import { sharedZoneLetters, zoneLetters } from '../../../domain/time/zone-tables.ts';
import { matchesIn } from '../../words/matches-in.ts';
import { twoDigits } from '../calendar/calendar-words.ts';
import { clockRangeIn } from './clock-range.ts';
import { withClockFigures } from './clock-words.ts';

/** A time of day with the zone it is in, where that is written. */
export interface ClockTime {
  /** "HH:MM" */
  readonly time: string;
  /** IANA name, or an offset from UTC such as "+05:45"; null where none is given. */
  readonly zone: string | null;
  /** Letters that several places use for zones of their own: "IST"; `zone` is null then. */
  readonly sharedLetters: string | null;
  /** How long it lasts by what follows, "10:00-11:30" or "for 90 minutes"; null where nothing says so. */
  readonly durationMinutes: number | null;
  /** The same in the other half of the day, where the words leave it open: "half past three", "8 o’clock". */
  readonly otherTime: string | null;
}

const zones: Readonly<Record<string, string>> = { utc: 'UTC', gmt: 'UTC', z: 'UTC', ...zoneLetters };
/** Words as well: letters for a zone in capitals alone. */
const words: ReadonlySet<string> = new Set(['art', 'cat', 'eat', 'sst', 'wat', 'west', 'wet']);
const zoneWord = `(?:${[...Object.keys(zones), ...Object.keys(sharedZoneLetters)].join('|')})`;
const half = '(?:am|pm|a\\.m\\.|p\\.m\\.)';
const hourWord = "(?:hrs?|hours|h|uhr|o['’]clock)";
/** "UTC - 11:00" is the end of a stretch that has its zone twice; an offset has its sign before its digits. */
const offset = '[+−–-]\\d{1,2}(?:[:.]?\\d\\d|\\.\\d|[½¼¾])?(?!\\d|:\\d)';
const clock = new RegExp(
  [
    '(?<![\\d:./-])(?:',
    [
      `(?<hour>\\d{1,2})[:.h](?<minute>\\d\\d)(?::\\d\\d(?:\\.\\d+)?)?(?:\\s*(?<half>${half}))?`,
      `(?<soloHour>\\d{1,2})\\s*(?<soloHalf>${half})`,
      `(?<joinedHour>\\d{2})(?<joinedMinute>\\d{2})(?=(?:h?\\s*${zoneWord}\\b|\\s?hrs?\\b))`,
      `(?<bareHour>\\d{1,2})(?=\\s?${hourWord}\\s*\\(?${zoneWord}\\b)`,
      `(?<=\\bat )(?<zonedHour>\\d{1,2})(?=\\s(?:utc|gmt|ce?s?t|bst)\\b)`,
      '(?<noon>noon|midday)\\b',
    ].join('|'),
    `)(?!\\d)(?:\\s?(?<word>${hourWord})\\b\\.?)?`,
    // An offset follows the hour at once only in ISO 8601: "T10:00-05:00"; elsewhere "10:00-11:30" is a stretch.
    `(?:(?<=T[\\d:.]{4,16})(?<iso>[+−-]\\d\\d:?\\d\\d)(?!\\d)|(?:\\s*(?:-|–|—|to|until|till)\\s*(?:\\d{1,2}(?:[:.h]?\\d\\d)?(?::\\d\\d)?\\s*${half}?(?:\\s?${hourWord}\\b)?|(?:noon|midday|midnight)\\b))?`,
    `(?:\\s*[([]?(?:(?:utc|gmt)\\s?(?<utcOffset>${offset})|(?<zone>${zoneWord})\\b|(?<iana>[A-Z][a-z]+(?:/[A-Z][A-Za-z_]+){1,2})|(?<offset>[+−]\\d{1,2}:?\\d\\d\\b)))?)`,
  ].join(''),
  'giu',
);

/** The first time of day in the text, UTC before others where the same moment is written twice. */
export function clockTimeIn(text: string): ClockTime | null {
  const all = matchesIn(withClockFigures(text.slice(0, 300)), clock)
    .map(read)
    .filter((found) => found !== null);
  return all.find((found) => found.zone === 'UTC') ?? all.find((found) => found.zone !== null) ?? all[0] ?? null;
}

function read(match: RegExpExecArray): ClockTime | null {
  const part = match.groups ?? {};
  const minute = Number(part.minute ?? part.joinedMinute ?? 0);
  const alone = part.soloHour ?? part.bareHour ?? part.zonedHour;
  let hour = Number(part.hour ?? part.joinedHour ?? alone ?? 12);
  const letter = (part.half ?? part.soloHalf ?? '').charAt(0).toLowerCase();
  const zone = zoneOf(match, `${twoDigits(hour)}:${twoDigits(minute)}`);
  // "3.14" and "1.5 h" are numbers; a point makes a time only with a zone, "Uhr" or am/pm.
  const isNumber = part.minute && /^\d+\./.test(match[0]) && !letter && !part.word && zone === null && !part.zone;
  if (isNumber) return null;
  if (letter === 'p' && hour < 12) hour += 12;
  if (letter === 'a' && hour === 12) hour = 0;
  if (hour > 23 || minute > 59) return null;
  const hasHalf = letter !== '' || part.noon !== undefined;
  const range = part.iso ? null : clockRangeIn(afterStart(match), hour * 60 + minute, hasHalf);
  if (range?.startsInAfternoon) hour += 12;
  const durationMinutes = range?.minutes ?? null;
  const letters = part.zone && !isWord(part.zone) ? part.zone : null;
  const sharedLetters = letters && letters.toLowerCase() in sharedZoneLetters ? letters : null;
  const shown = (hours: number): string => `${twoDigits(hours)}:${twoDigits(minute)}`;
  // "Half past three until 5pm" is in the afternoon.
  const isOpen = /o/i.test(part.word ?? '') && letter === '' && hour >= 1 && hour <= 12 && !range?.startsInAfternoon;
  return {
    time: shown(hour),
    zone,
    sharedLetters,
    durationMinutes,
    otherTime: isOpen ? shown((hour + 12) % 24) : null,
  };
}

const isWord = (letters: string): boolean => words.has(letters.toLowerCase()) && letters !== letters.toUpperCase();

/** Null where none is written, or one that no clock has: "UTC+25" is not UTC. */
function zoneOf(match: RegExpExecArray, time: string): string | null {
  const { utcOffset, offset, iso, zone, iana } = match.groups ?? {};
  const written = utcOffset ?? offset ?? iso;
  // "10:00 UTC-11:30" is until half past eleven.
  if (utcOffset && /^[-–]\d\d:\d\d$/.test(utcOffset) && utcOffset.slice(1) > time) return 'UTC';
  if (written) return findUtcOffset(written) ?? null;
  if (zone) return isWord(zone) ? null : (zones[zone.toLowerCase()] ?? null);
  if (iana) return isTimeZone(iana) ? iana : null;
  // "UTC 12:00-14:00", "UTC+5:45 10:00"
  const [, before] = leading.exec(match.input.slice(0, match.index)) ?? [];
  if (before === undefined) return null;
  return before === '' ? 'UTC' : (findUtcOffset(before) ?? null);
}
const leading = new RegExp(`\\b(?:utc|gmt)((?:${offset})?):?\\s*$`, 'iu');

const startAlone = /^(?:noon|midday|\d{4}h?|\d{1,2}(?:[:.h]\d\d){0,2})(?:\s*[ap]\.?m\.?|\s?o['’]clock)?/i;

/** What follows the beginning of a range, which the match holds with its end and zone. */
const afterStart = ({ 0: found, index, input }: RegExpExecArray): string =>
  input.slice(index + (startAlone.exec(found)?.[0].length ?? found.length));

/** "2024-01-16T13:00:00Z"; other zones keep their own day and offset; without a zone or half of the day only the day is certain. */
export function startOn(day: CalendarDay, time: ClockTime | null): string {
  if (!time?.zone || time.otherTime) return day;
  const moment = momentIn(time.zone, day, time.time);
  if (time.zone === 'UTC') return moment.toISOString().replace('.000Z', 'Z');
  const minutes = Math.round((Date.parse(`${day}T${time.time}:00Z`) - moment.getTime()) / 60_000);
  const [sign, size] = [minutes < 0 ? '-' : '+', Math.abs(minutes)];
  return `${day}T${time.time}:00${sign}${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`;
}

/** When a meeting on `day` is held, in the words of a summary. Without a zone its hour is not known, and so no end. */
export const heldAt = (
  day: CalendarDay,
  time: ClockTime | null,
): { readonly startsAt: string; readonly durationMinutes?: number } => ({
  startsAt: startOn(day, time),
  ...(time?.zone && !time.otherTime && time.durationMinutes !== null ? { durationMinutes: time.durationMinutes } : {}),
});
