import type { ActionLine, Choice, Doubt } from '../../domain/summaries/summary.ts';
import { addDays, type CalendarDay, isCalendarDay } from '../../domain/time/instant.ts';
import { writtenDay } from '../../domain/time/written-time.ts';
import type { People } from '../people/people.ts';
import type { ReadAction } from './action-line.ts';
import { shareOf } from './share.ts';

export const asRead = (label: string): Choice => ({ label, correction: { kind: 'leave as it is' } });
/** A day of another year, so that the year is written too. */
export const longAgo: CalendarDay = '0001-01-01';
const noDate: Choice = { label: 'No date', correction: { kind: 'due', due: null } };

/** The day an action is probably due was worked out, not read. `today` is the meeting's day: days of its year are written without one. */
export function guessedDue({ action, dueReason, dueOther }: ReadAction, today: CalendarDay | null): Doubt | null {
  if (!action.dueImplied || !action.due || !dueReason) return null;
  const due = writtenDay(action.due, today ?? longAgo);
  if (!dueOther)
    return {
      line: action.line,
      about: 'due',
      text: `Is this due on ${due}? The summary doesn’t say, but ${dueReason}.`,
      choices: [asRead(due), noDate],
    };
  return {
    line: action.line,
    about: 'due',
    text: `Is this due on ${due}? The summary’s ${dueReason}.`,
    choices: [asRead(due), onDay(dueOther, today), noDate],
  };
}

const onDay = (due: CalendarDay, today: CalendarDay | null): Choice => ({
  label: writtenDay(due, today ?? longAgo),
  correction: { kind: 'due', due },
});

/** The summary gives a time that no calendar has; of the days known here only the next meeting's is near at hand. */
export function unreadDue(
  { action, dueUnread }: ReadAction,
  next: CalendarDay | null,
  today: CalendarDay | null,
): Doubt | null {
  if (!dueUnread || action.due) return null;
  return {
    line: action.line,
    about: 'due',
    text: `When is this due? I couldn’t read “${dueUnread}” as a date.`,
    choices: [asRead('No date'), ...(next ? [onDay(next, today)] : [])],
  };
}

/** Nobody is named, and one body does most of what the summary asks for. */
export function guessedOwner(action: ActionLine): Doubt | null {
  const [owner] = action.ownersImplied;
  if (!owner) return null;
  return {
    line: action.line,
    about: 'owners',
    text: `Who does this? No one is named. ${owner} has most of the other actions.`,
    choices: [
      { label: owner, correction: { kind: 'owners', owners: [owner], share: 'any' } },
      asRead('No one for now'),
    ],
  };
}

/** Two places in the sentence name different doers, and neither outweighs the other. */
export function rivalOwners({ action, rivals }: ReadAction, people: People): Doubt | null {
  if (action.done || rivals.length === 0 || action.ownersImplied.length > 0) return null;
  const named = action.owners.map((owner) => owner.name);
  const others = rivals.slice(0, mostRivals).map(
    (owners): Choice => ({
      label: owners.join(', '),
      correction: { kind: 'owners', owners, share: shareOf(owners, null, people) },
    }),
  );
  const [first] = others;
  if (!first) return null;
  return {
    line: action.line,
    about: 'owners',
    text:
      named.length > 0
        ? `Who does this: ${[named.join(', '), ...others.map((other) => other.label)].join(' or ')}? The summary can be read either way.`
        : `Does ${first.label} do this? The summary doesn’t name anyone for certain.`,
    choices: named.length > 0 ? [asRead(named.join(', ')), ...others] : [asRead('No one for now'), ...others],
  };
}

/** A question with more answers is no help. */
const mostRivals = 3;

const inSequence = new Intl.ListFormat('en-GB');

/** A name that several of those present have. */
export function sharedName(action: ActionLine, people: People): readonly Doubt[] {
  const doubts: Doubt[] = [];
  for (const { name } of action.owners) {
    const matching = people.matching(name);
    if (matching.length < 2 || matching.length > 6) continue;
    const others = action.owners.map((owner) => owner.name).filter((other) => other !== name);
    doubts.push({
      line: action.line,
      about: 'owners',
      text: `Which ${name}? The summary has ${inSequence.format(matching.map((person) => person.name))}.`,
      choices: [
        asRead(`${name}, as written`),
        ...matching.map(
          (person): Choice => ({
            label: person.name,
            correction: { kind: 'owners', owners: [...others, person.name], share: action.share },
          }),
        ),
      ],
    });
  }
  return doubts;
}

/** The summary came after the day had passed, or gives a day before the meeting: it is asked, and no other year is tried. */
export function passedDue(action: ActionLine, meeting: CalendarDay | null, asOf: CalendarDay | null): Doubt | null {
  if (!action.due || action.done || action.dueImplied) return null;
  const beforeMeeting = meeting !== null && action.due < meeting;
  if (!beforeMeeting && !(asOf !== null && action.due < asOf)) return null;
  const written = (day: CalendarDay): string => writtenDay(day, asOf ?? meeting ?? longAgo);
  const due = written(action.due);
  const when = beforeMeeting
    ? `before the meeting of ${written(meeting)}`
    : `already past when the summary was posted${asOf ? ` on ${written(asOf)}` : ''}`;
  return {
    line: action.line,
    about: 'due',
    text: `Keep ${due}? It’s ${when}.`,
    choices: [
      asRead(`Keep ${due}`),
      ...(action.dueText && !/\d{4}/.test(action.dueText) ? [onDay(nextYear(action.due), asOf ?? meeting)] : []),
      ...(asOf
        ? [
            {
              label: `A week from posting, ${written(addDays(asOf, 7))}`,
              correction: { kind: 'due', due: addDays(asOf, 7) },
            } as const,
          ]
        : []),
      noDate,
    ],
  };
}

/** The same day a year on, of which "31 December" may be meant as well; of 29 February the day before. */
function nextYear(day: CalendarDay): CalendarDay {
  const same = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
  return isCalendarDay(same) ? same : addDays(day, 364);
}

/** It may be an action: what speaks for it is enough for a question. */
export function perhapsAction(action: ActionLine, reason: string): Doubt {
  const why = reason === '' ? '' : ` It ${reason}.`;
  return {
    line: action.line,
    about: 'action',
    text: `Is this an action?${why} “${action.text.slice(0, 200)}”`,
    choices: [asRead('Not an action'), { label: 'Add it', correction: { kind: 'add', action } }],
  };
}

/** An entry of an older list that nobody has marked as done. */
export function carriedOver(action: ActionLine): Doubt {
  return {
    line: action.line,
    about: 'action',
    text: `Is this still to be done? It’s among the actions of an earlier meeting. “${action.text.slice(0, 200)}”`,
    choices: [asRead('Leave it with the earlier summary'), { label: 'Add it', correction: { kind: 'add', action } }],
  };
}
