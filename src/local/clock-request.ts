import { type Instant, isCalendarDay, minutesAfter, momentIn } from '../domain/time/instant.ts';

/** What the words after `/mag clock` ask for. */
export type ClockRequest =
  | { readonly kind: 'show' }
  | { readonly kind: 'turn'; readonly to: Instant }
  | { readonly kind: 'not understood'; readonly words: string }
  | { readonly kind: 'backwards'; readonly to: Instant };

// More would be a mistyped number, and a year of weekly reminders at once.
const mostDays = 400;

/**
 * Reads the words after `/mag clock`.
 *
 *     /mag clock                       what time it is here
 *     /mag clock +3d                   three days on; also +2h, +30m, +1w, and several: +1d 2h
 *     /mag clock 2024-01-26            to midnight UTC of that day
 *     /mag clock 2024-01-26 09:30      to that moment, UTC
 */
export function readClockRequest(words: string, now: Instant): ClockRequest {
  const asked = words.trim().toLowerCase();
  if (asked === '') return { kind: 'show' };
  const to = asked.startsWith('+') ? after(asked.slice(1), now) : momentAt(asked);
  if (to === undefined || to.getTime() - now.getTime() > mostDays * 24 * 3_600_000) {
    return { kind: 'not understood', words: words.trim() };
  }
  return to < now ? { kind: 'backwards', to } : { kind: 'turn', to };
}

const minutesIn = { w: 7 * 24 * 60, d: 24 * 60, h: 60, m: 1 } as const;

function after(amounts: string, now: Instant): Instant | undefined {
  const parts = [...amounts.matchAll(/\+?(\d{1,5}) ?(weeks?|days?|hours?|minutes?|w|d|h|m)(?:\s+|(?=[+\d])|$)/g)];
  if (parts.length === 0 || parts.map((part) => part[0]).join('') !== amounts) return undefined;
  const minutes = parts.reduce((sum, [, count, unit]) => sum + Number(count) * minutesOf(unit), 0);
  return minutes === 0 ? undefined : minutesAfter(now, minutes);
}

function minutesOf(unit = ''): number {
  if (unit.startsWith('w')) return minutesIn.w;
  if (unit.startsWith('d')) return minutesIn.d;
  return unit.startsWith('h') ? minutesIn.h : minutesIn.m;
}

function momentAt(words: string): Instant | undefined {
  const [day = '', time = '00:00', ...more] = words.split(/\s+/);
  if (!isCalendarDay(day) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time) || more.length > 0) return undefined;
  return momentIn('UTC', day, time);
}
