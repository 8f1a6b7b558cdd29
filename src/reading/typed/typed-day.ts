import type { Refusal } from '../../domain/access/refusal.ts';
import { unquoted } from '../../domain/text/unquoted.ts';
import { addDays, type CalendarDay, isCalendarDay, weekday } from '../../domain/time/instant.ts';
import { writtenDay } from '../../domain/time/written-time.ts';
import { weekdayNumber, weekdayPattern } from '../dates/calendar/calendar-words.ts';
import { countOf, countPattern } from '../dates/calendar/number-words.ts';
import { type Calendar, type DayPhrase, dayPhrasesIn } from '../dates/day-phrase.ts';

/** A day found in what somebody typed. */
export interface TakenDay {
  readonly kind: 'taken';
  readonly day: CalendarDay;
  /** "19 February" and "Friday" are; "this week", "end of June" are not. */
  readonly exact: boolean;
  /** What stands before the day, and after it; '' where that is no more than "on", "the" or its weekday. */
  readonly before: string;
  readonly after: string;
}

/**
 * Reads a day that somebody typed alone: "27 January", "2027-01-27", "15/12", "Fri 4th", "in ten days", "end of month", "last Friday". Words
 * mean what they mean in a document posted `today`; those that may mean two days are refused with both.
 */
export function readTypedDay(
  words: string,
  today: CalendarDay,
): { readonly kind: 'day'; readonly day: CalendarDay } | Refusal {
  const taken = takeDay(unquoted(words), today);
  if (!taken) return { kind: 'refused', because: 'no such day', words };
  if (taken.kind === 'refused') return taken;
  const unused = unusedOf(taken);
  return unused === '' ? { kind: 'day', day: taken.day } : { kind: 'refused', because: 'unused words', words, unused };
}

/** The same where there may be no day: null for "none". */
export function readOptionalDay(words: string, today: CalendarDay): CalendarDay | null | Refusal {
  if (/^(?:none|never|nothing|no (?:date|deadline|day|end))$/i.test(unquoted(words))) return null;
  const read = readTypedDay(words, today);
  return read.kind === 'day' ? read.day : read;
}

/** What was typed around the day and is not part of it. */
export const unusedOf = ({ before, after }: TakenDay): string =>
  [before, after].filter((words) => words !== '').join(' ');

/** The one day that the words name, and what else they say; undefined where they name none. */
export function takeDay(words: string, today: CalendarDay): TakenDay | Refusal | undefined {
  const text = words.trim().replace(/\s+/g, ' ');
  if (text.length > mostCharacters) return undefined;
  if (isCalendarDay(text)) return withinReason({ kind: 'taken', day: text, exact: true, before: '', after: '' });
  const past = takePastDay(text, today);
  if (past) return past;
  const found = findPhrase(text, today);
  if (!found) return undefined;
  const choices = daysOf(found, today);
  const [day, ...others] = choices;
  if (day === undefined) return undefined;
  if (others.length > 0) return ambiguous(found.phrase.text.trim(), choices);
  const { before, after } = around(found.before, found.after);
  return withinReason({ kind: 'taken', day, exact: found.phrase.exact, before, after });
}

const mostCharacters = 100;

/** Days are added to a deadline, and the calendar ends with 9999. */
const withinReason = (taken: TakenDay): TakenDay | undefined => (taken.day < '9000' ? taken : undefined);

/** Words that may mean several days: each is written so that typed again it means one. */
const ambiguous = (words: string, days: readonly CalendarDay[]): Refusal => ({
  kind: 'refused',
  because: 'ambiguous',
  words,
  choices: days.toSorted().map((day) => writtenDay(day, noYear)),
});

/** Another year than that of any day, so that the year is written. */
const noYear: CalendarDay = '0001-01-01';

interface Found {
  readonly phrase: DayPhrase;
  readonly before: string;
  readonly after: string;
}

/** In a sentence 4/12 and 8.12 are dates by the words around them; typed alone they are dates. */
const asInSentence = (text: string): string =>
  text.replace(bareSlashDate, 'on ').replace(/(?<![\w/.-])(\d{1,2}\.\d{1,2})(?=\s|$)/g, '$1.');

const bareSlashDate = new RegExp(`(?<![\\w/.-]|\\b${weekdayPattern},? )(?=\\d{1,2}/\\d{1,2}(?![\\d/]))`, 'gi');

/** A day in English, or one with a number in another language that documents are written in: "9 décembre". */
function findPhrase(text: string, today: CalendarDay): Found | undefined {
  const english = findPhraseIn(text, { from: today, order: null });
  if (english || !/\d/.test(text)) return english;
  for (const language of languages) {
    const found = findPhraseIn(text, { from: today, order: null, language });
    if (found) return found;
  }
  return undefined;
}

