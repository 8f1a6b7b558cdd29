import type { Refusal } from '../../domain/access/refusal.ts';
import { unquoted } from '../../domain/text/unquoted.ts';
import { type CalendarDay, type Instant, momentIn } from '../../domain/time/instant.ts';
import { readTimeZone } from '../../domain/time/time-zone.ts';
import { takeDay, unusedOf } from './typed-day.ts';
import { takeHour } from './typed-hour.ts';

/** A day, and the moment where an hour was given. */
export interface TypedMoment {
  readonly kind: 'moment';
  readonly day: CalendarDay;
  readonly startsAt: Instant | null;
  /** How long it lasts, where that was given: "10:00-11:30", "3pm for 90 minutes". */
  readonly durationMinutes: number | null;
  /** False of a day that the words leave open: "next week". */
  readonly exact: boolean;
}

/**
 * Reads the day, and the hour where one is given, that somebody typed.
 *
 *     13 Feb 11:00 UTC · 2027-02-13 9:30 Europe/Zurich · 13 February · 3pm 9 December Kathmandu time · 9 Dec 15:00 UTC+5:45 · noon tomorrow · 9 Dec 10:00-11:30 UTC
 *
 * Without a zone the hour is that of `zone`. Nothing of it is dropped: what was not understood is refused, by name.
 */
export function readTypedMoment(words: string, zone: string, today: CalendarDay): TypedMoment | Refusal {
  const text = unquoted(words);
  const none = { kind: 'refused', because: 'no such moment', words } as const;
  if (text.length > mostCharacters) return none;
  const hour = takeHour(text);
  if (hour?.kind === 'refused') return hour;
  const taken = takeDay(hour ? hour.rest : text, today);
  if (!taken) return none;
  if (taken.kind === 'refused') return taken;
  const { day, exact } = taken;
  // A reader of deadlines counts hours in days; a meeting "in 2 hours" would be tomorrow.
  if (/\b(?:hours?|minutes?)\b/i.test(text) && !hour) return none;
  const unused = unusedOf(taken);
  const unusedWords = { kind: 'refused', because: 'unused words', words, unused } as const;
  if (!hour) return unused === '' ? { kind: 'moment', day, startsAt: null, durationMinutes: null, exact } : unusedWords;
  const at = (there: string): TypedMoment => ({
    kind: 'moment',
    day,
    exact,
    durationMinutes: hour.durationMinutes,
    startsAt: momentIn(there, day, hour.time),
  });
  if (unused === '') return at(hour.offset ?? zone);
  const read = readTimeZone(unused);
  if (read.kind === 'several') return { kind: 'refused', because: 'ambiguous', words: unused, choices: read.cities };
  if (read.kind === 'none') return unusedWords;
  const there = at(read.kind === 'zone' ? read.zone : read.offset);
  // "15:00 Kathmandu time (UTC+5:45)" says one thing twice.
  const isTwice = hour.offset === null || at(hour.offset).startsAt?.getTime() === there.startsAt?.getTime();
  return isTwice ? there : unusedWords;
}

const mostCharacters = 120;
