import type { ActionLine, Doubt, Summary } from '../../domain/summaries/summary.ts';
import type { CalendarDay } from '../../domain/time/instant.ts';
import { actionLine, type ReadAction } from '../actions/action-line.ts';
import { actionsIn, type FoundAction } from '../actions/actions.ts';
import { chooseActions } from '../actions/choose-actions.ts';
import {
  carriedOver,
  guessedDue,
  guessedOwner,
  passedDue,
  perhapsAction,
  rivalOwners,
  sharedName,
  unreadDue,
} from '../actions/doubts.ts';
import { withEventDays, withInferredOwners, withInferredStarts } from '../actions/inferred.ts';
import { mergeDuplicates, type Task } from '../actions/merge-duplicates.ts';
import { reasonFor } from '../actions/reasons.ts';
import { weighLines } from '../actions/weigh-lines.ts';
import { dateOrderOf } from '../dates/date-order.ts';
import { datesIn } from '../dates/dates.ts';
import { type Calendar, dayPhrasesIn } from '../dates/day-phrase.ts';
import { DueAbove } from '../dates/due-above.ts';
import { unreadDatesIn } from '../dates/unread-dates.ts';
import type { Document } from '../document/document.ts';
import { agendaIn } from '../meeting/agenda.ts';
import { decisionsIn } from '../meeting/decisions.ts';
import { groupsIn } from '../meeting/groups.ts';
import {
  meetingInDoubt,
  nextMeetingHourInDoubt,
  nextMeetingInDoubt,
  scheduledMeeting,
  unreadDate,
  unreadNextMeetingDay,
} from '../meeting/meeting-doubts.ts';
import { meetingTimeOf, titleOf, venueOf } from '../meeting/meeting-time.ts';
import { nextMeetingOf, unreadNextMeeting } from '../meeting/next-meeting.ts';
import { standingScheduleOf } from '../meeting/standing-schedule.ts';
import { attendanceOf } from '../people/participants.ts';
import { People } from '../people/people.ts';
import { frontMatterOf } from '../structure/front-matter.ts';
import { outlineOf, type Placed } from '../structure/outline.ts';
import { passagesOf } from '../structure/passages.ts';
import { recordsIn } from '../structure/records.ts';
import type { TaskRecord } from '../structure/task-record.ts';
import { foreignLanguageOf, languageDoubt } from './language.ts';

/**
 * What a document says, and what the reader is not sure of.
 *
 * `asOf` is the day it was posted, where that is known: it settles the year of a date without one if the document gives none, and tells
 * which deadlines had passed by then.
 */
