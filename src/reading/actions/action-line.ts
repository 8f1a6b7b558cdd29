import type { ActionLine } from '../../domain/summaries/summary.ts';
import { addDays, type CalendarDay } from '../../domain/time/instant.ts';
import { writtenDay } from '../../domain/time/written-time.ts';
import type { Calendar } from '../dates/day-phrase.ts';
import { type Deadline, readDeadline, readDueField } from '../dates/deadline-phrase.ts';
import type { DueAbove } from '../dates/due-above.ts';
import { type Distance, dayAt, type EventOffset } from '../dates/event-offset.ts';
import type { Document } from '../document/document.ts';
import type { People } from '../people/people.ts';
import type { Task } from './merge-duplicates.ts';
import { shareOf } from './share.ts';

/** An action with the reasons for what was guessed about it. */
export interface ReadAction {
  readonly action: ActionLine;
  /** Why `due` is a guess; null where it is known or absent. */
  readonly dueReason: string | null;
  /** The other day that the words for `due` may mean. */
  readonly dueOther: CalendarDay | null;
  /** Words that give a time and no day: "by the AGM". */
  readonly dueUnread: string | null;
  /** The event that `dueUnread` counts from, where it does. */
  readonly dueOffset: EventOffset | null;
  /** Whether its sentence names what is done, and not who does it: "will soon be posted". */
  readonly passive: boolean;
  /** Who else may be meant than its owners, likeliest first. */
  readonly rivals: readonly (readonly string[])[];
}

export interface Meetings {
  readonly day: CalendarDay | null;
  /** False where the day of the meeting is itself in doubt, and with it all that is counted from it. */
  readonly certain: boolean;
  readonly next: CalendarDay | null;
  /** The lines that name the committee and its next meeting, in lower case. */
  readonly names: string;
}

/** A task with its dates read and its guesses marked as such. */
export function actionLine(
  task: Task,
  document: Document,
  calendar: Calendar,
  meetings: Meetings,
  dueAbove: DueAbove,
  people: People,
): ReadAction {
  const { first, again } = task;
  // An older list may have named somebody for the same task; this meeting did not.
  const all = [first, ...again.filter((found) => !found.carried || first.carried)];
  const owned = all.find((found) => found.reading.owners.length > 0) ?? first;
  const deadlines = all.flatMap((found) => [
    ...(found.dueField ? [readDueField(found.dueField, calendar)] : []),
    readDeadline(found.task, calendar),
  ]);
  const [own = readDeadline('', calendar)] = deadlines;
  const stated = deadlines.some((one) => one.due || one.tie?.own || one.notBefore || one.words);
  const above = stated ? null : (all.map((found) => dueAbove.of(found.passage)).find((one) => one !== null) ?? null);
  // What is longer than is read may end in the deadline.
  const beyond = stated || above || first.passage.ending === '' ? null : readDeadline(first.passage.ending, calendar);
  const deadline =
    above ??
    (beyond?.words ? beyond : undefined) ??
    deadlines.find((one) => one.due && !one.guessed) ??
    deadlines.find((one) => one.tie?.announced && one.tie.own) ??
    deadlines.find((one) => one.due) ??
    deadlines.find((one) => one.words) ??
    own;
  const guess = deadline.due
    ? {
        due: deadline.due,
        reason:
          deadline === beyond
            ? `its line is too long to read, and ends “${deadline.words}”`
            : reasonToDoubt(deadline, meetings),
      }
    : impliedDue(first.task, deadline, meetings);
  const tie = ownTie(deadline, meetings);
  // "Before the next meeting" is understood though nothing tells its day; "a week before" it is no day yet, and the next AGM is not the next meeting.
  const isUnread = !guess && (deadline.unread || (deadline.tie?.own === true && (!tie || tie.distance !== null)));
  const places = [...new Set([first, ...again].map((found) => found.passage.line))];
  const owners = owned.reading.owners;
  const share = shareOf(owners, owned.reading.words, people);
  return {
    passive: first.reading.passive,
    rivals: owned.reading.rivals.filter((rival) => !all.some((found) => isSame(found.reading.owners, rival))),
    dueReason: guess?.reason ?? null,
    dueOther: deadline.other,
    dueUnread: isUnread ? deadline.words : null,
    dueOffset: isUnread ? deadline.offset : null,
    action: {
      line: first.passage.line,
      places,
      section: first.passage.section,
      text: first.task,
      quote: quoteOf(document, first.passage.line, first.passage.lastLine),
      owners: owners.map((name) => ({ name })),
      ownersImplied: [],
      share,
      shareText: share === null ? null : (owned.reading.words?.slice(0, 160) ?? null),
      due: guess?.due ?? null,
      dueImplied: guess?.reason != null,
      dueText: deadline.words,
      tiedTo: tie !== null && isUntil(tie.distance) ? 'next meeting' : null,
      notBefore: deadline.notBefore,
      done: all.some((found) => found.done),
    },
  };
}

