import type { DateLine } from '../../domain/summaries/summary.ts';
import type { CalendarDay } from '../../domain/time/instant.ts';
import type { Placed } from '../structure/outline.ts';
import { dateKind } from './date-kind.ts';
import { type DatedSentence, dateName } from './date-name.ts';
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

const untold: ReadonlySet<string> = new Set(['attendance', 'next meeting', 'links', 'previous actions']);
const mayTell = (passage: Placed): boolean =>
  passage.kind !== 'row' && !untold.has(passage.zone) && passage.heading === null && passage.text.length <= 1500;

const withoutAddresses = (text: string): string => text.replace(/https?:\/\/\S+/g, (url) => ' '.repeat(url.length));

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

const sentenceEnd = /(?<!\b(?:e\.g|i\.e|approx|no|nr|St|Dr|Mr|Ms|vs|cf|incl))[.!?]["”)]?\s+(?=["“(]?[\p{Lu}\d])/u;

function sentenceAround(
  text: string,
  { index, end }: { readonly index: number; readonly end: number },
  passage: Placed,
  passages: readonly Placed[],
  since = 0,
): DatedSentence {
  // Of "closes on 24 October, and the list opens on 25 October" each half has its own day.
  const again = /^[\s,;)]*(?:and|but|while|then|,|;)\s(?=.{8})/.exec(text.slice(since, index));
  const start = since > 0 && again ? since + again[0].length : 0;
  const parts = text.slice(start, index).split(sentenceEnd);
  const sentence = parts.at(-1) ?? '';
  const long = sentence.length > 500;
  const above = passages[passage.index - 1];
  const near = above && above.block === passage.block && above.heading === null ? above.text.slice(-300) : '';
  return {
    // Names stand near their day; the first word may be cut.
    before: long ? sentence.slice(-500).replace(/^\S*\s+/, '') : sentence,
    after: text.slice(end).split(sentenceEnd)[0] ?? '',
    earlier: `${near} ${parts.slice(0, -1).join('. ')}`,
    heading:
      passage.parent && passage.parent.text.length < 80
        ? passage.parent.text
        : (passage.path.slice(1).at(-1) ?? passage.section),
  };
}

/** "was published on 8 March" tells what was, even where nobody says when the meeting took place. */
const isTold = (sentence: DatedSentence, kind: DateLine['kind']): boolean =>
  kind !== 'deadline' &&
  /\b(?:was|were|took place|had been|has been)\b[^,;]{0,40}\b(?:on|from|in)?\s*$/i.test(sentence.before) &&
  /\b(?:took place|(?:was|were) (?:held|published|sent|released|adopted|launched|opened|submitted|approved|signed|posted))\b/i.test(
    sentence.before,
  );

/** "Could we meet on 3 May?" */
const isAsked = (text: string, end: number): boolean => /^[^.!;]{0,200}\?/.test(text.slice(end));

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
