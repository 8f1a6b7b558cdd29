import type { KnownBlock } from '@slack/types';
import { type Action, ownerName } from '../../../domain/actions/action.ts';
import type { NoticeContent } from '../../../domain/reminders/notice-content.ts';
import type { AnnouncedDate, Announcement } from '../../../domain/summaries/announcement.ts';
import type { CalendarDay } from '../../../domain/time/instant.ts';
import { writtenDay, writtenMoment } from '../../../domain/time/written-time.ts';
import { facts, whenDue } from '../actions/action-list.ts';
import { ruleBelow, ruleBlock } from '../actions/deadline-rule.ts';
import { button, buttonRow } from '../blocks/button.ts';
import type { Message } from '../blocks/message.ts';
import { plural } from '../blocks/plural.ts';
import { type DateFormat, escapedWithin, moment } from '../blocks/text.ts';
import { context, header, section } from '../blocks/text-blocks.ts';
import { joinButtons } from '../groups/join-buttons.ts';
import { dateLine } from './date-line.ts';
import { summaryIds } from './ids.ts';

/** Owners with a line of their own; of each the action that is due first is told. */
const mostOwners = 5;
const mostDates = 3;

/**
 * The one message that tells the channel what people have to do first, which dates are near, and what they can join; the rest is a
 * click away. It is drawn again when somebody joins.
 */
export function announcementMessage(announcement: Announcement, today: CalendarDay, moments: DateFormat): Message {
  const { summaryId, committee, actions, nextMeeting, dates, groups, permalink } = announcement;
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
            `*Next meeting* ${nextMeeting.startsAt ? moment(nextMeeting.startsAt, committee.timeZone, moments) : writtenDay(nextMeeting.day, today)}${nextMeeting.title ? ` · ${escapedWithin(nextMeeting.title, 150)}` : ''}`,
          ),
        ]
      : []),
    ...firstActions(actions, today),
    ...nearestDates(dates, today),
    ...(dates.length > 0 ? [ruleBlock(committee.timeZone)] : ruleBelow(actions, committee.timeZone)),
    ...buttonRow('full-summary', [
      button('Show full summary', summaryIds.showSummary, summaryId, fullSummary(announcement)),
    ]),
    ...joinButtons(groups, today),
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

/** "Show all 10 actions, 9 dates and 5 decisions" */
const fullSummary = ({ actions, dates, decisions }: Announcement): string =>
  `Show all ${plural(actions.length, 'action')}, ${plural(dates.length, 'date')}, ${plural(decisions.length, 'decision')}`;

/** Who has to do what first: an owner a line, whose deadline is nearest first. */
function firstActions(actions: readonly Action[], today: CalendarDay): readonly KnownBlock[] {
  const byOwner = new Map<string, Action[]>();
  for (const action of actions.filter(({ state }) => state === 'open').toSorted(byDeadline)) {
    const owner = action.owners.map(ownerName).join(', ') || 'No owner yet';
    byOwner.set(owner, [...(byOwner.get(owner) ?? []), action]);
  }
  const owners = [...byOwner];
  const lines = owners.slice(0, mostOwners).map(([owner, [first, ...others]]) => {
    const what = first
      ? `*#${first.number}* ${escapedWithin(first.text, 150)} _(${escapedWithin(whenDue(first, today), 80)})_`
      : '';
    return `• *${escapedWithin(owner, 100)}*: ${what}${others.length > 0 ? ` and ${others.length} more` : ''}`;
  });
  if (lines.length === 0) return [];
  const rest = owners.slice(mostOwners).reduce((sum, [, theirs]) => sum + theirs.length, 0);
  return [section(['*To do first*', ...lines, ...(rest > 0 ? [`${rest} more: \`/mag actions all\``] : [])].join('\n'))];
}

/** Those with a day before the others, the nearest first; of one day in the order of their numbers. */
const byDeadline = (one: Action, other: Action): number =>
  (one.due ?? '9').localeCompare(other.due ?? '9') || one.number - other.number;

/** The next dates from today on. */
function nearestDates(dates: readonly AnnouncedDate[], today: CalendarDay): readonly KnownBlock[] {
  const ahead = dates
    .filter(({ fromDay, toDay }) => fromDay !== null && (toDay ?? fromDay) >= today)
    .toSorted((one, other) => (one.fromDay ?? '').localeCompare(other.fromDay ?? ''))
    .slice(0, mostDates);
  if (ahead.length === 0) return [];
  const rest = dates.length - ahead.length;
  const lines = ahead.map((date) => `• ${dateLine(date, today)}`);
  return [section(['*Next dates*', ...lines, ...(rest > 0 ? [`${rest} more: \`/mag deadlines\``] : [])].join('\n'))];
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
