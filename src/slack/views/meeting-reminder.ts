import type { KnownBlock } from '@slack/types';
import { dayIn, daysBetween } from '../../domain/instant.ts';
import type { Letter } from '../../domain/letter.ts';
import { inDays, timeUntil } from '../../domain/remaining-time.ts';
import { writtenDay, writtenMoment } from '../../domain/written-time.ts';
import { escapedWithin, type Moments, moment } from '../text.ts';
import { section } from './blocks.ts';
import type { Message } from './message.ts';

/** The meeting's calendar entry: a file in Slack, or, where none could be put there, its text to save. */
export type CalendarEntry =
  | { readonly kind: 'file'; readonly permalink: string }
  | { readonly kind: 'text'; readonly calendar: string };

/** To the channel: when the meeting is, in each reader's own time beside UTC, with its calendar entry. */
export function meetingReminder(
  { committee, meeting, now }: Extract<Letter, { readonly kind: 'meeting' }>,
  entry: CalendarEntry,
  moments: Moments,
): Message {
  const name = meeting.title ?? `${committee.name} meeting`;
  const { startsAt } = meeting;
  const today = dayIn(committee.timeZone, now);
  const left = startsAt ? timeUntil(startsAt, now) : inDays(daysBetween(today, meeting.day));
  const when = startsAt ? writtenMoment(startsAt, 'UTC') : writtenDay(meeting.day, today);
  const where = meeting.place === null ? '' : `, ${meeting.place}`;
  const blocks: KnownBlock[] = [
    section(
      `*${escapedWithin(name, 300)}* is ${left}\n${startsAt ? moment(startsAt, 'UTC', moments) : when}${escapedWithin(where, 300)}`,
    ),
    section(
      entry.kind === 'file'
        ? `<${entry.permalink}|Calendar entry (meeting.ics)>`
        : `To have it in your calendar, save these lines as \`meeting.ics\` and open the file:\n\`\`\`${escapedWithin(entry.calendar.trim().replaceAll('`', "'"), 2000)}\`\`\``,
    ),
  ];
  return { text: escapedWithin(`${name} is ${left}: ${when}${where}`, 1000), blocks };
}
