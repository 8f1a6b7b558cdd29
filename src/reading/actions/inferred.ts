import type { DateLine } from '../../domain/summaries/summary.ts';
import { addDays, type CalendarDay } from '../../domain/time/instant.ts';
import { writtenDay } from '../../domain/time/written-time.ts';
import { dayAt } from '../dates/event-offset.ts';
import { eventNamed } from '../dates/relative-event.ts';
import type { ReadAction } from './action-line.ts';

/** A task without a doer is probably for the body that has most of the others: the secretariat that wrote the summary. */
export function withInferredOwners(read: readonly ReadAction[]): readonly ReadAction[] {
  const counts = new Map<string, number>();
  for (const { action } of read) {
    const [owner] = action.owners;
    if (owner && action.share === 'any' && action.owners.length === 1)
      counts.set(owner.name, (counts.get(owner.name) ?? 0) + 1);
  }
  const [busiest] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!busiest || busiest[1] < 3 || busiest[1] * 2 < read.length - 1) return read;
  return read.map((one) =>
    one.action.owners.length === 0 && one.passive
      ? { ...one, action: { ...one.action, ownersImplied: [busiest[0]], share: 'any' } }
      : one,
  );
}

const untilEvent =
  /^(?:(?:by|before|until|till|ahead of|prior to|in time for|no later than|not later than|due|on)\s+)+/i;

/** "Two days after the workshop", where another line of the document tells the day of the workshop. `texts` are the lines' by number. */
export function withEventDays(
  read: readonly ReadAction[],
  dates: readonly DateLine[],
  texts: ReadonlyMap<number, string>,
  today: CalendarDay | null,
): readonly ReadAction[] {
  return read.map((one) => {
    const { dueUnread: words, dueOffset: offset, action } = one;
    if (!words || action.due || (!offset && !untilEvent.test(words))) return one;
    const event = eventNamed(offset?.event ?? words.replace(untilEvent, ''), dates, texts);
    if (!event) return one;
    const isAfter = offset !== null && offset.distance.days + offset.distance.months > 0;
    const due = offset ? dayAt(isAfter ? event.to : event.from, offset.distance) : event.from;
    if (today && due < today) return one;
    return {
      ...one,
      dueReason: `“${words}” counts from ${writtenDay(isAfter ? event.to : event.from, today ?? event.from)}`,
      dueUnread: null,
      dueOffset: null,
      action: { ...action, due, dueImplied: true },
    };
  });
}

/**
 * Whoever wants to join what starts on a day has to say so before: the start that shares the action's own abbreviation. `today` is the
 * meeting's day: days of its year are written without one.
 */
export function withInferredStarts(
  read: readonly ReadAction[],
  dates: readonly DateLine[],
  today: CalendarDay | null,
): readonly ReadAction[] {
  const starts = dates.filter((date) => date.kind === 'start').slice(0, 40);
  return starts.length === 0 ? read : read.map((one) => withStart(one, starts, today));
}

function withStart(one: ReadAction, starts: readonly DateLine[], today: CalendarDay | null): ReadAction {
  const { action } = one;
  if (
    action.due ||
    !/\b(?:interest|volunteer|nominat\w+|sign up|join|take part|contribute|would like to|appl(?:y|ication))\b/i.test(
      action.text,
    )
  )
    return one;
  const shorts: readonly string[] = action.text.match(/\b\p{Lu}{2,8}\b/gu) ?? [];
  const start = starts.find((date) => date.day && shorts.some((short) => new RegExp(`\\b${short}\\b`).test(date.what)));
  if (!start?.day) return one;
  return {
    ...one,
    dueReason: `what it is for starts on ${writtenDay(start.day, today ?? start.day)}`,
    action: { ...action, due: addDays(start.day, -1), dueImplied: true },
  };
}
