import type { Committee } from '../../../domain/committee/committee.ts';
import { lengthAfter, type Meeting } from '../../../domain/meetings/meeting.ts';
import type { AnnouncedDate } from '../../../domain/summaries/announcement.ts';
import type { CalendarDay } from '../../../domain/time/instant.ts';
import { writtenDay, writtenMoment } from '../../../domain/time/written-time.ts';
import { ruleBlock } from '../actions/deadline-rule.ts';
import { type Message, textMessage } from '../blocks/message.ts';
import { type DateFormat, escapedWithin, moment } from '../blocks/text.ts';
import { section } from '../blocks/text-blocks.ts';
import { listed } from '../summaries/announcement.ts';
import { dateLine } from '../summaries/date-line.ts';

/** `/mag meeting` */
export function meetingAnswer(
  meeting: Meeting | undefined,
  {
    committee,
    today,
    moments,
  }: { readonly committee: Committee; readonly today: CalendarDay; readonly moments: DateFormat },
): Message {
  if (!meeting)
    return textMessage('I don’t know the next meeting yet. Set it with `/mag meeting set 13 Feb 11:00 UTC`.');
  const title = meeting.title ?? 'Next meeting';
  const when = meeting.startsAt
    ? `${writtenMoment(meeting.startsAt, committee.timeZone)}${lengthAfter(meeting)}`
    : `${writtenDay(meeting.day, today)}, time not known yet`;
  const shown = meeting.startsAt
    ? `${moment(meeting.startsAt, committee.timeZone, moments)}${lengthAfter(meeting)}`
    : when;
  const place = meeting.place ? ` · ${meeting.place}` : '';
  return {
    text: escapedWithin(`${title}: ${when}${place}`, 3000),
    blocks: [section(`*${escapedWithin(title, 300)}*\n${shown}${escapedWithin(place, 300)}`)],
  };
}

/** What is said once the meeting is cancelled. */
export const meetingCancelled = 'The meeting is cancelled. I’ll tell the channel.';

/** `/mag deadlines`: the days ahead, and the last word on what rule holds. */
export function deadlinesAnswer(dates: readonly AnnouncedDate[], committee: Committee, today: CalendarDay): Message {
  if (dates.length === 0) return textMessage('There are no upcoming dates.');
  const lines = dates.map((date) => dateLine(date, today));
  return {
    text: escapedWithin(
      `Upcoming dates: ${dates.map((date) => `${date.what} ${date.fromDay ?? date.text}`).join('; ')}`,
      3000,
    ),
    blocks: [...listed('Upcoming dates', lines, 2900, 'see the summary'), ruleBlock(committee.timeZone)],
  };
}
