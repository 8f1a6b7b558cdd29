import { addDays, type CalendarDay, calendarDay, weekday } from '../../domain/time/instant.ts';
import { matchesIn } from '../words/matches-in.ts';
import {
  daysUntil,
  month,
  monthNumber,
  months,
  twoDigits,
  weekdayNumber,
  weekdayPattern,
  weekdays,
} from './calendar/calendar-words.ts';
import { firstOfMonth, lastDayOfMonth, sameDayLater } from './calendar/months.ts';
import { nearestYear } from './calendar/nearest-year.ts';
import { nextDayOfMonth } from './calendar/next-day-of-month.ts';
import { countOf, countPattern, dayOfOrdinal, ordinalWord } from './calendar/number-words.ts';
import { addWorkingDays } from './calendar/working-days.ts';

/** A day or days that a phrase names only together with the day of the meeting. */
export interface RelativeDays {
  readonly index: number;
  readonly end: number;
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  /** "tomorrow" and "Friday" are; "this week", "end of June" are not. */
  readonly exact: boolean;
  /** What else the words may mean: "next Friday", said on a Monday. */
  readonly other: CalendarDay | null;
  /** A time of day beside another day: "EOD" of "EOD Friday". */
  readonly dayEnd: boolean;
  /** Counted from the meeting, rather than with its month or year taken from there. */
  readonly counted: boolean;
}

type Days = Pick<RelativeDays, 'from' | 'to' | 'exact' | 'counted'> & Partial<Pick<RelativeDays, 'other' | 'dayEnd'>>;
interface Rule {
  /** Some of these the phrase has, in small letters. To look for them first takes a fraction of the time that the pattern does. */
  readonly needsOneOf: readonly string[];
  readonly pattern: RegExp;
  readonly days: (part: (name: string) => string, from: CalendarDay, phrase: string) => Days | null;
}

const unit = '(?:hours?|hrs?|days?|weeks?|wks?|fortnights?|months?|mths?|years?|yrs?)';
const units = ['hour', 'hr', 'day', 'week', 'wk', 'fortnight', 'month', 'mth', 'year', 'yr'];
/** "24h", "10d" */
const shortUnits = Array.from('0123456789').flatMap((digit) => ['h', 'd', 'w'].map((letter) => digit + letter));
/** Between a number and its unit. */
const space = '(?: |(?<=\\d)(?=[hdw]))';
const stretches = ['week', 'month', 'quarter', 'year'];
const kindOfDay = '(?:business |working |calendar |more )*';
const prefix = '(?:the )?(?:(?:next|coming|following|about|around|approximately|no more than|at most) ){0,2}';

const single = (day: CalendarDay, exact: boolean): Days => ({ from: day, to: day, exact, counted: true });
const span = (from: CalendarDay, to: CalendarDay): Days => ({ from, to, exact: false, counted: false });

