import ical, { ICalCalendarMethod } from 'ical-generator';
import type { Committee } from '../domain/committee/committee.ts';
import type { Meeting } from '../domain/meetings/meeting.ts';
import type { Instant } from '../domain/time/instant.ts';
import { meetingEvent } from './meeting-event.ts';
import { writtenCalendar } from './written-calendar.ts';

/**
 * The meeting as an RFC 5545 calendar of one entry.
 *
 * Its UID stays the same and its SEQUENCE is raised when the meeting moves, so a calendar that has it moves it. It names no
 * organiser: an address there would get the replies, and the bot has none that answers.
 */
export function meetingCalendar(committee: Committee, meeting: Meeting, now: Instant): string {
  const calendar = ical({
    prodId: '//Rapporteur//Committee meetings//EN',
    method: meeting.cancelledAt ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  });
  calendar.createEvent(meetingEvent(committee, meeting, now));
  return writtenCalendar(calendar);
}
