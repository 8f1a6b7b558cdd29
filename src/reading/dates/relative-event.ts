import type { DateLine } from '../../domain/summaries/summary.ts';
import { addDays, type CalendarDay } from '../../domain/time/instant.ts';
import type { Placed } from '../structure/outline.ts';
import { matchesIn } from '../words/matches-in.ts';

const counted = /\b(?:the )?(day|week|weekend) (after|before|following|of) ((?:the |our |[\p{Lu}\d])[^.,;:()]{2,80})/gu;

/**
 * Events that the text places by another one: "the week after the hearings", wherever the days of the hearings stand. A week is its Monday
 * to Friday. `nameOf` gives what stands at a place of a passage its name.
 */
export function relativeEvents(
  passages: readonly Placed[],
  dates: readonly DateLine[],
  dueOf: ReadonlyMap<number, CalendarDay | null>,
  nameOf: (passage: Placed, index: number, end: number) => string | null,
): readonly DateLine[] {
  const found: DateLine[] = [];
  const texts = new Map(passages.map((passage) => [passage.line, passage.text]));
  for (const passage of passages) {
    if (!/\b(?:day|week|weekend) (?:after|before|following|of)\b/.test(passage.text)) continue;
    for (const match of matchesIn(passage.text, counted)) {
      const [all, unit = '', side = '', words = ''] = match;
      const what = nameOf(passage, match.index, match.index + all.length - words.length);
      const event = eventNamed(words, dates, texts);
      if (!event || !what || /\b(?:by|until|before|due|no later than)\s+$/i.test(passage.text.slice(0, match.index)))
        continue;
      // A task of its own that is to be done the day after is no event.
      if (
        dueOf.has(passage.line) &&
        !/\b(?:take|taking|takes|held|planned|scheduled|will be)\b/i.test(passage.text.slice(0, match.index))
      )
        continue;
      found.push({
        line: passage.line,
        kind: 'event',
        what,
        ...daysFrom(unit.toLowerCase(), side.toLowerCase(), event),
        certain: false,
        text: all
          .slice(0, all.length - words.length)
          .replace(/\s+(?:the|our)\s*$/i, '')
          .trim(),
      });
    }
  }
  return found;
}

interface Days {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
}

function daysFrom(unit: string, side: string, event: Days): Days {
  if (unit === 'day') {
    const day = side === 'before' ? addDays(event.from, -1) : side === 'of' ? event.from : addDays(event.to, 1);
    return { from: day, to: day };
  }
  const monday =
    side === 'of'
      ? mondayOf(event.from)
      : side === 'before'
        ? addDays(mondayOf(event.from), -7)
        : addDays(mondayOf(event.to), 7);
  if (unit === 'week') return { from: monday, to: addDays(monday, 4) };
  // The weekend after a fair that ends on a Thursday is that of the same week.
  const saturday =
    side === 'after' || side === 'following'
      ? addDays(mondayOf(event.to), weekday(event.to) > 4 ? 12 : 5)
      : side === 'of'
        ? addDays(mondayOf(event.to), 5)
        : addDays(mondayOf(event.from), -2);
  return { from: saturday, to: addDays(saturday, 1) };
}

/** From Monday, 0. */
const weekday = (day: CalendarDay): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
const mondayOf = (day: CalendarDay): CalendarDay => addDays(day, -weekday(day));

const common: ReadonlySet<string> = new Set(
  'the and our for in of on at to a is its that next this event meeting held'.split(' '),
);

/** The days of an event that the text names elsewhere: "the 1st OC and MAG meeting" is "First Open Consultations and MAG Meeting". */
export function eventNamed(words: string, dates: readonly DateLine[], texts: ReadonlyMap<number, string>): Days | null {
  const wanted = wordsOf(words.split(/\b(?:in|at)\s+\p{Lu}/u)[0] ?? words);
  const whole = wanted.some((word) => !common.has(word));
  let best: Days | null = null;
  let most = 0;
  for (const date of dates.slice(-80)) {
    const [from, to] = [date.day ?? date.from, date.day ?? date.to];
    if (!from || !to || date.kind !== 'event') continue;
    const there = new Set(wordsOf(date.what));
    const source = new Set(wordsOf(texts.get(date.line) ?? ''));
    const shared = wanted
      .filter((word) => !common.has(word))
      .reduce((sum, word) => sum + (there.has(word) ? 2 : source.has(word) ? 1 : 0), 0);
    // "The meeting" alone is any of them.
    if (whole && shared > most && (shared > 1 || wanted.length === 1)) [best, most] = [{ from, to }, shared];
  }
  return best;
}

const ordinals: ReadonlyMap<string, string> = new Map([
  ['1st', 'first'],
  ['2nd', 'second'],
  ['3rd', 'third'],
  ['4th', 'fourth'],
  ['5th', 'fifth'],
]);
const wordsOf = (text: string): readonly string[] =>
  (text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [])
    .filter((word) => word.length > 1)
    .map((word) => ordinals.get(word) ?? word);