const languages = ['French', 'Spanish', 'German', 'Portuguese', 'Italian', 'Dutch'] as const;

/** As it stands, and as the end of a sentence: "2 weeks" is "in 2 weeks", "the 15th" is "by the 15th". */
function findPhraseIn(text: string, calendar: Calendar): Found | undefined {
  let best: Found | undefined;
  for (const lead of ['', 'by ', 'in ']) {
    const sentence = lead + asInSentence(text);
    const all = dayPhrasesIn(sentence, calendar);
    // The weekday of "4 December (Friday)" is compared with it already.
    const dated = all.filter(({ text }) => !bareWeekday.test(text));
    const [phrase, ...more] = dated.length > 0 ? dated : all;
    if (!phrase || severalDays.test(phrase.text)) continue;
    if (more.some(({ from, to }) => from !== phrase.from || to !== phrase.to)) continue;
    const end = more.at(-1)?.end ?? phrase.end;
    const found = {
      phrase,
      before: sentence.slice(Math.min(lead.length, phrase.index), phrase.index),
      after: sentence.slice(end),
    };
    if (!best || sizeOf(found) < sizeOf(best)) best = found;
  }
  return best;
}

const bareWeekday = new RegExp(`^(?:on )?${weekdayPattern}$`, 'i');
/** "3 and 7 June", "January 30/31": a document's reader takes one of the two. */
const severalDays = /\b(?:and|or)\b|&|\p{L}.*\d\/\d|\d\/\d.*\p{L}{3}/u;

function sizeOf(found: Found): number {
  const { before, after } = around(found.before, found.after);
  return before.length + after.length;
}

/** The days that a phrase may mean. */
function daysOf({ phrase, before, after }: Found, today: CalendarDay): readonly CalendarDay[] {
  const { from, to, other, exact, relative, text } = phrase;
  // "3-5 May"
  if (exact && from !== to) return [from, to];
  if (relative || hasYear.test(text)) return other ? [to, other] : [to];
  const isByWeekday = weekdayIn.test(before + after);
  // "Mon 5 January", said in November: in this year it is one.
  if (other && isByWeekday && /\p{L}{3}/u.test(text)) {
    const inThisYear = `${before}${text.trim()} ${today.slice(0, 4)}${after}`;
    const [dated] = dayPhrasesIn(inThisYear, { from: today, order: null });
    if (dated?.other === null) return [dated.to];
  }
  if (other) return [to, other];
  // Of a day that is just over its next year may be meant as well.
  const nextYear = `${Number(to.slice(0, 4)) + 1}${to.slice(4)}`;
  return to < today && !isByWeekday && isCalendarDay(nextYear) ? [to, nextYear] : [to];
}

const hasYear = /\d{4}|\d([./-])\s?\d{1,2}\1\s?\d\d|['’]\d\d/;
const weekdayIn = new RegExp(`\\b${weekdayPattern}\\b`, 'i');
const small = `(?:on|by|until|till|before|due|the|of|at|in|for|to|from|eod|eob|cob|end of (?:the )?day|close of business|at the latest|latest|and|(?:(?:this|next|coming) )?${weekdayPattern})\\b\\.?`;
const edges = new RegExp(`^(?:[\\s,;:.()@–—-]|${small})+|(?:[\\s,;:.()@–—-]|\\b${small})+$`, 'gi');

const around = (before: string, after: string) => ({
  before: before.replace(edges, ''),
  after: after.replace(edges, ''),
});

const pastDay = new RegExp(
  `\\b(?:(?:the )?(?<eve>day before )?yesterday|(?:last|past|previous) (?<weekday>${weekdayPattern})|(?<count>${countPattern}) (?<unit>day|week|fortnight)s? ago)\\b`,
  'i',
);
const unitDays: Readonly<Record<string, number>> = { day: 1, week: 7, fortnight: 14 };

/** "yesterday", "last Friday", "3 days ago", which no document's dates are read by. */
function takePastDay(text: string, today: CalendarDay): TakenDay | undefined {
  const match = pastDay.exec(text);
  if (!match) return undefined;
  const { eve, weekday: name, count, unit } = match.groups ?? {};
  const amount = countOf(count ?? '');
  const back = name
    ? (weekday(today) - weekdayNumber(name) + 7) % 7 || 7
    : unit
      ? amount * (unitDays[unit.toLowerCase()] ?? 1)
      : eve
        ? 2
        : 1;
  const end = match.index + match[0].length;
  return {
    kind: 'taken',
    day: addDays(today, -back),
    exact: true,
    ...around(text.slice(0, match.index), text.slice(end)),
  };
}
