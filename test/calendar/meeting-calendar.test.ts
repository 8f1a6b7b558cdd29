import { describe, expect, test } from '@jest/globals';
import ICAL from 'ical.js';
import { meetingCalendar } from '../../src/calendar/meeting-calendar.ts';
import type { Meeting } from '../../src/domain/meetings/meeting.ts';

const committee = { id: 1, name: 'Programme Committee', channelId: 'C0PC', timeZone: 'UTC' };
const now = new Date('2027-01-12T15:00:00Z');
const meeting: Meeting = {
  id: 5,
  committeeId: 1,
  title: 'Third call; charter, regional hubs\nand more',
  day: '2027-02-02',
  startsAt: new Date('2027-02-02T11:00:00Z'),
  place: 'Online',
  sequence: 2,
  cancelledAt: null,
};
// A parser of its own, from another project: what it reads is what a calendar reads.
const read = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const event = calendar.getFirstSubcomponent('vevent');
  if (!event) throw new Error('The calendar has no event');
  return { calendar, event };
};
const value = (component: ReturnType<typeof read>['event'], name: string) =>
  String(component.getFirstPropertyValue(name) ?? '');

describe('meetingCalendar', () => {
  test('says when, what, where, and which version', () => {
    const { calendar, event } = read(meetingCalendar(committee, meeting, now));
    expect(value(calendar, 'version')).toBe('2.0');
    expect(value(calendar, 'method')).toBe('PUBLISH');
    expect(value(event, 'dtstart')).toBe('2027-02-02T11:00:00Z');
    expect(value(event, 'dtend')).toBe('2027-02-02T12:00:00Z');
    expect(value(event, 'dtstamp')).toBe('2027-01-12T15:00:00Z');
    expect(value(event, 'summary')).toBe(meeting.title);
    expect(value(event, 'location')).toBe('Online');
    expect(value(event, 'sequence')).toBe('2');
  });

  test.each([
    ['as long as the summary says', 90, '2027-02-02T12:30:00Z'],
    ['past midnight', 14 * 60, '2027-02-03T01:00:00Z'],
    ['an hour where nobody said', null, '2027-02-02T12:00:00Z'],
  ])(
    'has an end, without which calendars show no length (kind: timed entry without an end): %s',
    (_what, durationMinutes, end) => {
      const { event } = read(meetingCalendar(committee, { ...meeting, durationMinutes }, now));
      expect(value(event, 'dtend')).toBe(end);
    },
  );

  test('keeps its UID when the meeting moves', () => {
    const uid = (of: Meeting) => value(read(meetingCalendar(committee, of, now)).event, 'uid');
    const moved = { ...meeting, day: '2027-02-09' as const, startsAt: null, sequence: 3 };
    expect(uid(moved)).toBe(uid(meeting));
    expect(uid({ ...meeting, id: 6 })).not.toBe(uid(meeting));
  });

  test('lasts the whole day where only the day is known, and is named after the committee where it has no name', () => {
    const { event } = read(meetingCalendar(committee, { ...meeting, startsAt: null, title: null, place: null }, now));
    expect([value(event, 'dtstart'), value(event, 'dtend')]).toEqual(['2027-02-02', '2027-02-03']);
    expect(value(event, 'summary')).toBe('Programme Committee meeting');
  });

  test('called off, says so under the same UID', () => {
    const off = read(meetingCalendar(committee, { ...meeting, cancelledAt: now, sequence: 3 }, now));
    expect([value(off.calendar, 'method'), value(off.event, 'status')]).toEqual(['CANCEL', 'CANCELLED']);
    expect(value(off.event, 'uid')).toBe(value(read(meetingCalendar(committee, meeting, now)).event, 'uid'));
  });

  test('names no organiser, to whose address replies would bounce', () => {
    expect(meetingCalendar(committee, meeting, now)).not.toMatch(/ORGANIZER|ATTENDEE|mailto/i);
  });

  test('is written in lines of at most 75 octets that end as the standard has them', () => {
    const long = meetingCalendar(committee, { ...meeting, title: 'Überprüfung '.repeat(30) }, now);
    expect(long.split('\r\n').every((line) => Buffer.byteLength(line) <= 75 && !line.includes('\n'))).toBe(true);
  });
});
