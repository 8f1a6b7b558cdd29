import type { CalendarDay } from '../domain/instant.ts';
import type { Doubt, Summary } from '../domain/summary.ts';
import { actionLine } from './action-line.ts';
import { actionsIn } from './actions.ts';
import { agendaIn } from './agenda.ts';
import { dateOrderOf } from './date-order.ts';
import { datesIn } from './dates.ts';
import type { Calendar } from './day-phrase.ts';
import { decisionsIn } from './decisions.ts';
import type { Document } from './document.ts';
import {
  carriedOver,
  guessedDue,
  guessedOwner,
  meetingInDoubt,
  nextMeetingInDoubt,
  passedDue,
  promised,
  rivalOwners,
  scheduledMeeting,
  sharedName,
  unreadDue,
} from './doubts.ts';
import { DueAbove } from './due-above.ts';
import { frontMatterOf } from './front-matter.ts';
import { groupsIn } from './groups.ts';
import { withImpliedOwners, withImpliedStarts } from './implied.ts';
import { foreignLanguageOf, languageDoubt } from './language.ts';
import { meetingTimeOf, placeOf, titleOf } from './meeting-time.ts';
import { nextMeetingOf } from './next-meeting.ts';
import { outlineOf } from './outline.ts';
import { attendanceOf } from './participants.ts';
import { passagesOf } from './passages.ts';
import { People } from './people.ts';
import { promisesIn } from './promises.ts';
import { joinRepeats } from './repeats.ts';
import { standingScheduleOf } from './standing-schedule.ts';

/**
 * What a document says, and what the reader is not sure of.
 *
 * `asOf` is the day it was posted, where that is known: it settles the year of a date without one if the document gives none, and tells
 * which deadlines had passed by then.
 */
export function readSummary(document: Document, asOf: CalendarDay | null = null): Summary {
  const front = frontMatterOf(document.lines);
  const { passages, sections } = outlineOf(passagesOf(document));
  const order = dateOrderOf(
    passages
      .slice(0, 2000)
      .map((passage) => passage.text)
      .join('\n'),
  );
  const meeting = meetingTimeOf(passages, front, { from: asOf, order, document }, document.name);
  const calendar: Calendar = { from: meeting?.day ?? asOf, order, document };
  const { participants, people: known } = attendanceOf(passages);
  const people = new People(known);
  const next = nextMeetingOf(passages, meeting?.day ?? null, calendar);
  const nextLine = passages.find((passage) => passage.line === next?.next.line)?.text ?? '';
  const title = titleOf(passages, front);
  const meetings = {
    day: meeting?.day ?? null,
    certain: meeting?.certain ?? false,
    next: next?.day ?? null,
    names: `${title}\n${nextLine}`.toLowerCase(),
  };

  const dueAbove = new DueAbove(passages, calendar, meetings.day);
  const found = actionsIn(passages, people);
  const joined = joinRepeats([
    ...found.filter((action) => !action.carried),
    ...found.filter((action) => action.carried && !action.done),
  ]);
  const tasks = joined.filter((task) => !task.first.carried);
  const carried = joined.filter((task) => task.first.carried).slice(0, 25);
  const read = withImpliedOwners(tasks.map((task) => actionLine(task, document, calendar, meetings, dueAbove, people)));
  const actions = read.map(({ action }) => action);
  const lines = new Set(actions.flatMap((action) => action.places));
  const dueOf = new Map(actions.flatMap((action) => action.places.map((place) => [place, action.due] as const)));
  const dates = datesIn(passages, calendar, meetings.day, dueOf, next ? { line: next.next.line, day: next.day } : null);
  const settled = withImpliedStarts(read, dates, meetings.day ?? asOf);

  const doubts: (Doubt | null)[] = [
    languageDoubt(foreignLanguageOf(passages)),
    meetingInDoubt(meeting),
    nextMeetingInDoubt(next, meetings.day ?? asOf),
    scheduledMeeting(next || !meetings.day ? null : standingScheduleOf(passages, meetings.day), meetings.day),
    ...settled.flatMap((one) => [
      guessedDue(one, meetings.day ?? asOf),
      unreadDue(one, meetings.next, meetings.day ?? asOf),
      guessedOwner(one.action),
      rivalOwners(one, people),
      passedDue(one.action, meetings.day, asOf),
      ...sharedName(one.action, people),
    ]),
    ...carried.map((task) => carriedOver(actionLine(task, document, calendar, meetings, dueAbove, people).action)),
    ...promisesIn(passages, people, calendar, lines).map(promised),
  ];
  return {
    title,
    startsAt: meeting?.startsAt ?? null,
    place: meeting?.place ?? placeOf(passages),
    sections,
    actions: settled.map(({ action }) => action),
    nextMeeting: next?.next ?? null,
    dates,
    groups: groupsIn(passages),
    decisions: decisionsIn(passages, lines),
    participants,
    agenda: agendaIn(passages),
    doubts: doubts.filter((doubt) => doubt !== null),
  };
}
