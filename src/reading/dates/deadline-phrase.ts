import type { CalendarDay } from '../../domain/time/instant.ts';
import { alternativeDaysIn } from './alternative-days.ts';
import { type Calendar, type DayPhrase, dayPhrasesIn, unreadPhrasesIn } from './day-phrase.ts';
import { dayPlaceOf, isAnnounced, waitingWords, wordsBefore } from './day-place.ts';
import { dayAt, type EventOffset, eventOffsetIn } from './event-offset.ts';
import { fieldPeriodIn } from './field-period.ts';
import { type MeetingTie, meetingTieIn } from './meeting-tie.ts';
import { periodsIn } from './period-phrase.ts';
import { unreadFieldIn, unreadTimeIn } from './unread-time.ts';

/** What a task's own words say about when it is to be done. */
export interface Deadline {
  readonly due: CalendarDay | null;
  /** The words give a stretch ("this week", "end of June") and the day is our reading of it. */
  readonly guessed: boolean;
  /** Counted from the meeting, or with its year taken from there. */
  readonly relative: boolean;
  /** As written: "by 27 January", "soon". */
  readonly words: string | null;
  /** Another day that the words may mean: 3/4 in the other order. */
  readonly other: CalendarDay | null;
  /** The words give a time that no calendar has: "by the AGM". */
  readonly unread: boolean;
  /** The next meeting, where no day is given. */
  readonly tie: MeetingTie | null;
  /** The time is given by an event whose day the words don't tell: "two days after the workshop". */
  readonly offset: EventOffset | null;
  readonly notBefore: CalendarDay | null;
  /** Days named in the sentence that are of something else: the event one registers for. */
  readonly others: readonly DayPhrase[];
}

const vague =
  /\b(?:asap|as soon as possible|as soon as practicable|soon(?!er)|shortly(?: after[^.;,]{0,50})?|in due (?:time|course)|ongoing|on-going|immediately|urgent(?:ly)?|beforehand|in the (?:near|coming|upcoming) (?:future|days|weeks|months)|in (?:the )?(?:next|coming) (?:few )?(?:days|weeks|months)|(?:early|late|mid|spring|summer|autumn|fall|winter) 20\d\d|when (?:possible|available))\b/i;

/**
 * When a task is to be done.
 *
 * The day of an event in the sentence ("register for the meeting of 27 February") is never the task's.
 */
export function readDeadline(text: string, calendar: Calendar): Deadline {
  const others: DayPhrase[] = [];
  let due: DayPhrase | null = null;
  let sure = false;
  let notBefore: CalendarDay | null = null;
  let words: string | null = null;
  const phrases = alternativeDaysIn(text, calendar);
  const tie = meetingTieIn(text);
  const offset = tie ? null : offsetFrom(text, phrases);
  const counted = offset && dayFrom(offset, phrases);
  if (counted) return counted;
  for (const phrase of phrases) {
    const place = dayPlaceOf(phrase, text);
    if (place === 'not before') {
      notBefore = phrase.from;
      words ??= waitingWords(phrase, text);
    } else if (place === 'event') others.push(phrase);
    else if (!due || (place === 'due' && !sure)) {
      due = phrase;
      sure = place === 'due';
      words = wordsBefore(phrase, text);
    }
  }
  if (due && (sure || !tie?.announced || !tie.own)) return onDay(due, sure, words, notBefore, others);
  const stretch = tie ? undefined : periodsIn(text, calendar).find((part) => isAnnounced(part, text));
  if (stretch) return onDay(stretch, false, wordsBefore(stretch, text), notBefore, others);
  const open = tie?.words ?? words ?? vague.exec(text)?.[0] ?? /\bq[1-4](?: 20\d\d)?\b/i.exec(text)?.[0] ?? null;
  const unread = open === null ? (offset?.words ?? unreadDayIn(text, calendar) ?? unreadTimeIn(text)) : null;
  const at = unread === null ? -1 : text.indexOf(unread);
  const end = at + (unread?.length ?? 0);
  // "before the fair on 14 March" has its day; "away until 14 March" is one, though no due date.
  const event = unread === null ? undefined : others.find((day) => day.index >= end && day.index <= end + 6);
  if (event && !offset) return onDay(event, false, text.slice(at, event.end), notBefore, others);
  const isRead = unread === null || others.some((day) => day.exact && day.index < end && day.end > at);
  return {
    ...nothing,
    words: open ?? (isRead ? null : unread),
    unread: !isRead,
    tie,
    offset: isRead ? null : offset,
    notBefore,
    others,
  };
}

