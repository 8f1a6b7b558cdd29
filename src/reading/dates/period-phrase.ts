import { addDays, type CalendarDay, calendarDay, daysBetween } from '../../domain/time/instant.ts';
import { matchesIn } from '../words/matches-in.ts';
import type { Calendar, DayPhrase } from './day-phrase.ts';

const monthNames = 'january february march april may june july august september october november december'.split(' ');
const month = `(?:${monthNames.join('|')})`;
const part = new RegExp(
  [
    `\\b(?:the )?(?:first|second|1st|2nd|latter|last|third|fourth) (?:half|week|fortnight|third|days) of (?:${month}(?: 20\\d\\d)?|20\\d\\d|the year|next year)\\b`,
    `\\b(?:the )?(?:first|second|third|fourth|last|1st|2nd|3rd|4th) quarter(?: of (?:20\\d\\d|the year|next year))?\\b`,
    `\\bq[1-4](?:[ /-]?20\\d\\d)?\\b`,
    `\\b(?:(?:early|late|mid|the)[ -])?(?:spring|summer|autumn|winter)(?: of)? 20\\d\\d\\b`,
    `\\b(?:early|late|mid)[ -]20\\d\\d\\b`,
    `\\b${month}/${month}(?: 20\\d\\d)?\\b`,
  ].join('|'),
  'gi',
);

/**
 * Parts of a year in the text: "the second half of April", "Q2", "spring 2027". Their `from` and `to` are no better than the words, and
 * serve to tell what is over from what lies ahead.
 */
export function periodsIn(text: string, calendar: Calendar): readonly DayPhrase[] {
  if (!/half|week|fortnight|third|days|quarter|q[1-4]|20\d\d|\/[a-z]/i.test(text)) return [];
  const found: DayPhrase[] = [];
  for (const match of matchesIn(text.slice(0, 2000), part)) {
    const days = daysOf(match[0].toLowerCase(), calendar.from);
    if (days)
      found.push({
        index: match.index,
        end: match.index + match[0].length,
        text: match[0],
        ...days,
        exact: false,
        relative: false,
        other: null,
      });
  }
  return found;
}

function daysOf(words: string, from: CalendarDay | null): { from: CalendarDay; to: CalendarDay } | null {
  const [first, last] = monthsOf(words);
  const written = /20\d\d/.exec(words)?.[0];
  if (!written && !from) return null;
  const base = Number(written ?? from?.slice(0, 4)) + (words.includes('next year') ? 1 : 0);
  const open = span(base, first, last);
  // Said in November, "Q1" is that of the next year.
  return !written && from && daysBetween(open.to, from) > 92 ? span(base + 1, first, last) : open;
}

/** The first and the last month, counted from 0. */
function monthsOf(words: string): readonly [number, number] {
  const named = (words.match(new RegExp(month, 'g')) ?? []).map((name) => monthNames.indexOf(name));
  const [first, second] = named;
  if (first !== undefined) return [first, second ?? first];
  const quarter =
    /q([1-4])/.exec(words)?.[1] ??
    /([1-4])(?:st|nd|rd|th) quarter/.exec(words)?.[1] ??
    quarterNames.find(([name]) => words.includes(name))?.[1];
  if (quarter && /q[1-4]|quarter/.test(words)) return [Number(quarter) * 3 - 3, Number(quarter) * 3 - 1];
  if (/first half/.test(words)) return [0, 5];
  if (/(?:second|latter|last) half/.test(words)) return [6, 11];
  if (/early|winter/.test(words)) return [0, 2];
  if (/spring/.test(words)) return [2, 5];
  if (/summer/.test(words)) return [5, 8];
  if (/late|autumn/.test(words)) return [8, 11];
  if (/\bmid/.test(words)) return [4, 7];
  return [0, 11];
}
const quarterNames: readonly (readonly [string, string])[] = [
  ['first quarter', '1'],
  ['second quarter', '2'],
  ['third quarter', '3'],
  ['fourth quarter', '4'],
  ['last quarter', '4'],
];

function span(year: number, first: number, last: number): { from: CalendarDay; to: CalendarDay } {
  const day = (index: number): CalendarDay =>
    calendarDay(`${year + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`);
  return { from: day(first), to: addDays(day(last + 1), -1) };
}
