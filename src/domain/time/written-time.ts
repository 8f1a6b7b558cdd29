import { TZDate } from '@date-fns/tz';
import { format } from 'date-fns/format';
import type { CalendarDay, Instant } from './instant.ts';
import { anywhereOnEarth } from './time-zone.ts';
import { placesToday } from './zone-tables.ts';

const sunday = Date.UTC(2023, 0, 1);
const weekdays = [0, 1, 2, 3, 4, 5, 6].map((days) => format(new TZDate(sunday + days * 86_400_000, 'UTC'), 'EEE'));
const months = [...Array(12).keys()].map((month) => format(new TZDate(2023, month, 1, 'UTC'), 'MMMM'));

/** "Sat 27 January", and the year where it is not that of `today`. A list has forty of them: to format each took a tenth of its time. */
export function writtenDay(day: CalendarDay, today: CalendarDay): string {
  const noon = new Date(`${day}T12:00:00Z`);
  const year = day.slice(0, 4) === today.slice(0, 4) ? '' : ` ${day.slice(0, 4)}`;
  return `${weekdays[noon.getUTCDay()]} ${noon.getUTCDate()} ${months[noon.getUTCMonth()]}${year}`;
}

/** "Tue 6 February 2024, 12:00 Zurich time": the same wherever it is read, so the zone is always said. */
export function writtenMoment(instant: Instant, zone: string): string {
  return `${format(new TZDate(instant, zone), 'EEE d MMMM yyyy, HH:mm')} ${zoneName(zone)}`;
}

/** "90 minutes", "1 hour", "2 hours" */
export const writtenLength = (minutes: number): string =>
  minutes % 60 > 0 ? `${minutes} minutes` : minutes === 60 ? '1 hour' : `${minutes / 60} hours`;

/** "UTC", or "Buenos Aires time" for `America/Argentina/Buenos_Aires`. */
export function zoneName(zone: string): string {
  if (isUtc(zone)) return 'UTC';
  if (zone === anywhereOnEarth) return 'anywhere on Earth (UTC-12)';
  // The signs of these names are turned round.
  const offset = /^Etc\/GMT([+-])(\d+)$/.exec(zone);
  if (offset) return `UTC${offset[1] === '+' ? '-' : '+'}${offset[2]}`;
  const place = zone.split('/').at(-1) ?? zone;
  return place === zone ? zone : `${placesToday.get(place) ?? place.replaceAll('_', ' ')} time`;
}

/** A zone as a field shows it and takes it again: "Europe/Zurich", "UTC+2", "anywhere on earth". */
export function writtenZone(zone: string): string {
  if (zone === anywhereOnEarth) return 'anywhere on earth';
  if (isUtc(zone) || zone.startsWith('Etc/')) return zoneName(zone);
  const place = zone.split('/').at(-1) ?? zone;
  const today = placesToday.get(place)?.replaceAll(' ', '_');
  return today === undefined ? zone : `${zone.slice(0, -place.length)}${today}`;
}

/** Which moment a date-only deadline ends at. */
export const deadlineRule = (zone: string): string =>
  zone === anywhereOnEarth
    ? 'A deadline ends when its day has ended anywhere on Earth (UTC-12).'
    : `A deadline ends when its day ends in ${zoneName(zone)}.`;

/** "the end of Sat 27 January, UTC": when a deadline that is a day ends. */
export const endOfDay = (day: CalendarDay, today: CalendarDay, zone: string): string =>
  `the end of ${writtenDay(day, today)}, ${zoneName(zone)}`;

const isUtc = (zone: string): boolean => ['UTC', 'Etc/UTC', 'Etc/GMT', 'GMT', 'Etc/UCT', 'UCT'].includes(zone);
