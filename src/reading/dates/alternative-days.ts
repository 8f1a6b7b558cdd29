import { type CalendarDay, isCalendarDay } from '../../domain/time/instant.ts';
import { month, twoDigits, weekdayPattern } from './calendar/calendar-words.ts';
import { type Calendar, type DayPhrase, dayPhrasesIn } from './day-phrase.ts';

/** What joins two days of which one is meant: "Tuesday or Wednesday", "3 Dec / 4 Dec". */
const joint = new RegExp(
  `^(?:[\\s,]*\\b(?:and/)?or\\s+(?:(?:on|by|the|even|perhaps|maybe|possibly|latest|at the latest|${weekdayPattern},?)\\s+)*|\\s?/\\s?)$`,
  'i',
);
/** "3 or 4 December", "December 3 or 4": a day of the same month, beside the one that has its name. */
const dayBefore =
  /(?<![\d:./-])(?<day>\d{1,2})(?:st|nd|rd|th)?(?:,\s?(?:the )?\d{1,2}(?:st|nd|rd|th)?)*,? or (?:the )?$/i;
const dayAfter =
  /^,? or (?:the )?(?<day>\d{1,2})(?:st|nd|rd|th)?(?=\s*(?:$|[,;:)!?–—]|\.(?!\d)|(?:at|if|when|so|to|latest)\b))/i;
const beginsWithDay = new RegExp(`^\\d{1,2}(?:st|nd|rd|th)?[ -](?:of )?${month}\\b`, 'i');
const endsWithDay = new RegExp(`^${month}\\b.*\\d(?:st|nd|rd|th)?$`, 'i');
/** "3/4 December", "January 30/31", "3rd or 4th": both days in one phrase. */
const withinPhrase = new RegExp(`(?<=\\d(?:st|nd|rd|th)?|${month}\\.?)(?: or (?:the )?|\\s?/\\s?(?=\\d))`, 'i');

/** The days named in the text, those of which one is meant joined in one phrase: its `other` is the last of them. */
export function alternativeDaysIn(text: string, calendar: Calendar): readonly DayPhrase[] {
  const phrases = dayPhrasesIn(text, calendar);
  if (!/\bor\b|\//i.test(text)) return phrases;
  const joined: DayPhrase[] = [];
  for (const phrase of phrases) {
    const days = withDayBeside(text, withBothDays(phrase, calendar));
    const last = joined.at(-1);
    const isJoined = last && isDay(last) && isDay(days) && joint.test(text.slice(last.end, days.index));
    if (!isJoined) joined.push(days);
    else joined[joined.length - 1] = spanning(text, last, days);
  }
  return joined;
}

const isDay = ({ exact, from, to }: DayPhrase): boolean => exact && from === to;

const spanning = (text: string, first: DayPhrase, last: DayPhrase): DayPhrase => ({
  ...first,
  end: last.end,
  text: text.slice(first.index, last.end),
  relative: first.relative || last.relative,
  other: last.from === first.from ? first.other : last.from,
});

function withBothDays(phrase: DayPhrase, calendar: Calendar): DayPhrase {
  if (!/\p{L}/u.test(phrase.text) || !withinPhrase.test(phrase.text)) return phrase;
  const [stretch] = dayPhrasesIn(`by the ${phrase.text.replace(withinPhrase, '-')}`, calendar);
  if (stretch && stretch.from !== stretch.to)
    return { ...phrase, from: stretch.from, to: stretch.from, other: stretch.to };
  const [first] = dayPhrasesIn(`by the ${phrase.text.split(withinPhrase)[0] ?? ''}`, calendar);
  const isOther = first && first.from < phrase.from;
  return isOther ? { ...phrase, from: first.from, to: first.from, other: phrase.from } : phrase;
}

function withDayBeside(text: string, phrase: DayPhrase): DayPhrase {
  if (!isDay(phrase) || phrase.other) return phrase;
  const before = beginsWithDay.test(phrase.text) ? dayBefore.exec(text.slice(0, phrase.index)) : null;
  const first = sameMonth(phrase, before);
  if (before && first)
    return {
      ...phrase,
      index: before.index,
      text: text.slice(before.index, phrase.end),
      from: first,
      to: first,
      other: phrase.from,
    };
  const after = endsWithDay.test(phrase.text) ? dayAfter.exec(text.slice(phrase.end)) : null;
  const last = sameMonth(phrase, after);
  if (!after || !last) return phrase;
  const end = phrase.end + after[0].length;
  return { ...phrase, end, text: text.slice(phrase.index, end), other: last };
}

function sameMonth(phrase: DayPhrase, found: RegExpExecArray | null): CalendarDay | null {
  const day = `${phrase.from.slice(0, 8)}${twoDigits(Number(found?.groups?.day ?? 0))}`;
  return isCalendarDay(day) && day !== phrase.from ? day : null;
}