/** What counts from an event, unless the words before the event are a day of their own: "two weeks after the meeting". */
function offsetFrom(text: string, phrases: readonly DayPhrase[]): EventOffset | null {
  const offset = eventOffsetIn(text);
  return offset && phrases.every((day) => day.end <= offset.index || day.index >= offset.eventIndex) ? offset : null;
}

/** "Two days after the workshop on 3 December" */
function dayFrom(offset: EventOffset, phrases: readonly DayPhrase[]): Deadline | null {
  const event = phrases.find((day) => day.index >= offset.eventIndex && day.index <= offset.end);
  if (!event) return null;
  const [from, other] = [event.to, event.other].map((day) => day && dayAt(day, offset.distance));
  if (!from) return null;
  return onDay({ ...event, from, to: from, other: other ?? null }, true, offset.words, null, []);
}

/** "by 31 February": what is written as a day and is none. */
function unreadDayIn(text: string, calendar: Calendar): string | null {
  for (const { index, end, isClear } of unreadPhrasesIn(text, calendar)) {
    const day = {
      index,
      end,
      text: text.slice(index, end),
      from: noDay,
      to: noDay,
      exact: true,
      relative: false,
      other: null,
    };
    const place = dayPlaceOf(day, text);
    if (place === 'due' || (isClear && place !== 'event')) return wordsBefore(day, text);
  }
  return null;
}
/** Which day it is does not matter to where it stands. */
const noDay: CalendarDay = '0001-01-01';

/**
 * The same of the value of a "Due" column or line, where a day needs no preposition: "Friday", "2 weeks", "12/3". What is not understood
 * there is kept as it is written.
 */
export function readDueField(value: string, calendar: Calendar): Deadline {
  const text = value.trim();
  const started = /^\W*(?:starting|from|after|since|began|raised|opened|not before)\b/i.test(text);
  const period = fieldPeriodIn(text, calendar.from);
  if (period) return onDay(period, true, text, null, []);
  // "2 weeks" is counted from the meeting; "12/3" and "12.3" are dates and no fractions.
  const bare =
    [text, `by ${text}`, `in ${text}`, `${text}.`, text.replace(numeric, 'by $&')]
      .map((words) => alternativeDaysIn(words, calendar))
      .find((found) => found.length > 0) ?? [];
  const tie = meetingTieIn(text);
  const offset = tie ? null : offsetFrom(text, dayPhrasesIn(text, calendar));
  const counted = offset && dayFrom(offset, dayPhrasesIn(text, calendar));
  if (counted) return counted;
  const exact = bare.find((phrase) => phrase.exact);
  const [due] = exact ? [exact] : [...bare, ...periodsIn(text, calendar)];
  if (due && started) return { ...nothing, words: text, notBefore: due.from };
  if (due && !offset && !tie?.distance) return onDay(due, true, text.slice(0, 80), null, []);
  const open = tie?.words ?? vague.exec(text)?.[0] ?? null;
  const unread = open === null ? unreadFieldIn(text) : null;
  return {
    ...nothing,
    words: open ?? unread,
    unread: unread !== null,
    tie: tie && { ...tie, announced: true },
    offset: unread === null ? null : offset,
  };
}

/** A day in figures anywhere in a field: "EOD 8/12", "Jon: 8.12". */
const numeric = /(?<![\w/.-])\d{1,2}([/.-])\d{1,2}(?:\1\d{2,4})?(?![\w/-])/g;

/** "28/10/17" has its year as well. */
const withYear = /\d{4}|\d[/.-]\s?\d{1,2}[/.-]\s?\d\d$|['’]\d\d$/;

const nothing: Deadline = {
  due: null,
  guessed: false,
  relative: false,
  words: null,
  other: null,
  unread: false,
  tie: null,
  offset: null,
  notBefore: null,
  others: [],
};

const onDay = (
  day: DayPhrase,
  sure: boolean,
  words: string | null,
  notBefore: CalendarDay | null,
  others: readonly DayPhrase[],
): Deadline => ({
  ...nothing,
  due: day.to,
  guessed: !day.exact || !sure || day.other !== null,
  relative: day.relative || !withYear.test(day.text),
  words,
  other: day.other,
  notBefore,
  others,
});
