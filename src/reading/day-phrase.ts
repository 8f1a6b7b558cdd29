import type { ParsedComponents } from 'chrono-node';
import { GB } from 'chrono-node/en';
import { addDays, type CalendarDay, calendarDay, isCalendarDay } from '../domain/instant.ts';

/** How a document's dates are to be understood. */
export interface Calendar {
  /** The day that "Friday" and "3 June" are counted from: the meeting's, or else that of the posting. */
  readonly from: CalendarDay | null;
  /** How its authors write 3/4: day first, month first, or not known. */
  readonly order: 'day first' | 'month first' | null;
}

/** A day or days in a sentence. */
export interface DayPhrase {
  readonly index: number;
  readonly end: number;
  readonly text: string;
  readonly from: CalendarDay;
  /** The same as `from` for a single day. */
  readonly to: CalendarDay;
  /** "19 February" and "Friday" are; "this week", "end of June" are not. */
  readonly exact: boolean;
  /** Counted from the day of the meeting: "tomorrow", "in two weeks". */
  readonly relative: boolean;
}

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const ordinal = '\\d{1,2}(?:st|nd|rd|th)?';
const dash = '\\s?(?:-|–|—|to|until|and|&|/)\\s?(?:the )?';
const year = "(?:,?\\s?(?:20\\d\\d|19\\d\\d)(?![\\d:])|,?\\s?['’]\\d\\d\\b)";
const weekday = '(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?';

const absolute = new RegExp(
  [
    `\\b(?:19|20)\\d\\d([-/.])\\d{1,2}\\1\\d{1,2}(?!\\d)`,
    `\\b${ordinal}(?: (?:of )?${month}\\.?${year}?)?${dash}${ordinal}[ -](?:of )?${month}\\b\\.?${year}?`,
    `\\b${ordinal}[ -](?:of )?${month}\\b\\.?(?:-(?:20\\d\\d)|${year})?`,
    `\\b${month}\\b\\.?,? ?${ordinal}(?![\\d:])(?:,? ?(?:19|20)\\d\\d)?${dash}(?:${month}\\.? ?)?${ordinal}\\b(?![:/])${year}?`,
    `\\b${month}\\b\\.?,? ${ordinal}\\b(?![:/.]\\d)${year}?`,
    `(?<![\\d/.#v-])\\d{1,2}/\\d{1,2}/(?:20)?\\d\\d(?![\\d/])`,
    `(?<![\\d/.#v])\\d{1,2}\\.\\s?\\d{1,2}\\.\\s?20\\d\\d(?!\\d)`,
    `(?<![\\d/.#v-])\\d{1,2}-\\d{1,2}-20\\d\\d(?!\\d)`,
    `(?<![\\d/.#v§])\\d{1,2}\\.\\s?(?:1[0-2]|0?[1-9])\\.(?=[\\s),;]|$)`,
    `(?<=(?:\\b(?:by|on|before|due|until|till|the|in|at|for|of|from|to|after|meeting|call|week)|:|[([,–-]) ?)(?:1[0-2]|0?[1-9])/(?:[12]\\d|3[01]|0?[1-9])(?![\\d/%]|\\s?(?:of|people|members|votes|hours|present))`,
  ].join('|'),
  'gi',
);

const relativePhrase = new RegExp(
  `\\b(?:today|tonight|tomorrow|(?:(?:this|next|coming|on|by|before|until|every|last|each) )?(?:coming |next )?${weekday}(?![\\p{L}-])(?: (?:next week|week))?|(?:the )?end of (?:the |this |next )?(?:day|week|month|year|quarter)|eod|eow|eom|eoy|cob|(?:this|next|coming) (?:week|month|year|quarter)|(?:in|within|over) (?:the )?(?:next |coming |about |around )?(?:a|one|two|three|four|five|six|\\d{1,2})(?: more)? (?:business |working )?(?:day|week|month)s?|(?:one|two|three|four|\\d{1,2})(?: more)? (?:day|week)s?(?= (?:from|after (?:the|this) meeting|left|remain))|\\d{1,2} more days?)(?![\\p{L}-])`,
  'giu',
);
const weekdayNext = /^,? (?:on |of |this |next )?(?:mon|tue|wed|thu|fri|sat|sun)/i;
const vagueMonth = new RegExp(
  `\\b(?:the )?(early|mid|late|end of|start of|beginning of|middle of|by|in|for)[- ](?:the end of )?(${month})\\b(?!\\.? ?\\d{1,2}\\b(?!\\d))(${year})?`,
  'gi',
);
const weekOf = /\b(?:in )?(?:the )?week (?:of|commencing|beginning|starting)(?: on)?(?: monday| the)?,? *$/i;
const hint =
  /\d|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)|today|tonight|tomorrow|\bend of|\beo[dwmy]|\bcob\b|week|month|quarter|year/i;

