import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Committee } from '../domain/committee.ts';
import { addDays, type Instant } from '../domain/instant.ts';
import type { Meeting } from '../domain/meeting.ts';

/**
 * The meeting as an RFC 5545 calendar of one entry.
 *
 * Its UID stays the same and its SEQUENCE is raised when the meeting moves, so a calendar that has it moves it. It names no
 * organiser: an address there would get the replies, and the bot has none that answers.
 */
export function meetingCalendar(committee: Committee, meeting: Meeting, now: Instant): string {
  const { startsAt, day } = meeting;
  const calendar = ical({
    prodId: '//Rapporteur//Committee meetings//EN',
    method: meeting.cancelledAt ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  });
  calendar.createEvent({
    id: `meeting-${meeting.id}-${committee.channelId}@rapporteur.invalid`,
    sequence: meeting.sequence,
    stamp: now,
    status: meeting.cancelledAt ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    summary: meeting.title ?? `${committee.name} meeting`,
    location: meeting.place,
    ...(startsAt
      ? { start: startsAt }
      : { start: new Date(`${day}T00:00:00Z`), end: new Date(`${addDays(day, 1)}T00:00:00Z`), allDay: true }),
  });
  return calendar.toString();
}
