import { addDays, type CalendarDay, calendarDay, isCalendarDay, weekday } from '../../domain/time/instant.ts';
import { month, monthNumber, twoDigits } from './calendar/calendar-words.ts';
import { lastDayOfMonth } from './calendar/months.ts';
import type { DayPhrase } from './day-phrase.ts';

const year = "(?:[\\s,/-]*(?:of )?(?:(?<year>20\\d\\d)|['’]?(?<short>\\d\\d)))?";
const forms = {
  week: /^(?:(?:calendar )?(?:week|wk)|kw|cw|w)\.?[ -]?(?<number>\d{1,2})(?:[\s,/-]+(?:of )?(?<year>20\d\d))?$/i,
  half: new RegExp(`^(?:H(?<number>[12])|(?<first>[12])H)${year}$`),
  quarter: new RegExp(`^(?:Q(?<number>[1-4])|(?<first>[1-4])Q)${year}$`, 'i'),
  month: /^(?:(?<year>20\d\d)[-/.](?<number>0?[1-9]|1[0-2])|(?<first>0?[1-9]|1[0-2])[-/.](?<last>20\d\d))$/,
  nth: new RegExp(`^(?<name>${month})\\.? (?<number>[1-4])(?:st|nd|rd|th) (?:week|wk)$`, 'i'),
  named: new RegExp(`^(?<name>${month})\\.?(?:[-/]|\\s?['’])(?<short>\\d\\d)$`, 'i'),
} as const;

type Parts = Readonly<Record<string, string | undefined>>;
interface Period {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  readonly other?: CalendarDay;
}

/**
 * A stretch of days as columns and trackers shorten it: "wk 49", "KW49", "H2", "1H27", "Q1 '27", "2026-12", "Dec-26". Without a year it is
 * the first that has not ended by `today`. "Dec-26" is its 26th, and
 * `other` the end of the month.
 */
export function fieldPeriodIn(value: string, today: CalendarDay | null): DayPhrase | null {
  const period = periodOf(value, today);
  return period && { index: 0, end: value.length, text: value, exact: false, relative: false, other: null, ...period };
}

function periodOf(value: string, today: CalendarDay | null): Period | null {
  const partsOf = (form: keyof typeof forms): Parts | undefined => forms[form].exec(value)?.groups;
  const named = partsOf('named');
  if (named) return namedMonth(monthNumber(named.name ?? ''), named.short ?? '', value, today);
  const written = partsOf('month');
  if (written) return months(Number(written.year ?? written.last), Number(written.number ?? written.first), 1);
  for (const [form, length] of [
    ['half', 6],
    ['quarter', 3],
  ] as const) {
    const parts = partsOf(form);
    const first = (Number(parts?.number ?? parts?.first) - 1) * length + 1;
    if (parts) return inYear(parts, today, (year) => months(year, first, length));
  }
  const nth = partsOf('nth');
  if (nth) return inYear(nth, today, (year) => nthWeek(year, monthNumber(nth.name ?? ''), Number(nth.number)));
  const week = partsOf('week');
  const number = Number(week?.number);
  return week && number >= 1 && number <= 53 ? inYear(week, today, (year) => weekOf(year, number)) : null;
}

function inYear({ year, short }: Parts, today: CalendarDay | null, at: (year: number) => Period): Period | null {
  if (year ?? short) return at(Number(year ?? `20${short}`));
  if (!today) return null;
  const thisYear = Number(today.slice(0, 4));
  const period = at(thisYear);
  return period.to >= today ? period : at(thisYear + 1);
}

function months(year: number, first: number, length: number): Period {
  const last = calendarDay(`${year}-${twoDigits(first + length - 1)}-01`);
  return { from: calendarDay(`${year}-${twoDigits(first)}-01`), to: lastDayOfMonth(last) };
}

function nthWeek(year: number, number: number, nth: number): Period {
  const from = addDays(calendarDay(`${year}-${twoDigits(number)}-01`), (nth - 1) * 7);
  return { from, to: addDays(from, 6) };
}

/** Monday to Friday; the week of 4 January is the first (ISO 8601). */
function weekOf(year: number, number: number): Period {
  const fourth = calendarDay(`${year}-01-04`);
  const monday = addDays(fourth, 1 - weekday(fourth) + (number - 1) * 7);
  return { from: monday, to: addDays(monday, 4) };
}

/** "Dec-26" is December 2026 in a spreadsheet and may be 26 December to its reader; "Dec '26" is the year's. */
function namedMonth(number: number, short: string, value: string, today: CalendarDay | null): Period | null {
  const whole = months(2000 + Number(short), number, 1);
  if (/['’]/.test(value)) return whole;
  const day = today && `${today.slice(0, 4)}-${twoDigits(number)}-${short}`;
  // The nearer of the two comes first.
  if (day && isCalendarDay(day) && day >= today && day < whole.to) return { from: day, to: day, other: whole.to };
  return today && whole.to < today ? null : whole;
}