/** Every day or stretch of days that is named in the text, in order. */
export function dayPhrasesIn(text: string, calendar: Calendar): readonly DayPhrase[] {
  if (!hint.test(text)) return [];
  // A passage is asked for its days by several readers in turn.
  let read = alreadyRead.get(calendar);
  if (!read) {
    read = new Map();
    alreadyRead.set(calendar, read);
  }
  let phrases = read.get(text);
  if (!phrases) {
    phrases = findDayPhrases(text, calendar);
    read.set(text, phrases);
  }
  return phrases;
}

/** No sentence names more; a line made of nothing but dates is no sentence. */
const mostInOnePassage = 40;
const alreadyRead = new WeakMap<Calendar, Map<string, readonly DayPhrase[]>>();

function findDayPhrases(text: string, calendar: Calendar): readonly DayPhrase[] {
  const found: DayPhrase[] = [];
  const spelled = new Map<string, { from: CalendarDay; to: CalendarDay } | null>();
  const free = (index: number, end: number): boolean =>
    found.every((other) => end <= other.index || index >= other.end);
  for (const match of text.slice(0, 2000).matchAll(absolute)) {
    if (found.length >= mostInOnePassage) break;
    // "between 3 and 7 June" is a stretch, "on 3 and 7 June" are two days.
    const between = /\bbetween (?:the )?$/i.test(text.slice(Math.max(0, match.index - 14), match.index));
    const spelling = between ? match[0].replace(/ (?:and|&) (?:the )?/i, '-') : match[0];
    let days = spelled.get(spelling);
    if (days === undefined) {
      days = absoluteDays(spelling, calendar);
      spelled.set(spelling, days);
    }
    if (!days) continue;
    const end = match.index + match[0].replace(/[.,]$/, '').length;
    const lead = weekOf.exec(text.slice(Math.max(0, match.index - 40), match.index));
    if (lead) {
      const monday = addDays(days.from, -((weekdayOf(days.from) + 6) % 7));
      const index = match.index - lead[0].length;
      found.push({
        index,
        end,
        text: text.slice(index, end),
        from: monday,
        to: addDays(monday, 4),
        exact: false,
        relative: false,
      });
      continue;
    }
    found.push({ index: match.index, end, text: text.slice(match.index, end), ...days, exact: true, relative: false });
  }
  if (calendar.from) {
    const from = calendar.from;
    for (const match of text.slice(0, 2000).matchAll(relativePhrase)) {
      const end = match.index + match[0].length;
      // "Friday 3 June", "Tuesday, 11 October": the date decides.
      if (
        !free(match.index, end) ||
        found.some(
          (other) =>
            other.index >= end &&
            other.index - end <= 12 &&
            !other.relative &&
            !/[.;()]/.test(text.slice(end, other.index)),
        )
      )
        continue;
      // Of "EOD Friday" Friday is the day.
      if (/^(?:eod|cob|(?:the )?end of (?:the )?day)$/i.test(match[0]) && weekdayNext.test(text.slice(end, end + 16)))
        continue;
      const days = relativeDays(match[0].toLowerCase(), from);
      if (days) found.push({ index: match.index, end, text: match[0], ...days, relative: true });
    }
    for (const match of text.slice(0, 2000).matchAll(vagueMonth)) {
      const end = match.index + match[0].length;
      const days = free(match.index, end) ? monthPart(match[1] ?? '', match[2] ?? '', match[3] ?? '', from) : null;
      if (days) found.push({ index: match.index, end, text: match[0], ...days, exact: false, relative: false });
    }
  }
  return found.sort((a, b) => a.index - b.index);
}

