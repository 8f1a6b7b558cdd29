import type { KnownBlock } from '@slack/types';
import type { Action } from '../../../domain/actions/action.ts';
import type { NoticeContent } from '../../../domain/reminders/notice-content.ts';
import type { AnnouncedDate, Announcement } from '../../../domain/summaries/announcement.ts';
import type { CalendarDay } from '../../../domain/time/instant.ts';
import { writtenDay, writtenMoment } from '../../../domain/time/written-time.ts';
import { facts } from '../actions/action-list.ts';
import { ruleBelow, ruleBlock } from '../actions/deadline-rule.ts';
import type { Message } from '../blocks/message.ts';
import { type DateFormat, escapedWithin, moment } from '../blocks/text.ts';
import { context, header, section } from '../blocks/text-blocks.ts';
import { groupBlocks } from '../groups/group-card.ts';

/** The one message that tells the channel what a summary holds; as the card of its groups it is drawn again when somebody joins. */
export function announcementMessage(announcement: Announcement, today: CalendarDay, moments: DateFormat): Message {
  const { committee, actions, nextMeeting, dates, decisions, groups, permalink } = announcement;
  const title = announcement.title ?? 'Meeting summary';
  const next =
    nextMeeting &&
    (nextMeeting.startsAt
      ? writtenMoment(nextMeeting.startsAt, committee.timeZone)
      : writtenDay(nextMeeting.day, today));
  const blocks: KnownBlock[] = [
    header(title),
    context(
      [
        permalink ? `<${permalink}|The summary>` : 'From a pasted summary',
        `published for <@${announcement.postedBy}>`,
        'See yours: `/mag actions`',
      ].join(' · '),
    ),
    ...(nextMeeting
      ? [
          section(
            `*Next meeting* ${escapedWithin(nextMeeting.title ?? '', 150)}\n${nextMeeting.startsAt ? moment(nextMeeting.startsAt, committee.timeZone, moments) : writtenDay(nextMeeting.day, today)}`,
          ),
        ]
      : []),
    ...listed(
      'Actions',
      actions.map((action) => actionLine(action, today)),
      2700,
      '`/mag actions all`',
    ),
    ...listed(
      'Dates',
      dates.map((date) => dateLine(date, today)),
      1200,
      '`/mag deadlines`',
    ),
    ...(dates.length > 0 ? [ruleBlock(committee.timeZone)] : ruleBelow(actions, committee.timeZone)),
    ...listed(
      'Decisions',
      decisions.map((decision) => escapedWithin(decision, 250)),
      1000,
      'the summary',
    ),
    ...groupBlocks(groups, today),
  ];
  return {
    text: escapedWithin(
      [
        `${title} is published: ${actions.length} ${actions.length === 1 ? 'action' : 'actions'}.`,
        ...(next ? [`Next meeting: ${next}.`] : []),
        ...actions.map((action) => `#${action.number} ${action.text} (${facts(action, today)}).`),
      ].join('\n'),
      3500,
    ),
    blocks,
  };
}

/** What stands where a summary was announced that was taken back. */
export function takenBackMessage({
  title,
  by,
  at,
  committee,
}: Extract<NoticeContent, { readonly kind: 'taken back' }>): Message {
  const said = `${title ?? 'The meeting summary'} was withdrawn by ${by} on ${writtenMoment(at, committee.timeZone)}`;
  const rest =
    'Its actions are withdrawn, so no one is reminded of them. You can correct the summary and publish it again.';
  return {
    text: escapedWithin(`${said}. ${rest}`, 3500),
    blocks: [section(`*${escapedWithin(said, 600)}*\n${rest}`)],
  };
}

const actionLine = (action: Action, today: CalendarDay): string =>
  `*#${action.number}* ${escapedWithin(action.text, 200)} _(${escapedWithin(facts(action, today), 120)})_`;

export function dateLine(date: AnnouncedDate, today: CalendarDay): string {
  const what = escapedWithin(date.what, 150);
  if (date.fromDay === null) return `${what}: ${escapedWithin(date.text, 80)}`;
  const from = writtenDay(date.fromDay, today);
  const days =
    date.toDay !== null && date.toDay !== date.fromDay ? `${from} to ${writtenDay(date.toDay, today)}` : from;
  return `${what}: ${date.kind === 'deadline' ? `until ${days}` : days}`;
}

/** A heading with as many whole lines below it as `most` characters hold, and a word on the rest. */
export function listed(heading: string, lines: readonly string[], most: number, rest: string): KnownBlock[] {
  if (lines.length === 0) return [];
  let text = `*${heading}*`;
  let shown = 0;
  for (const line of lines) {
    if (text.length + line.length + 60 > most) break;
    text += `\n• ${line}`;
    shown += 1;
  }
  return [section(shown < lines.length ? `${text}\n${lines.length - shown} more: ${rest}` : text)];
}