/** In order: what an earlier rule has taken no later one reads again. */
const rules: readonly Rule[] = [
  {
    needsOneOf: ['tomorrow'],
    pattern: /\b(?:the )?day after tomorrow\b/giu,
    days: (_part, from) => single(addDays(from, 2), true),
  },
  {
    needsOneOf: [...units, ...shortUnits],
    pattern: new RegExp(
      `\\b(?:(?:in|within|over|inside) ${prefix}|(?<loose>(?:the )?(?:next|coming) ))(?:${countPattern}\\s?(?:(?<!ty)-|–|to|or) ?)?(?<count>${countPattern})(?: ?\\([\\p{L}\\d-]+\\))?${space}(?<kind>${kindOfDay})(?<unit>${unit}|[hdw](?![\\p{L}]))(?:['’]s?)?(?: time)?(?<or> or (?:two|so|three))?(?![\\p{L}-])(?! (?:of|after|from|before|prior)(?! (?:today|now|the meeting|this meeting|our meeting)))`,
      'giu',
    ),
    days: (part, from, phrase) => {
      const rough = part('loose') !== '' || /couple|\d ?(?:-|–) ?\d|\b(?:to|or) /i.test(phrase);
      const amount = countOf(part('count')) + (/or (?:two|three)/i.test(part('or')) ? 1 : 0);
      return single(later(from, amount, part('unit'), part('kind')), !rough);
    },
  },
  {
    needsOneOf: [...units, 'more'],
    pattern: new RegExp(
      `\\b(?<count>${countPattern}) (?<kind>${kindOfDay})(?<unit>${unit})(?:['’]s?)?(?: time\\b|(?= left\\b|(?:s)? remain)| (?:from|after) (?:today|now|the meeting|this meeting)\\b| today\\b)|\\b(?<more>\\d{1,2}) more days?\\b`,
      'giu',
    ),
    days: (part, from) =>
      part('more')
        ? single(addDays(from, Number(part('more'))), true)
        : single(later(from, countOf(part('count')), part('unit'), part('kind')), true),
  },
  {
    // "a week from Friday", "Friday week", "tomorrow fortnight"
    needsOneOf: ['week', 'fortnight'],
    pattern: new RegExp(
      `\\ba (?<ahead>week|fortnight) (?:from|on) (?:the )?(?<first>${weekdayPattern}|today|tomorrow)(?!\\p{L})|\\b(?<second>${weekdayPattern}|today|tomorrow) (?<behind>week|fortnight)\\b(?! \\d)`,
      'giu',
    ),
    days: (part, from) => {
      const day = part('first') || part('second');
      const near = /^to/i.test(day) ? Number(/^tom/i.test(day)) : daysUntil(from, weekdayNumber(day)) || 7;
      return single(addDays(from, near + (/^f/i.test(part('ahead') || part('behind')) ? 14 : 7)), true);
    },
  },
  {
    needsOneOf: ['end of', 'close of', 'eod', 'eob', 'eow', 'eom', 'eoq', 'eoy', 'cob', 'cop', ...stretches],
    pattern:
      /\b(?:the )?(?:end|close) of (?:(?:the|this|next|business|calendar) ){0,3}(?<unit>day|week|month|year|quarter|business|play)\b|\b(?:the |this |next )?(?<back>week|month|quarter|year)(?:[ -]|['’]s )end\b|\b(?<short>eod|eob|eow|eom|eoq|eoy|cob|cop)\b|\b(?<rest>(?:the |this |next )?weekend)\b/giu,
    days: (part, from, phrase) => endOf(part('unit') || part('back') || part('short') || part('rest'), phrase, from),
  },
  {
    needsOneOf: weekdays,
    pattern: new RegExp(
      `\\b(?:the )?(?<nth>first|second|third|fourth|last|1st|2nd|3rd|4th) (?<day>${weekdayPattern}) (?:of|in) (?:(?<month>${month})\\b|(?<which>the|this|next) month\\b)`,
      'giu',
    ),
    days: (part, from) => nthWeekday(part('nth'), weekdayNumber(part('day')), part('month'), part('which'), from),
  },
  {
    needsOneOf: weekdays,
    pattern: new RegExp(
      `\\b(?:next week,? (?:on )?(?<after>${weekdayPattern})|(?:(?:this|next|coming|on|by|before|until|every|last|each|past|previous) )?(?:coming |next )?(?<day>${weekdayPattern})(?![\\p{L}-])(?<week> (?:of )?next week)?)(?![\\p{L}-])`,
      'giu',
    ),
    days: (part, from, phrase) =>
      onWeekday(part('after') || part('day'), part('after') + part('week') !== '', phrase, from),
  },
  {
    // "by the 15th"; not "by the 2nd meeting", "on the 4th floor".
    needsOneOf: ['st', 'nd', 'rd', 'th'],
    pattern: new RegExp(
      `(?<=\\b(?:by|before|until|till|due|on|than|from|${weekdayPattern},?) (?:the )?)(?<day>\\d{1,2}(?:st|nd|rd|th)|(?<=the )${ordinalWord})(?:(?: (?:or|and|to) |\\s?[/–-]\\s?)(?:the )?(?<last>\\d{1,2}(?:st|nd|rd|th)))?(?<which> of (?:this|next|the) month)?(?=\\s*(?:$|[.,;:)\\]!?–—-]|(?:at|so|if|when|latest|noon|inst)\\b))`,
      'giu',
    ),
    days: (part, from) => dayOfMonth(part('last') || part('day'), /next/i.test(part('which')), from),
  },
  {
    needsOneOf: stretches,
    pattern:
      /\b(?:the )?week after next\b|\b(?:early |mid |mid-|late |later |sometime |(?:the )?(?:start|beginning|middle) of )?(?:this|next|coming|(?<=(?:of|within) )the) (?:week|month|year|quarter)(?![\p{L}-])/giu,
    days: (_part, from, phrase) =>
      /after next/i.test(phrase)
        ? single(addDays(friday(from), 14), false)
        : endOf(phrase.split(' ').at(-1) ?? '', phrase, from),
  },
  {
    needsOneOf: ['day', 'tonight', 'tomorrow', 'afternoon', 'evening'],
    pattern: /\b(?:today|tonight|tomorrow|this (?:afternoon|evening))(?![\p{L}-])/giu,
    days: (_part, from, phrase) => single(addDays(from, /^tomorrow/i.test(phrase) ? 1 : 0), true),
  },
  {
    needsOneOf: ['week'],
    pattern: new RegExp(
      `\\b(?:the )?(?<nth>first|second|third|fourth|last|1st|2nd|3rd|4th) week (?:of|in) (?<month>${month})\\b`,
      'giu',
    ),
    days: (part, from) => {
      const whole = monthPart('', part('month'), '', from);
      if (!whole) return null;
      if (/last/i.test(part('nth'))) return span(addDays(whole.to, -6), whole.to);
      const nth = nths.indexOf(part('nth').toLowerCase()) % 4;
      return span(addDays(whole.from, nth * 7), addDays(whole.from, nth * 7 + 6));
    },
  },
  {
    needsOneOf: months,
    pattern: new RegExp(
      `\\b(?:the )?(?<part>early|mid|late|end(?: of)?|start of|beginning of|middle of|close of|by|in|for)[- ](?:the (?:end|start|beginning|middle) of )?(?<month>${month})\\b(?!\\.? ?\\d{1,2}(?:st|nd|rd|th)?\\b|-\\d)(?<year>,?\\s?(?:20|19)\\d\\d(?![\\d:])|,?\\s?['’]\\d\\d\\b)?`,
      'giu',
    ),
    days: (part, from, phrase) => {
      const days = monthPart(phrase, part('month'), part('year'), from);
      return days ? span(days.from, days.to) : null;
    },
  },
];

/** Every day that is counted from the meeting, or named with its month or year left open. */
export function relativeDaysIn(text: string, from: CalendarDay): readonly RelativeDays[] {
  const found: RelativeDays[] = [];
  const inSmall = text.toLowerCase();
  for (const rule of rules) {
    if (!rule.needsOneOf.some((word) => inSmall.includes(word))) continue;
    for (const match of matchesIn(text, rule.pattern)) {
      const [index, end] = [match.index, match.index + match[0].length];
      if (found.some((other) => end > other.index && index < other.end)) continue;
      const days = rule.days((name) => match.groups?.[name] ?? '', from, match[0]);
      if (days) found.push({ index, end, other: null, dayEnd: false, ...days });
    }
  }
  return found;
}

function later(from: CalendarDay, amount: number, unitName: string, kind: string): CalendarDay {
  const one = unitName.toLowerCase();
  if (one.startsWith('h')) return addDays(from, Math.ceil(amount / 24));
  if (one.startsWith('m')) return sameDayLater(from, amount);
  if (one.startsWith('y')) return sameDayLater(from, Math.min(amount, 20) * 12);
  if (one.startsWith('d')) return /business|working/i.test(kind) ? addWorkingDays(from, amount) : addDays(from, amount);
  return addDays(from, amount * (one.startsWith('w') ? 7 : 14));
}

const friday = (from: CalendarDay): CalendarDay => addDays(from, daysUntil(from, 5));

/** The last day of a day, week, month, quarter or year, named by its last word or its usual letters. */
function endOf(words: string, phrase: string, from: CalendarDay): Days | null {
  const next = /\bnext\b/i.test(phrase) ? 1 : 0;
  switch (words.toLowerCase().replace(/^(?:the|this|next) /, '')) {
    case 'day':
    case 'business':
    case 'play':
    case 'eod':
    case 'eob':
    case 'cob':
    case 'cop':
      return { ...single(from, true), dayEnd: true };
    case 'week':
    case 'eow':
      return single(addDays(friday(from), next * 7), false);
    case 'weekend':
      return single(addDays(from, daysUntil(from, 7) + next * 7), false);
    case 'month':
    case 'eom':
      return single(lastDayOfMonth(sameDayLater(firstOfMonth(from), next)), false);
    case 'quarter':
    case 'eoq': {
      const left = (12 - Number(from.slice(5, 7))) % 3;
      return single(lastDayOfMonth(sameDayLater(firstOfMonth(from), left + next * 3)), false);
    }
    default:
      return single(calendarDay(`${Number(from.slice(0, 4)) + next}-12-31`), false);
  }
}

function onWeekday(name: string, inNextWeek: boolean, phrase: string, from: CalendarDay): Days | null {
  if (/^(?:last|every|each|past|previous)\b/i.test(phrase)) return null;
  // "Ana sat with Bo"
  if (/^(?:sat|sun|wed|mon)$/.test(phrase)) return null;
  // On a Tuesday "Tuesday" is the next one; "next Friday" said on a Monday may be either.
  const ahead = daysUntil(from, weekdayNumber(name)) || 7;
  const thisWeek = ahead <= 7 - weekday(from);
  if (inNextWeek) return single(addDays(from, thisWeek ? ahead + 7 : ahead), true);
  if (/\bnext\b/i.test(phrase) && ahead < 5)
    return { ...single(addDays(from, ahead), false), other: addDays(from, ahead + 7) };
  return single(addDays(from, ahead), true);
}

function dayOfMonth(words: string, next: boolean, from: CalendarDay): Days | null {
  const found = nextDayOfMonth(Number.parseInt(words, 10) || dayOfOrdinal(words), from, next ? 1 : 0);
  return found && { ...single(found, true), counted: false };
}

const nths = ['first', 'second', 'third', 'fourth', '1st', '2nd', '3rd', '4th'];

/** "The third Tuesday of December", "the last Friday of the month". */
function nthWeekday(nth: string, wanted: number, name: string, which: string, from: CalendarDay): Days | null {
  const first = firstOfMonth(sameDayLater(firstOfMonth(from), /^next$/i.test(which) ? 1 : 0));
  const whole = name ? monthPart('', name, '', from) : { from: first, to: lastDayOfMonth(first) };
  if (!whole) return null;
  const weeks = nths.indexOf(nth.toLowerCase()) % 4;
  const day = /^last$/i.test(nth)
    ? addDays(whole.to, -((weekday(whole.to) - wanted + 7) % 7))
    : addDays(whole.from, daysUntil(whole.from, wanted) + weeks * 7);
  return { ...single(day, true), counted: false };
}

function monthPart(
  part: string,
  name: string,
  yearText: string,
  from: CalendarDay,
): { from: CalendarDay; to: CalendarDay } | null {
  // "in may" is rarely the month where it is not written so.
  if (/^ma[ry]$/i.test(name) && name.charAt(0) !== 'M') return null;
  const written = /\d{2,4}/.exec(yearText)?.[0];
  const open = nearestYear(calendarDay(`2024-${twoDigits(monthNumber(name))}-15`), from);
  const year = written ? (written.length === 2 ? `20${written}` : written) : open?.slice(0, 4);
  if (!year) return null;
  const first = calendarDay(`${year}-${twoDigits(monthNumber(name))}-01`);
  const last = lastDayOfMonth(first);
  if (/early|start|beginning/i.test(part)) return { from: first, to: addDays(first, 9) };
  if (/mid/i.test(part)) return { from: addDays(first, 10), to: addDays(first, 19) };
  if (/late|end|close/i.test(part)) return { from: addDays(first, 20), to: last };
  return { from: first, to: last };
}
