import { GB } from 'chrono-node/en';
import { type CalendarDay, isCalendarDay, momentIn } from '../../domain/time/instant.ts';

/** A day somebody typed: "27 January", "2027-01-27", "tomorrow", "next Friday"; one without a year is the next to come. Undefined where it is none. */
export function findTypedDay(words: string, today: CalendarDay): CalendarDay | undefined {
  const typed = words.trim().replace(/^(by|on|until|before)\s+/i, '');
  if (isCalendarDay(typed)) return withinReason(typed);
  if (typed.length > 60) return undefined;
  const noon = { instant: momentIn('UTC', today, '12:00'), timezone: 'UTC' };
  const [found, ...more] = GB.parse(typed, noon, { forwardDate: true });
  if (!found || more.length > 0 || found.text.trim() !== typed || found.end) return undefined;
  const part = (name: 'year' | 'month' | 'day') => found.start.get(name);
  const day = `${String(part('year')).padStart(4, '0')}-${String(part('month')).padStart(2, '0')}-${String(part('day')).padStart(2, '0')}`;
  return isCalendarDay(day) ? withinReason(day) : undefined;
}

/** Days are added to a deadline, and the calendar ends with 9999. */
const withinReason = (day: CalendarDay): CalendarDay | undefined => (day < '9000' ? day : undefined);

export interface TypedAction {
  readonly text: string;
  /** As written: `<@U12|sam>`; null where nobody is mentioned. */
  readonly owner: string | null;
  readonly due: CalendarDay | null;
}

/**
 * Reads `TEXT [@member] [by DATE]`. Words after "by" that are no date belong to the text, as in "sand by the river".
 * `not a day`: they begin as a date does, and there is no such day.
 */
export function readTypedAction(
  words: string,
  today: CalendarDay,
): TypedAction | { readonly kind: 'not a day'; readonly words: string } {
  let text = words.trim();
  let due: CalendarDay | null = null;
  const by = text.toLowerCase().lastIndexOf(' by ');
  if (by > 0) {
    const phrase = text
      .slice(by + 4)
      .replace(/<@[^>]*>/g, ' ')
      .trim();
    const day = findTypedDay(phrase, today);
    if (day) {
      due = day;
      text = `${text.slice(0, by)} ${(text.slice(by).match(/<@[^>]*>/g) ?? []).join(' ')}`.trim();
    } else if (/^\d{1,4}[\s./-]/.test(phrase)) {
      return { kind: 'not a day', words: phrase };
    }
  }
  const mentions = [...text.matchAll(/<@[^>]*>/g)];
  // One person mentioned is the owner; two or more are part of what is to be done.
  const owner = mentions.length === 1 ? (mentions[0]?.[0] ?? null) : null;
  if (owner) text = text.replace(owner, ' ');
  return { text: text.replace(/\s+/g, ' ').trim(), owner, due };
}
