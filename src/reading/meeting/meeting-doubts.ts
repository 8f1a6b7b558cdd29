import type { Doubt } from '../../domain/summaries/summary.ts';
import type { CalendarDay } from '../../domain/time/instant.ts';
import { findTimeZone } from '../../domain/time/time-zone.ts';
import { writtenDay } from '../../domain/time/written-time.ts';
import { sharedZoneLetters } from '../../domain/time/zone-tables.ts';
import { asRead, longAgo } from '../actions/doubts.ts';
import { startOn } from '../dates/clock/clock-time.ts';
import type { UnreadDate } from '../dates/unread-dates.ts';
import type { MeetingTime } from './meeting-time.ts';
import type { NextMeetingReading } from './next-meeting.ts';
import type { StandingSchedule } from './standing-schedule.ts';

/** When the meeting was is not said, or not in full. */
export function meetingInDoubt(meeting: MeetingTime | null): Doubt | null {
  if (meeting?.certain) return null;
  if (!meeting)
    return {
      line: 1,
      about: 'meeting',
      text: 'When was the meeting? The summary doesn’t say, so days such as “Friday” stay open.',
      choices: [asRead('Leave it open')],
    };
  const [day, other] = [meeting.day, meeting.other].map((one) => one && writtenDay(one, longAgo));
  return {
    line: meeting.line,
    about: 'meeting',
    text: other
      ? `Was the meeting on ${day}? The summary’s date may also mean ${other}.`
      : `Was the meeting on ${day}? The summary doesn’t give the whole date.`,
    choices: [
      asRead(day ?? ''),
      ...(meeting.other
        ? [{ label: other ?? '', correction: { kind: 'meeting', startsAt: meeting.other } } as const]
        : []),
    ],
  };
}

export function nextMeetingInDoubt(next: NextMeetingReading | null, today: CalendarDay | null): Doubt | null {
  if (!next || next.certain) return null;
  const day = writtenDay(next.day, today ?? longAgo);
  return {
    line: next.next.line,
    about: 'next meeting',
    text: `Is the next meeting on ${day}? The summary only says “${next.words}”.`,
    choices: [
      asRead(day),
      ...(next.other
        ? [
            {
              label: writtenDay(next.other.day, today ?? longAgo),
              correction: { kind: 'next meeting', nextMeeting: next.other.next },
            } as const,
          ]
        : []),
      { label: 'Not known yet', correction: { kind: 'next meeting', nextMeeting: null } },
    ],
  };
}

/** The hour of the next meeting is given without its zone or half of the day, or with letters that several places use. */
export function nextMeetingHourInDoubt(next: NextMeetingReading | null): Doubt | null {
  if (!next?.openHour) return null;
  const { openHour } = next;
  const { time, sharedLetters, durationMinutes } = openHour;
  const at = (label: string, startsAt: string) =>
    ({
      label,
      correction: {
        kind: 'next meeting',
        nextMeeting: { ...next.next, startsAt, ...(durationMinutes !== null && { durationMinutes }) },
      },
    }) as const;
  const inZone = (zone: string, time = openHour.time): string =>
    startOn(next.day, { ...openHour, time, zone, otherTime: null });
  const floating = (time: string): string => `${next.day}T${time}`;
  const doubt = (text: string, ways: Doubt['choices']): Doubt => ({
    line: next.next.line,
    about: 'next meeting',
    text,
    choices: [asRead('Leave the time open'), ...ways],
  });
  if (sharedLetters)
    return doubt(
      `Where is ${time} ${sharedLetters} the time of the next meeting? Several places use these letters.`,
      (sharedZoneLetters[sharedLetters.toLowerCase()] ?? []).flatMap((city) => {
        const zone = findTimeZone(city);
        return zone ? [at(city, inZone(zone))] : [];
      }),
    );
  if (openHour.otherTime) {
    const { zone } = openHour;
    const ways = [time, openHour.otherTime].sort().reverse();
    return doubt(
      zone
        ? `Is the next meeting at ${ways.join(' or ')}? The summary doesn’t say whether its time is in the morning.`
        : `Is the next meeting at ${ways.join(' or ')} in your committee’s time zone? The summary names no half of the day and no time zone.`,
      ways.map((way) => at(way, zone ? inZone(zone, way) : floating(way))),
    );
  }
  return doubt(
    `Is ${time}, the time of the next meeting, in your committee’s time zone? The summary names no time zone.`,
    [at('Yes', floating(time)), at('It’s UTC', inZone('UTC'))],
  );
}

/** The next meeting is announced for a day that there is not. */
export const unreadNextMeetingDay = (unread: { readonly line: number; readonly words: string } | null): Doubt | null =>
  unread && {
    line: unread.line,
    about: 'next meeting',
    text: `When is the next meeting? I couldn’t read “${unread.words}” as a date.`,
    choices: [asRead('Not known yet')],
  };

/** A date of the committee's is given on a day that there is not. */
export const unreadDate = ({ line, what, words }: UnreadDate): Doubt => ({
  line,
  about: 'date',
  text: `When is “${what.slice(0, 150)}”? I couldn’t read “${words}” as a date. To give its day, correct the summary.`,
  choices: [asRead('Leave it out')],
});

/** No next meeting is announced, and a rule says when there usually is one. */
export function scheduledMeeting(schedule: StandingSchedule | null, today: CalendarDay | null): Doubt | null {
  if (!schedule) return null;
  const { line, day } = schedule;
  const label = writtenDay(day, today ?? longAgo);
  return {
    line,
    about: 'next meeting',
    text: `Is the next meeting on ${label}? The summary only says “${schedule.words}”.`,
    choices: [
      asRead('Not known yet'),
      { label, correction: { kind: 'next meeting', nextMeeting: { line, title: null, startsAt: day } } },
    ],
  };
}
