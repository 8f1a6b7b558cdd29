import { addDays, type CalendarDay } from '../domain/instant.ts';
import type { DateLine } from '../domain/summary.ts';
import { type Calendar, type DayPhrase, dayPhrasesIn } from './day-phrase.ts';
import type { Placed } from './outline.ts';

/**
 * The dates a member might want in a calendar: until when a call is open, when an event takes place, when work starts, when something is
 * decided. Dates by which a task is done belong to the task and are left out here, and so is the next meeting.
 */
export function datesIn(
  passages: readonly Placed[],
  calendar: Calendar,
  meeting: CalendarDay | null,
  dueOf: ReadonlyMap<number, CalendarDay | null>,
  next: { readonly line: number; readonly day: CalendarDay } | null,
): readonly DateLine[] {
  const dates: DateLine[] = [];
  const sources = new Map<number, string>();
  for (const passage of passages) {
    if (
      passage.kind === 'row' ||
      passage.zone === 'attendance' ||
      passage.zone === 'next meeting' ||
      passage.zone === 'links' ||
      passage.zone === 'previous actions'
    )
      continue;
    if (passage.heading || passage.text.length > 1500 || passage.line === next?.line) continue;
    sources.set(passage.line, passage.text);
    const isAction = dueOf.has(passage.line);
    const text = passage.text.replace(/https?:\/\/\S+/g, (url) => ' '.repeat(url.length));
    for (const phrase of dayPhrasesIn(text, calendar)) {
      if (
        phrase.relative ||
        (meeting && phrase.to <= meeting) ||
        phrase.from === next?.day ||
        dueOf.get(passage.line) === phrase.to
      )
        continue;
      const kind = kindOf(text, phrase);
      if (!kind || (isAction && kind !== 'event')) continue;
      const last = dates.at(-1);
      if (last && last.line === passage.line && !phrase.exact && !last.certain) {
        // "end of June/beginning of July": one date in two halves.
        dates[dates.length - 1] = { ...last, text: text.slice(text.indexOf(last.text), phrase.end) };
        continue;
      }
      dates.push(dateLine(passage.line, kind, text, phrase));
    }
    const after = /\bthe week (after|before|following) (?:the |our )?([^.,;()]{3,80})/i.exec(text);
    const event = after?.[2] ? eventNamed(after[2], dates, sources) : null;
    if (after && event) {
      const monday = addDays(
        event,
        ((8 - new Date(`${event}T00:00:00Z`).getUTCDay()) % 7 || 7) - (after[1]?.toLowerCase() === 'before' ? 14 : 0),
      );
      dates.push({
        line: passage.line,
        kind: 'event',
        what: whatIn(text, after.index),
        from: monday,
        to: addDays(monday, 4),
        certain: false,
        text: after[0].slice(0, 14),
      });
    }
  }
  return dates;
}

function kindOf(text: string, phrase: DayPhrase): DateLine['kind'] | null {
  const before = text.slice(Math.max(0, phrase.index - 110), phrase.index);
  const near = before.slice(-34);
  if (
    /\b(?:until|till|through|by|before|deadline(?: is|:)?(?: on)?|due(?: on| by)?|closes?(?: on)?|no later than|expires?(?: on)?)\s+(?:the )?$/i.test(
      near,
    )
  )
    return 'deadline';
  if (
    /\b(?:as of|starting|starts?(?: on| work)?|begins?(?: on)?|beginning|from|launch(?:es|ed)? on|effective)\s+(?:the )?$/i.test(
      near,
    ) &&
    phrase.from === phrase.to
  )
    return 'start';
  const sentence = before.split(/[.!?]\s+(?=\p{Lu})/u).at(-1) ?? '';
  if (/\b(?:decide|decision|vote|voting|ballot|elect)\b/i.test(sentence)) return 'decision';
  if (
    /\b(?:take place|takes place|taking place|held|hold|meeting|conference|workshop|event|session|summit|forum|webinar|sprint|hackathon|festival|fair|scheduled|attend|call|plenary|hosted|retreat|training|assembly|will be)\b/i.test(
      sentence,
    )
  )
    return 'event';
  return null;
}

function dateLine(line: number, kind: DateLine['kind'], text: string, phrase: DayPhrase): DateLine {
  const what = whatIn(text, phrase.index);
  const days = phrase.from === phrase.to ? { day: phrase.from } : { from: phrase.from, to: phrase.to };
  // Of "end of June" no day is known; of "the week of 19 February" the week is.
  const known = phrase.exact || /week/i.test(phrase.text);
  return { line, kind, what, ...(known ? days : {}), certain: phrase.exact, text: phrase.text };
}

/** The sentence the date stands in, as far as the date. */
function whatIn(text: string, index: number): string {
  const before = text.slice(0, index);
  const sentence = before.split(/[.!?]\s+(?=\p{Lu})/u).at(-1) ?? before;
  return sentence
    .replace(
      /\s+(?:(?:will |is |are |be )?(?:take place|taking place|held|open|scheduled)|from|on|by|until|in|the|as of|of|due|at)*(?:\s+(?:from|on|by|until|in|the|of|at))*\s*$/i,
      '',
    )
    .slice(-200)
    .trim();
}

/** The day on which an event that the text names elsewhere ends: "the 1st OC and MAG meeting" is "First Open Consultations and MAG Meeting". */
function eventNamed(
  words: string,
  dates: readonly DateLine[],
  sources: ReadonlyMap<number, string>,
): CalendarDay | null {
  const wanted = (words.match(/[\p{L}\d]+/gu) ?? [])
    .filter((word) => word.length > 1)
    .map((word) => word.toLowerCase());
  let best: CalendarDay | null = null;
  let most = 1;
  for (const date of dates.slice(-60)) {
    const end = date.to ?? date.day;
    if (!end || date.kind !== 'event') continue;
    const source = sources.get(date.line) ?? date.what;
    const there = new Set((source.match(/[\p{L}\d]+/gu) ?? []).map((word) => word.toLowerCase()));
    const first = there.has('first') ? there.add('1st') : there;
    const shared = wanted.filter((word) => first.has(word)).length;
    if (shared > most) [best, most] = [end, shared];
  }
  return best;
}
