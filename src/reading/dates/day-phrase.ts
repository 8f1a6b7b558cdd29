import type { CalendarDay } from '../../domain/time/instant.ts';
import type { Document } from '../document/document.ts';
import { type Language, withEnglishDates } from '../words/foreign-words.ts';
import { Memory } from '../words/memory.ts';
import { type UnreadDay, unreadDaysIn, writtenDaysIn } from './absolute-day.ts';
import type { DateOrder } from './date-order.ts';
import { relativeDaysIn } from './relative-day.ts';

/** How a document's dates are to be understood. */
export interface Calendar {
  /** The day that "Friday" and "3 June" are counted from: the meeting's, or else that of the posting. */
  readonly from: CalendarDay | null;
  /** Where no such day is known: one the document writes in full, which tells the year of the others. */
  readonly near?: CalendarDay | null;
  readonly order: DateOrder;
  /** Where they stand. What they spell is the same in every calendar of the document. */
  readonly document?: Document;
  /** What its months and weekdays are written in, besides English. */
  readonly language?: Language | null;
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
  /** Another day that the words may mean: 3/4 in the other order, "Friday 14 March" where the 14th is a Thursday. */
  readonly other: CalendarDay | null;
}

const hint =
  /\d|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)|today|tonight|tomorrow|\bend of|(?:fir|seco|thi|four|fif|six|seven|eigh|nin|ten|eleven|twelf|teen|tie)(?:st|nd|rd|th)\b|\beo[bdqwmy]\b|\bco[bp]\b|close of|week|fortnight|month|quarter|year|hours?\b|days?\b|this (?:afternoon|evening)/i;

/** Every day or stretch of days that is named in the text, in order. */
export function dayPhrasesIn(text: string, calendar: Calendar): readonly DayPhrase[] {
  if (!hint.test(text)) return [];
  return alreadyRead.of(calendar, text, () => findDayPhrases(text.slice(0, 2000), calendar));
}

const alreadyRead = new Memory<readonly DayPhrase[]>();

const findDayPhrases = (text: string, calendar: Calendar): readonly DayPhrase[] =>
  inEnglish(text, calendar, (english) => findEnglishPhrases(english, calendar)).map((days) => ({
    ...days,
    text: text.slice(days.index, days.end),
  }));

/**
 * What is written as a day and is none: "31 February", "2027-13-01", or a day of which nothing tells the year. `isClear`: its form alone
 * makes it a date, unlike "15/20".
 */
export const unreadPhrasesIn = (text: string, calendar: Calendar): readonly UnreadDay[] =>
  hint.test(text) ? inEnglish(text.slice(0, 2000), calendar, (english) => unreadDaysIn(english, calendar)) : [];

/** Where `find` finds something in the text with its months and weekdays in English. */
function inEnglish<T extends { readonly index: number; readonly end: number }>(
  text: string,
  { language }: Calendar,
  find: (text: string) => readonly T[],
): readonly T[] {
  if (!language) return find(text);
  const english = withEnglishDates(text, language);
  return find(english.text).map((days) => ({
    ...days,
    end: english.spans.find(({ index }) => index === days.index)?.end ?? days.end,
  }));
}

function findEnglishPhrases(text: string, calendar: Calendar): readonly DayPhrase[] {
  const days = writtenDaysIn(text, calendar);
  const unread = days.filter((one) => 'isClear' in one);
  const written = days.filter((one) => 'from' in one).map((one) => ({ ...one, relative: false, dayEnd: false }));
  const counted = (calendar.from ? relativeDaysIn(text, calendar.from) : [])
    .map(({ counted: relative, ...days }) => ({ ...days, relative }))
    .filter((days) => written.every((other) => days.end <= other.index || days.index >= other.end))
    // The Friday of "Friday 31 February" is no day by itself.
    .filter((days) => unread.every(({ index, end }) => days.index >= end || !isBeside(text.slice(days.end, index))));
  const all = [...written, ...counted].sort((a, b) => a.index - b.index);
  return all
    .filter((days, at) => {
      const [before, after] = [all[at - 1], all[at + 1]];
      const gapAfter = after ? text.slice(days.end, after.index) : null;
      // Of "EOD Friday" and "Friday (end of day)" Friday is the day.
      if (days.dayEnd) return !isBeside(gapAfter) && !isBeside(before ? text.slice(before.end, days.index) : null);
      // "Friday 3 June", "Tuesday, 11 October", "the end of next week (3 November)": the date decides.
      const gap = /\b(?:mon|tues?|weds?|thur?s?|fri|sat|sun)$/i.test(text.slice(days.index, days.end))
        ? (gapAfter?.replace(/^\./, '') ?? null)
        : gapAfter;
      return !(days.relative && after && !after.relative && isBeside(gap));
    })
    .map(({ dayEnd: _, ...days }) => ({ ...days, text: text.slice(days.index, days.end) }));
}

const isBeside = (gap: string | null): boolean =>
  gap !== null && gap.length <= 12 && !/[.;()]/.test(gap.trim().replace(/^\(/, ''));
