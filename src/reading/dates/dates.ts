import type { DateLine } from '../../domain/summaries/summary.ts';
import type { CalendarDay } from '../../domain/time/instant.ts';
import type { Placed } from '../structure/outline.ts';
import { dateKind } from './date-kind.ts';
import { dateName } from './date-name.ts';
import { isAsked, isTold, mayTell, sentenceAround, withoutAddresses } from './dated-sentence.ts';
import { type Calendar, type DayPhrase, dayPhrasesIn } from './day-phrase.ts';
import { periodsIn } from './period-phrase.ts';
import { relativeEvents } from './relative-event.ts';

/**
 * The dates a member might want in a calendar: until when a call is open, when an event takes place, when work starts, when something is
 * decided. Dates by which a task is done belong to the task and are left out here, and so are this meeting and the next, and what
 * was already over when they met.
 */
export function datesIn(
  passages: readonly Placed[],
  calendar: Calendar,
  meeting: CalendarDay | null,
  dueOf: ReadonlyMap<number, CalendarDay | null>,
  next: { readonly line: number; readonly day: CalendarDay } | null,
): readonly DateLine[] {
  const dates: DateLine[] = [];
  const told: Placed[] = [];
  for (const passage of passages) {
    if (dates.length >= most) break;
    if (!mayTell(passage) || passage.line === next?.line) continue;
    told.push(passage);
    const isAction = dueOf.has(passage.line);
    const text = withoutAddresses(passage.text);
    let since = 0;
    for (const phrase of joinHalves(text, [...dayPhrasesIn(text, calendar), ...periodsIn(text, calendar)])) {
      if (phrase.relative || (meeting && phrase.to <= meeting) || phrase.from === next?.day) continue;
      if (dueOf.get(passage.line) === phrase.to) continue;
      const sentence = sentenceAround(text, phrase, passage, passages, since);
      since = phrase.end;
      const kind = dateKind(sentence.before, phrase, sentence.after);
      if (!kind || (isAction && kind !== 'event') || isTold(sentence, kind) || isAsked(text, phrase.end)) continue;
      const what = dateName(kind, sentence);
      if (what)
        dates.push({
          line: passage.line,
          kind,
          what,
          ...daysOf(kind, phrase),
          certain: phrase.exact,
          text: phrase.text,
        });
    }
  }
  const counted = relativeEvents(told, dates, dueOf, (passage, index, end) => {
    const text = withoutAddresses(passage.text);
    return dateName('event', sentenceAround(text, { index, end }, passage, passages));
  });
  return withoutRepeats([...dates, ...counted].sort((a, b) => a.line - b.line));
}

/** A document with more dates than these is a log. */
const most = 500;

/** A paragraph with more days than these is a table or a log. */
const mostInOnePassage = 8;

/** "end of June/beginning of July" is one date in two halves; "28 February or 1 March" are two. */
function joinHalves(text: string, phrases: readonly DayPhrase[]): readonly DayPhrase[] {
  const joined: DayPhrase[] = [];
  for (const phrase of [...phrases].sort((a, b) => a.index - b.index)) {
    const last = joined.at(-1);
    if (last && phrase.index < last.end) continue;
    if (
      last &&
      !last.exact &&
      !phrase.exact &&
      /^\s*(?:\/|or|and|to|-|–|—)\s*(?:the\s+)?$/.test(text.slice(last.end, phrase.index))
    ) {
      joined[joined.length - 1] = { ...last, end: phrase.end, to: phrase.to, text: text.slice(last.index, phrase.end) };
    } else joined.push(phrase);
  }
  return joined.slice(0, mostInOnePassage).map((phrase) => ({
    ...phrase,
    text: phrase.exact ? phrase.text : phrase.text.replace(/^(?:(?:the(?! week)|for|in|by)\s+)+/i, ''),
  }));
}

/** Of "end of June" no day is known; of "the week of 19 February" the week is. Of what is open from one day to another the last one counts. */
function daysOf(kind: DateLine['kind'], phrase: DayPhrase): Pick<DateLine, 'day' | 'from' | 'to'> {
  if (!phrase.exact && !/\bweek\b.*\d/i.test(phrase.text)) return {};
  if (kind === 'deadline' && phrase.exact) return { day: phrase.to };
  return phrase.from === phrase.to ? { day: phrase.from } : { from: phrase.from, to: phrase.to };
}

/** The same days of the same kind under two names of which one holds the other's words are one thing told twice. */
function withoutRepeats(dates: readonly DateLine[]): readonly DateLine[] {
  const kept: DateLine[] = [];
  const names = new Map<string, ReadonlySet<string>[]>();
  for (const date of dates) {
    const key = `${date.kind} ${date.day ?? date.from ?? date.text}`;
    const others = names.get(key) ?? [];
    const words = new Set(
      (date.what.toLowerCase().match(/[\p{L}\d]{3,}/gu) ?? []).filter((word) => !/^(?:the|and|for)$/.test(word)),
    );
    if (others.slice(0, 20).some((other) => isWithin(words, other) || isWithin(other, words))) continue;
    if (others.length === 0) names.set(key, others);
    others.push(words);
    kept.push(date);
  }
  return kept;
}

const isWithin = (words: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
  [...words].every((word) => others.has(word));