/** A date's phrase as chrono reads it; the year it leaves open is the one nearest to the meeting, and never next year's for yesterday. */
function absoluteDays(phrase: string, calendar: Calendar): { from: CalendarDay; to: CalendarDay } | null {
  const numeric = /^(\d{1,2})([/.-])\s?(\d{1,2})(?:\2\s?(\d{2,4}))?\.?$/.exec(phrase);
  let text = phrase
    .replace(/['’](\d\d)\b/, '20$1')
    .replace(/(\d)(\s?[-–—]\s?)(\d)/, '$1-$3')
    .replace(/\.(?=\s|,|$)/g, '');
  if (numeric?.[1] && numeric[3]) {
    const [a, b] = [Number(numeric[1]), Number(numeric[3])];
    const dayFirst = numeric[2] === '.' || b > 12 ? numeric[2] === '.' : a > 12 || calendar.order === 'day first';
    const [day, monthNumber] = dayFirst ? [a, b] : [b, a];
    const full = numeric[4] ? (numeric[4].length === 2 ? `20${numeric[4]}` : numeric[4]) : null;
    if (monthNumber > 12 || day > 31) return null;
    if (full) {
      const iso = `${full}-${two(monthNumber)}-${two(day)}`;
      return isCalendarDay(iso) ? { from: iso, to: iso } : null;
    }
    text = `2024-${two(monthNumber)}-${two(day)}`;
    const open = isCalendarDay(text) ? nearestYear(text, calendar.from) : null;
    return open ? { from: open, to: open } : null;
  }
  const dotted = /^((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(phrase);
  if (dotted?.[1] && dotted[2] && dotted[3]) {
    const iso = `${dotted[1]}-${two(Number(dotted[2]))}-${two(Number(dotted[3]))}`;
    return isCalendarDay(iso) ? { from: iso, to: iso } : null;
  }
  // 2024 has a 29 February; the year is settled below.
  const hasYear = /(?:19|20)\d\d/.test(text);
  // chrono takes the 16 of "Feb 16" for the year.
  const [result] = GB.parse(hasYear ? text : `${text} 2024`, new Date('2024-07-01T12:00:00Z'));
  if (!result) return null;
  const first = dayOf(result.start);
  const last = result.end ? dayOf(result.end) : first;
  if (!first || !last) return null;
  if (hasYear) return last < first ? { from: first, to: first } : { from: first, to: last };
  const from = nearestYear(first, calendar.from);
  if (!from) return null;
  const to = nearestYear(last, calendar.from) ?? from;
  return { from, to: to < from || daysFrom(from, to) > 120 ? from : to };
}

const daysFrom = (from: CalendarDay, to: CalendarDay): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
const two = (value: number): string => String(value).padStart(2, '0');

function dayOf(parts: ParsedComponents): CalendarDay | null {
  const text = `${parts.get('year')}-${two(parts.get('month') ?? 0)}-${two(parts.get('day') ?? 0)}`;
  return isCalendarDay(text) ? text : null;
}

/** The day in the year that brings it nearest to `from`: up to three months back, else ahead. */
function nearestYear(day: CalendarDay, from: CalendarDay | null): CalendarDay | null {
  if (!from) return null;
  const base = Number(from.slice(0, 4));
  for (const candidate of [base - 1, base, base + 1]) {
    const text = `${candidate}${day.slice(4)}`;
    if (!isCalendarDay(text)) continue;
    const ahead = daysFrom(from, text);
    if (ahead >= -92 && ahead < 274) return text;
  }
  return null;
}

const numbers: Readonly<Record<string, number>> = { a: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6 };
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const weekdayOf = (day: CalendarDay): number => new Date(`${day}T00:00:00Z`).getUTCDay();

function relativeDays(
  phrase: string,
  from: CalendarDay,
): { from: CalendarDay; to: CalendarDay; exact: boolean } | null {
  const single = (day: CalendarDay, exact: boolean) => ({ from: day, to: day, exact });
  if (/^(?:today|tonight|eod|cob)$|end of (?:the )?day/.test(phrase)) return single(from, true);
  if (phrase === 'tomorrow') return single(addDays(from, 1), true);
  if (/^(?:last|every|each)/.test(phrase)) return null;
  const count = /(\d{1,2}|\ba|one|two|three|four|five|six)(?: more)? (business |working )?(day|week|month)/.exec(
    phrase,
  );
  if (count?.[1]) {
    const amount = numbers[count[1]] ?? Number(count[1]);
    if (count[3] === 'month') return single(sameDayLater(from, amount), true);
    return single(addDays(from, (amount * (count[3] === 'week' ? 7 : count[2] ? 1.4 : 1)) | 0), true);
  }
  const friday = addDays(from, (5 - weekdayOf(from) + 7) % 7);
  if (/end of next week|^next week$/.test(phrase)) return single(addDays(friday, 7), false);
  if ((/week/.test(phrase) && !/day/.test(phrase)) || phrase === 'eow') return single(friday, false);
  if (/next month/.test(phrase))
    return single(lastDayOfMonth(sameDayLater(calendarDay(`${from.slice(0, 7)}-01`), 1)), false);
  if (/month|^eom$/.test(phrase)) return single(lastDayOfMonth(from), false);
  if (/year|^eoy$/.test(phrase))
    return single(calendarDay(`${Number(from.slice(0, 4)) + (phrase.includes('next') ? 1 : 0)}-12-31`), false);
  if (/quarter/.test(phrase)) return null;
  const named = weekdays.findIndex((name) => new RegExp(`\\b${name}`).test(phrase));
  if (named < 0) return null;
  // On a Tuesday "Tuesday" is the next one; "next Tuesday" said on a Monday is eight days off, and that is a guess.
  const ahead = (named - weekdayOf(from) + 7) % 7 || 7;
  const nextWeek = /\bweek$/.test(phrase) && ahead < 7 - ((weekdayOf(from) + 6) % 7);
  if (/\bnext\b/.test(phrase)) return single(addDays(from, ahead), ahead >= 5);
  return single(addDays(from, nextWeek ? ahead + 7 : ahead), true);
}

function sameDayLater(day: CalendarDay, months: number): CalendarDay {
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const start = calendarDay(`${Math.floor(index / 12)}-${two((index % 12) + 1)}-01`);
  const last = lastDayOfMonth(start);
  return day.slice(8) < last.slice(8) ? calendarDay(`${start.slice(0, 8)}${day.slice(8)}`) : last;
}

const lastDayOfMonth = (day: CalendarDay): CalendarDay => {
  const next = new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0));
  return calendarDay(next.toISOString().slice(0, 10));
};

function monthPart(
  part: string,
  name: string,
  yearText: string,
  from: CalendarDay,
): { from: CalendarDay; to: CalendarDay } | null {
  const index = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].indexOf(
    name.slice(0, 3).toLowerCase(),
  );
  // "in may" is rarely the month where it is not written so.
  if (index < 0 || (/^ma[ry]$/i.test(name) && name.charAt(0) !== 'M')) return null;
  const written = /\d{2,4}/.exec(yearText)?.[0];
  const open = nearestYear(calendarDay(`2024-${two(index + 1)}-15`), from);
  const base = written ? (written.length === 2 ? `20${written}` : written) : open?.slice(0, 4);
  if (!base) return null;
  const first = calendarDay(`${base}-${two(index + 1)}-01`);
  const last = lastDayOfMonth(first);
  const at = part.toLowerCase();
  if (/early|start|beginning/.test(at)) return { from: first, to: addDays(first, 9) };
  if (/mid/.test(at)) return { from: addDays(first, 10), to: addDays(first, 19) };
  if (/late|end/.test(at)) return { from: addDays(first, 20), to: last };
  return { from: first, to: last };
}

/** Which of the two a document writes first in 3/4/2026, by those of its dates that leave no doubt, then by how it writes months. */
export function orderOf(text: string): Calendar['order'] {
  let [dayFirst, monthFirst] = [0, 0];
  for (const match of text.matchAll(/(?<![\d/.])(\d{1,2})\/(\d{1,2})(?:\/(?:20)?\d\d)?(?![\d/])/g)) {
    if (Number(match[1]) > 12 && Number(match[2]) <= 12) dayFirst += 1;
    if (Number(match[2]) > 12 && Number(match[1]) <= 12) monthFirst += 1;
  }
  if (dayFirst !== monthFirst) return dayFirst > monthFirst ? 'day first' : 'month first';
  const named = (pattern: string): number => text.match(new RegExp(pattern, 'gi'))?.length ?? 0;
  const [europe, america] = [named(`\\b\\d{1,2}(?:st|nd|rd|th)? ${month}\\b`), named(`\\b${month}\\.? \\d{1,2}\\b`)];
  return europe === america ? null : europe > america ? 'day first' : 'month first';
}
