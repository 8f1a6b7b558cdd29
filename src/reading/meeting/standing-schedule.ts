import { addDays, type CalendarDay, calendarDay } from '../../domain/time/instant.ts';
import { daysUntil, weekdayNumber, weekdayPattern } from '../dates/calendar/calendar-words.ts';
import type { Placed } from '../structure/outline.ts';

/** A rule for when a committee meets, and the first day after this meeting that it gives. */
export interface StandingSchedule {
  readonly line: number;
  readonly day: CalendarDay;
  /** As written: "the first Monday of every month". */
  readonly words: string;
}

const nth = ['first', 'second', 'third', 'fourth'];
const ofMonth = new RegExp(
  `\\b(?:the )?(?<nth>first|second|third|fourth|last|1st|2nd|3rd|4th) (?<day>${weekdayPattern})s? (?:of|in) (?:(?:each|every|the|a) )?(?:calendar )?month\\b`,
  'i',
);
const inWeeks = new RegExp(
  `\\b(?:every|each) (?<other>other |second |2nd |two weeks on )?(?<day>${weekdayPattern})s?\\b`,
  'i',
);
const meets =
  /\b(?:we|board|committee|council|group|team|club|wg) meets?\b|\b(?:meetings?|calls?) (?:are|is|take place|will be|run)\b|\b(?:meetings?|calls?)\s*:/i;

/** The rule a line gives for this body's own meetings: "The board meets on the first Monday of every month." */
export function standingScheduleOf(passages: readonly Placed[], meeting: CalendarDay): StandingSchedule | null {
  for (const { text, line } of passages) {
    if (text.length > 300 || !meets.test(text)) continue;
    const match = ofMonth.exec(text) ?? inWeeks.exec(text);
    const day = match && nextBy(match, meeting);
    if (day) return { line, day, words: match[0] };
  }
  return null;
}

function nextBy(match: RegExpExecArray, meeting: CalendarDay): CalendarDay {
  const wanted = weekdayNumber(match.groups?.day ?? '');
  const which = match.groups?.nth?.toLowerCase();
  if (which === undefined) return addDays(meeting, (daysUntil(meeting, wanted) || 7) + (match.groups?.other ? 7 : 0));
  const inThis = inMonth(meeting, which, wanted);
  return inThis > meeting ? inThis : inMonth(addDays(calendarDay(`${meeting.slice(0, 7)}-28`), 4), which, wanted);
}

/** Of the month that `day` is in: its first, second or last such weekday. */
function inMonth(day: CalendarDay, which: string, wanted: number): CalendarDay {
  const first = calendarDay(`${day.slice(0, 7)}-01`);
  const found = addDays(first, daysUntil(first, wanted));
  if (which !== 'last') return addDays(found, 7 * Math.max(nth.indexOf(which), (Number.parseInt(which, 10) || 1) - 1));
  const fifth = addDays(found, 28);
  return fifth.slice(0, 7) === day.slice(0, 7) ? fifth : addDays(found, 21);
}
