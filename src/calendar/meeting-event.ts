import { type ICalEventData, ICalEventStatus } from 'ical-generator';
import type { Committee } from '../domain/committee/committee.ts';
import type { Meeting } from '../domain/meetings/meeting.ts';
import { addDays, type CalendarDay, type Instant, minutesAfter } from '../domain/time/instant.ts';

/** Of a meeting of which no end is known: without one calendars show it with no length, or not at all. */
const usualMinutes = 60;

/** A meeting as a calendar's entry, the same wherever it is sent: its UID stays, its SEQUENCE is raised when it moves. */
export function meetingEvent(committee: Committee, meeting: Meeting, now: Instant): ICalEventData {
  const { startsAt, durationMinutes, day } = meeting;
  return {
    id: entryId('meeting', meeting.id, committee),
    sequence: meeting.sequence,
    stamp: now,
    status: meeting.cancelledAt ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    summary: meeting.title ?? `${committee.name} meeting`,
    location: meeting.place,
    ...(startsAt
      ? { start: startsAt, end: minutesAfter(startsAt, durationMinutes ?? usualMinutes) }
      : wholeDays(day, day)),
  };
}

export const entryId = (kind: 'meeting' | 'action' | 'date', id: number, committee: Committee): string =>
  `${kind}-${id}-${committee.channelId}@rapporteur.invalid`;

/** From the one day through the other; the standard's end is the day after. */
export const wholeDays = (from: CalendarDay, to: CalendarDay): { start: Date; end: Date; allDay: true } => ({
  start: new Date(`${from}T00:00:00Z`),
  end: new Date(`${addDays(to, 1)}T00:00:00Z`),
  allDay: true,
});