export function readSummary(document: Document, asOf: CalendarDay | null = null): Summary {
  const front = frontMatterOf(document.lines);
  const { passages, sections } = outlineOf(passagesOf(document));
  const foreign = foreignLanguageOf(passages);
  const language = foreign === 'Arabic' ? null : foreign;
  const order = dateOrderOf(
    passages
      .slice(0, 2000)
      .map((passage) => passage.text)
      .join('\n'),
  );
  const written = { order: order ?? (language ? 'day first' : null), document, language } as const;
  const { participants, people: known } = attendanceOf(passages);
  const people = new People(known);
  const records = recordsIn(passages, people);
  const taskRows = new Set(
    records.filter(({ kind, isSure }) => kind === 'row' && isSure).map(({ head }) => head.index),
  );
  const others = passages.filter(({ index }) => !taskRows.has(index));
  const meeting = meetingTimeOf(others, front, { ...written, from: asOf }, document.name);
  const from = meeting?.day ?? asOf;
  const near = from ? null : firstDayIn(passages, { ...written, from });
  const calendar: Calendar = { ...written, from, near };
  const next = nextMeetingOf(passages, meeting?.day ?? null, calendar);
  const nextLine = passages.find((passage) => passage.line === next?.next.line)?.text ?? '';
  const title = titleOf(passages, front);
  const meetings = {
    day: meeting?.day ?? null,
    certain: meeting?.certain ?? false,
    next: next?.day ?? null,
    names: `${title}\n${nextLine}`.toLowerCase(),
  };

  const dueAbove = new DueAbove(passages, records, calendar, meetings.day);
  const marked = actionsIn(passages, people, records);
  const weighed = weighLines(passages, people, records, marked, document);
  const { actions: found, asked } = chooseActions(weighed, passages, people);
  // What is marked is said there first, though the talk before it may have said it too.
  const isMarkedNow = (action: FoundAction): boolean => !action.carried && marked.includes(action);
  const joined = mergeDuplicates([
    ...found.filter(isMarkedNow),
    ...found.filter((action) => !action.carried && !isMarkedNow(action)),
    ...found.filter((action) => action.carried && !action.done),
  ]);
  const tasks = joined
    .filter((task) => !task.first.carried)
    .sort((a, b) => a.first.passage.line - b.first.passage.line);
  const carried = joined.filter((task) => task.first.carried).slice(0, 25);
  const lineOf = (task: Task): ReadAction => actionLine(task, document, calendar, meetings, dueAbove, people);
  const read = withInferredOwners(tasks.map(lineOf));
  const actions = read.map(({ action }) => action);
  const lines = new Set(actions.flatMap((action) => action.places));
  // What is an action by its words alone may tell a decision or a date besides.
  const markedLines = new Set(marked.map(({ passage }) => passage.line));
  const isMarked = (action: ActionLine): boolean => action.places.some((place) => markedLines.has(place));
  const markedActions = actions.filter(isMarked);
  const dueOf = new Map<number, CalendarDay | null>(
    markedActions.flatMap(({ places, due }) => places.map((place) => [place, due] as const)),
  );
  for (const line of fieldLines(records, lines)) dueOf.set(line, dueOf.get(line) ?? null);
  const dates = datesIn(passages, calendar, meetings.day, dueOf, next ? { line: next.next.line, day: next.day } : null);
  const texts = new Map(passages.map((passage) => [passage.line, passage.text]));
  const today = meetings.day ?? asOf;
  const settled = withInferredStarts(withEventDays(read, dates, texts, today), dates, today);

  const nextUnread = next ? null : unreadNextMeeting(passages, calendar);
  const isToldElsewhere = (line: number): boolean => dueOf.has(line) || line === (next?.next ?? nextUnread)?.line;
  const doubts: (Doubt | null)[] = [
    languageDoubt(foreign),
    meetingInDoubt(meeting),
    nextMeetingInDoubt(next, today),
    nextMeetingHourInDoubt(next),
    unreadNextMeetingDay(nextUnread),
    ...unreadDatesIn(passages, calendar, isToldElsewhere).map(unreadDate),
    scheduledMeeting(next || !meetings.day ? null : standingScheduleOf(passages, meetings.day), meetings.day),
    ...settled.flatMap((one, action) =>
      [
        guessedDue(one, today),
        unreadDue(one, meetings.next, today),
        guessedOwner(one.action),
        rivalOwners(one, people),
        passedDue(one.action, meetings.day, asOf),
        ...sharedName(one.action, people),
      ].map((doubt) => doubt && { ...doubt, action }),
    ),
    ...carried.map((task) => carriedOver(lineOf(task).action)),
    ...asked
      .filter(({ action }) => !lines.has(action.passage.line))
      .map(({ action, line }) => perhapsAction(lineOf({ first: action, again: [] }).action, reasonFor(line, title))),
  ];
  return {
    title,
    startsAt: meeting?.startsAt ?? null,
    place: meeting?.place ?? venueOf(passages),
    sections,
    actions: settled.map(({ action }) => action),
    nextMeeting: next?.next ?? null,
    dates,
    groups: groupsIn(passages),
    decisions: decisionsIn(passages, new Set(dueOf.keys())),
    participants,
    agenda: agendaIn(passages),
    doubts: doubts.filter((doubt) => doubt !== null),
  };
}

/** The lines that say who does an action and until when: the date there is no other date of the committee. */
const fieldLines = (records: readonly TaskRecord[], actionLines: ReadonlySet<number>): readonly number[] =>
  records
    .filter(({ head, place }) => [head, place].some(({ line, zone }) => actionLines.has(line) || zone === 'actions'))
    .flatMap(({ fields }) => fields.map(({ passage }) => passage.line));

/** The first day that is written in full, its year with it: a log of many meetings has no day of its own. */
function firstDayIn(passages: readonly Placed[], calendar: Calendar): CalendarDay | null {
  for (const { text } of passages.slice(0, 2000)) {
    const [day] = dayPhrasesIn(text, calendar);
    if (day?.exact) return day.from;
  }
  return null;
}
