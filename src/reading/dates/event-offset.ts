import { addDays, type CalendarDay } from '../../domain/time/instant.ts';
import { sameDayLater } from './calendar/months.ts';
import { countOf, countPattern } from './calendar/number-words.ts';
import { addWorkingDays } from './calendar/working-days.ts';

/** How far from an event something is due; negative before it. */
export interface Distance {
  readonly days: number;
  readonly months: number;
  /** Monday to Friday alone count. */
  readonly working: boolean;
}

/** A time that words give by an event: "two days after the workshop", "the day before the call". */
export interface EventOffset {
  /** As written. */
  readonly words: string;
  readonly index: number;
  readonly end: number;
  readonly distance: Distance;
  /** "the workshop on 3 December" */
  readonly event: string;
  readonly eventIndex: number;
}

/** A distance before or after what follows, for use in a pattern without regard to case: "10 working days ahead of ". */
export const distancePattern = `(?<count>${countPattern}|the|last) (?<dayKind>(?:working |business |calendar |clear |full )*)(?<unit>day|week|fortnight|month)s? (?<side>before|after|following|ahead of|prior to|in advance of) `;
const daysOf: Readonly<Record<string, number>> = { day: 1, week: 7, fortnight: 14 };

export function distanceOf(groups: Readonly<Record<string, string | undefined>>): Distance {
  const unit = (groups.unit ?? '').toLowerCase();
  const count = countOf(groups.count ?? '') * (/^(?:after|following)/i.test(groups.side ?? '') ? 1 : -1);
  return {
    days: count * (daysOf[unit] ?? 0),
    months: unit === 'month' ? count : 0,
    working: /working|business/i.test(groups.dayKind ?? ''),
  };
}

export const dayAt = (event: CalendarDay, { days, months, working }: Distance): CalendarDay =>
  working ? addWorkingDays(event, days) : addDays(sameDayLater(event, months), days);

const offset = new RegExp(
  `\\b(?:(?:by|at least|no later than|not later than|within|at the latest) )*${distancePattern}(?<event>(?:\\d{1,2}\\.\\d|[^.,;:()!?–—]){2,60})`,
  'iu',
);
const within = new RegExp(
  `\\bwithin (?<count>${countPattern}) (?<dayKind>(?:working |business |calendar )*)(?<unit>day|week|month)s? of (?<event>[^.,;:()!?–—]{2,60})`,
  'iu',
);
const eventEnd = /\s(?:to|and|or|so|if|which|who|that|with|when|in order|for|by|please|as)\s.*$|\s+$/iu;

/** "The fair taking place the week after the hearings": the day of the fair, and no deadline. */
const takesPlace =
  /\b(?:(?:takes?|taking|took) place|held|planned|scheduled|happen(?:s|ing)?|be|is|are|was|were|published|received)\s*$/i;

/** The first time that the text gives by its distance from an event; null where it gives none. */
export function eventOffsetIn(text: string): EventOffset | null {
  if (!/\b(?:day|week|fortnight|month)s? (?:before|after|following|ahead|prior|in advance|of)\b/i.test(text))
    return null;
  const match = offset.exec(text) ?? within.exec(text);
  if (!match?.groups || takesPlace.test(text.slice(Math.max(0, match.index - 40), match.index))) return null;
  const whole = match.groups.event ?? '';
  const event = whole.replace(eventEnd, '');
  if (!/[\p{L}\d]{2}/u.test(event)) return null;
  const end = match.index + match[0].length - whole.length + event.length;
  const distance = distanceOf({ side: 'after', ...match.groups });
  return {
    words: text.slice(match.index, end),
    index: match.index,
    end,
    distance,
    event,
    eventIndex: end - event.length,
  };
}
