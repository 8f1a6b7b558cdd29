import { type CalendarDay, isTimeZone, momentIn } from '../../domain/time/instant.ts';
import { matchesIn } from '../words/matches-in.ts';

/** A time of day with the zone it is in, where that is written. */
export interface ClockTime {
  /** "HH:MM" */
  readonly time: string;
  /** IANA name, or null where none is given. */
  readonly zone: string | null;
  readonly index: number;
}

const zones: Readonly<Record<string, string>> = {
  utc: 'UTC',
  gmt: 'UTC',
  z: 'UTC',
  pt: 'America/Los_Angeles',
  pst: 'America/Los_Angeles',
  pdt: 'America/Los_Angeles',
  pacific: 'America/Los_Angeles',
  mt: 'America/Denver',
  mst: 'America/Denver',
  mdt: 'America/Denver',
  mountain: 'America/Denver',
  ct: 'America/Chicago',
  cdt: 'America/Chicago',
  central: 'America/Chicago',
  et: 'America/New_York',
  est: 'America/New_York',
  edt: 'America/New_York',
  eastern: 'America/New_York',
  bst: 'Europe/London',
  cet: 'Europe/Paris',
  cest: 'Europe/Paris',
  eet: 'Europe/Helsinki',
  eest: 'Europe/Helsinki',
  jst: 'Asia/Tokyo',
  kst: 'Asia/Seoul',
  ist: 'Asia/Kolkata',
  aest: 'Australia/Sydney',
  aedt: 'Australia/Sydney',
  sgt: 'Asia/Singapore',
  hkt: 'Asia/Hong_Kong',
  brt: 'America/Sao_Paulo',
  sast: 'Africa/Johannesburg',
  eat: 'Africa/Nairobi',
  wat: 'Africa/Lagos',
  msk: 'Europe/Moscow',
  nzst: 'Pacific/Auckland',
  nzdt: 'Pacific/Auckland',
};
const zoneWord =
  '(utc|gmt|z|p[sd]?t|m[sd]t|c[d]?t|e[sd]?t|pacific|mountain|central|eastern|bst|ce?st|cet|cest|eet|eest|jst|kst|ist|aest|aedt|sgt|hkt|brt|sast|eat|wat|msk|nzst|nzdt)';
const clock = new RegExp(
  `(?<![\\d:./-])(?:(\\d{1,2})[:.h](\\d\\d)(?::\\d\\d)?\\s*(am|pm|a\\.m\\.|p\\.m\\.)?|(\\d{1,2})\\s*(am|pm|a\\.m\\.|p\\.m\\.)|(\\d{2})(\\d{2})h?(?=\\s*(?:${zoneWord})\\b)|(noon|midday)\\b)(?![\\d])(?:\\s*(?:-|–|—|to|until)\\s*\\d{1,2}(?:[:.h]?\\d\\d)?(?::\\d\\d)?\\s*(?:am|pm|a\\.m\\.|p\\.m\\.)?)?(?:\\s*\\(?${zoneWord}\\b(?:\\s+(?:daylight |standard )?time)?|\\s*\\(?([A-Z][a-z]+/[A-Z][A-Za-z_]+)|\\s*(?:UTC|GMT)?([+-]\\d{1,2}(?::?\\d\\d)?)\\b)?`,
  'gi',
);

/** The first time of day in the text, UTC before others where the same moment is written twice. */
export function clockTimeIn(text: string): ClockTime | null {
  const all = matchesIn(text.slice(0, 300), clock)
    .map(read)
    .filter((found) => found !== null);
  return all.find((found) => found.zone === 'UTC') ?? all.find((found) => found.zone !== null) ?? all[0] ?? null;
}

function read(match: RegExpExecArray): ClockTime | null {
  const [, hourText, minuteText, half, soloHour, soloHalf, militaryHour, militaryMinute, , noon, zoneText, iana] =
    match;
  let hour = Number(hourText ?? soloHour ?? militaryHour ?? 12);
  const minute = Number(minuteText ?? militaryMinute ?? 0);
  const letter = (half ?? soloHalf ?? '').charAt(0).toLowerCase();
  // "3.14" and "1.5 h" are numbers; a point makes a time only with a zone or am/pm.
  if (!noon && match[0].includes('.') && !letter && !zoneText && !match[0].includes(':')) return null;
  if (letter === 'p' && hour < 12) hour += 12;
  if (letter === 'a' && hour === 12) hour = 0;
  if (hour > 23 || minute > 59) return null;
  // "UTC 12:00-14:00"
  const leading = /\b(?:utc|gmt):?\s*$/i.test(match.input.slice(0, match.index)) ? 'UTC' : null;
  const named = zones[(zoneText ?? '').toLowerCase()] ?? (iana && isTimeZone(iana) ? iana : leading);
  return {
    time: `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`,
    zone: named,
    index: match.index,
  };
}

/** "2024-01-16T13:00:00Z"; other zones keep their own day and offset; without a zone only the day is certain. */
export function startOn(day: CalendarDay, time: ClockTime | null): string {
  if (!time?.zone) return day;
  const moment = momentIn(time.zone, day, time.time);
  if (time.zone === 'UTC') return moment.toISOString().replace('.000Z', 'Z');
  const minutes = Math.round((Date.parse(`${day}T${time.time}:00Z`) - moment.getTime()) / 60_000);
  const [sign, size] = [minutes < 0 ? '-' : '+', Math.abs(minutes)];
  return `${day}T${time.time}:00${sign}${String(Math.floor(size / 60)).padStart(2, '0')}:${String(size % 60).padStart(2, '0')}`;
}
