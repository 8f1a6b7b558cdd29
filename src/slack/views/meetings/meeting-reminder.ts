import type { KnownBlock } from '@slack/types';
import type { Committee } from '../../../domain/committee/committee.ts';
import { lengthAfter, type Meeting } from '../../../domain/meetings/meeting.ts';
import type { NoticeContent } from '../../../domain/reminders/notice-content.ts';
import { type CalendarDay, dayIn, daysBetween } from '../../../domain/time/instant.ts';
import { inDays, timeUntil } from '../../../domain/time/remaining-time.ts';
import { writtenDay, writtenMoment } from '../../../domain/time/written-time.ts';
import { ruleBelow } from '../actions/deadline-rule.ts';
import { fallbackText, lineSections, showRest } from '../actions/due-actions.ts';
import { buttonRow } from '../blocks/button.ts';
import type { Message } from '../blocks/message.ts';
import { type DateFormat, escapedWithin, moment, stripPeriod, truncate } from '../blocks/text.ts';
import { section } from '../blocks/text-blocks.ts';

/** The meeting's calendar entry: a file in Slack, or, where none could be put there, its text to save. */
export type CalendarEntry =
  | { readonly kind: 'file'; readonly permalink: string }
  | { readonly kind: 'text'; readonly calendar: string };

/** To the channel: when the meeting is, in each reader's own time beside UTC, with its calendar entry. */
export function meetingReminder(
  { committee, meeting, now }: Extract<NoticeContent, { readonly kind: 'meeting' }>,
  entry: CalendarEntry | undefined,
  moments: DateFormat,
): Message {
  const today = dayIn(committee.timeZone, now);
  const { startsAt } = meeting;
  const left = startsAt ? timeUntil(startsAt, now) : inDays(daysBetween(today, meeting.day));
  return meetingMessage(`${nameOf(committee, meeting)} is ${left}`, meeting, today, entry, moments);
}

/** A meeting moved or cancelled: to the channel, or to a member with their actions whose deadlines follow it. */
export function meetingChange(
  { committee, meeting, actions, now }: Extract<NoticeContent, { readonly kind: 'meeting change' }>,
  entry: CalendarEntry | undefined,
  moments: DateFormat,
): Message {
  const today = dayIn(committee.timeZone, now);
  const name = nameOf(committee, meeting);
  const said = meeting.cancelledAt ? `${name} is cancelled` : `${name} has a new time`;
  const message = meetingMessage(said, meeting, today, entry, moments);
  if (actions.length === 0) return message;
  const rule = meeting.cancelledAt
    ? 'Your deadlines tied to it stay as they are'
    : 'Your deadlines tied to it moved too';
  const lines = actions.map(
    ({ number, text, due }) =>
      `#${number} ${truncate(stripPeriod(text), 150)}: ${due ? `due ${writtenDay(due, today)}` : 'no date'}`,
  );
  const listed = lineSections(
    lines.map((line) => `• ${escapedWithin(line, 300)}`),
    2900,
  );
  const [first = '', ...others] = lines;
  return {
    text: withFile(fallbackText([first, `${said}. ${rule}.`, ...others]), entry),
    blocks: [
      ...message.blocks,
      section(`${rule}:`),
      ...listed.blocks,
      ...ruleBelow(actions, committee.timeZone),
      ...buttonRow('change-rest', showRest(actions.slice(listed.shown))),
    ],
  };
}

function meetingMessage(
  said: string,
  meeting: Meeting,
  today: CalendarDay,
  entry: CalendarEntry | undefined,
  moments: DateFormat,
): Message {
  const { startsAt, place } = meeting;
  const written = startsAt ? writtenMoment(startsAt, 'UTC') : writtenDay(meeting.day, today);
  const where = `${startsAt ? lengthAfter(meeting) : ''}${place === null ? '' : `, ${place}`}`;
  const blocks: KnownBlock[] = [
    section(
      `*${escapedWithin(said, 400)}*\n${startsAt ? moment(startsAt, 'UTC', moments) : written}${escapedWithin(where, 300)}`,
    ),
    ...(entry ? [section(entryText(entry))] : []),
  ];
  return { text: withFile(escapedWithin(`${said}: ${written}${where}`, 1000), entry), blocks };
}

/**
 * Slack shares a file with everybody who sees a message that names it in `text`; named in the blocks alone, which are what is shown, it stays the
 * bot's own: https://github.com/slackapi/python-slack-sdk/issues/1194
 */
const withFile = (text: string, entry: CalendarEntry | undefined): string =>
  entry?.kind === 'file' ? `${text} <${entry.permalink}|meeting.ics>` : text;

const nameOf = (committee: Committee, meeting: Meeting): string => meeting.title ?? `${committee.name} meeting`;

const entryText = (entry: CalendarEntry): string =>
  entry.kind === 'file'
    ? `<${entry.permalink}|Add to calendar (meeting.ics)>`
    : `To add it to your calendar, save these lines as \`meeting.ics\` and open the file:\n\`\`\`${escapedWithin(entry.calendar.trim().replaceAll('`', "'"), 2000)}\`\`\``;