const isSame = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((name) => others.includes(name));

/** The source of a passage, line by line; a quote in a review is no longer than a page. */
function quoteOf(document: Document, first: number, last: number): string {
  const lines: string[] = [];
  for (let number = first; number <= Math.min(last, first + 30); number++) lines.push(lineNumbered(document, number));
  return lines.join('\n').slice(0, 4000);
}

/** Numbers ascend, though some may be missing. */
function lineNumbered(document: Document, number: number): string {
  let [low, high] = [0, document.lines.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const line = document.lines[middle];
    if (!line) break;
    if (line.number === number) return line.text;
    if (line.number < number) low = middle + 1;
    else high = middle - 1;
  }
  return '';
}

function reasonToDoubt(deadline: Deadline, meetings: Meetings): string | null {
  if (deadline.other)
    return `“${deadline.words}” may also mean ${writtenDay(deadline.other, meetings.day ?? deadline.other)}`;
  if (deadline.guessed) return `“${deadline.words}” leaves the day open`;
  return deadline.relative && !meetings.certain
    ? `“${deadline.words}” counts from a meeting whose day is not certain`
    : null;
}

const beforehand =
  /\b(?:register|registration|sign up|rsvp|book|invitations?|invites?|calendar (?:entry|entries)|prepare|agenda for)\b/i;

/** The deadline as a time given by a meeting of this committee's: "before the next meeting", "two days before the call". */
function ownTie({ tie, offset }: Deadline, meetings: Meetings): { readonly distance: Distance | null } | null {
  if (tie) return tie.own && (tie.kind === null || meetings.names.includes(tie.kind)) ? tie : null;
  return offset && ownMeeting.test(offset.event) ? offset : null;
}
const ownMeeting = /^(?:the|our|this|that|each)? ?(?:board |committee )?(?:meeting|call|session|telecon)$/i;

const isUntil = (distance: Distance | null): boolean => distance === null || distance.days + distance.months <= 0;

/** When a task with no date of its own is nevertheless of no use later. */
function impliedDue(task: string, deadline: Deadline, meetings: Meetings): { due: CalendarDay; reason: string } | null {
  const tie = ownTie(deadline, meetings);
  // What is to be done after a meeting counts from the one that was, unless "next" is said.
  const from = tie && !deadline.tie && !isUntil(tie.distance) ? meetings.day : meetings.next;
  if (tie && from) {
    const meeting = `the meeting of ${writtenDay(from, meetings.day ?? from)}`;
    return tie.distance
      ? { due: dayAt(from, tie.distance), reason: `“${deadline.words}” counts from ${meeting}` }
      : { due: from, reason: `“${deadline.words}” is ${meeting}` };
  }
  const [event] = deadline.others;
  if (event && beforehand.test(task) && event.exact && (!meetings.day || event.from > meetings.day)) {
    return { due: addDays(event.from, -1), reason: `it is of use only before ${event.text}` };
  }
  return null;
}
