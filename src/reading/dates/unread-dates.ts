import type { CalendarDay } from '../../domain/time/instant.ts';
import type { Placed } from '../structure/outline.ts';
import { dateKind } from './date-kind.ts';
import { dateName } from './date-name.ts';
import { isAsked, isTold, mayTell, sentenceAround, withoutAddresses } from './dated-sentence.ts';
import { type Calendar, type DayPhrase, unreadPhrasesIn } from './day-phrase.ts';

/** A date of the committee's that names a day that there is not. */
export interface UnreadDate {
  readonly line: number;
  /** "applications" */
  readonly what: string;
  /** As written: "31 November". */
  readonly words: string;
}

/** Which day it is does not matter to what kind of date it is. */
const noDay: CalendarDay = '0001-01-01';
/** A document with more of them is no summary, or counts in another way. */
const most = 5;

/** The committee's dates that no calendar has: "Applications close on 31 November". Actions ask about theirs themselves. */
export function unreadDatesIn(
  passages: readonly Placed[],
  calendar: Calendar,
  isActionLine: (line: number) => boolean,
): readonly UnreadDate[] {
  // Where nothing tells the year, every day without one is unread.
  if (!calendar.from && !calendar.near) return [];
  const found: UnreadDate[] = [];
  for (const passage of passages) {
    if (found.length >= most) break;
    if (!mayTell(passage) || isActionLine(passage.line)) continue;
    const text = withoutAddresses(passage.text);
    for (const { index, end, isClear } of unreadPhrasesIn(text, calendar)) {
      const words = text.slice(index, end);
      const day: DayPhrase = {
        index,
        end,
        text: words,
        from: noDay,
        to: noDay,
        exact: true,
        relative: false,
        other: null,
      };
      const sentence = sentenceAround(text, day, passage, passages);
      const kind = isClear ? dateKind(sentence.before, day, sentence.after) : null;
      if (!kind || isTold(sentence, kind) || isAsked(text, end)) continue;
      const what = dateName(kind, sentence);
      if (what) found.push({ line: passage.line, what, words });
    }
  }
  return found;
}
