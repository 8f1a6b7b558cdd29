import type { Overflow } from '@slack/types';
import { may } from '../../../domain/access/rights.ts';
import type { Action } from '../../../domain/actions/action.ts';
import type { NoticeContent } from '../../../domain/reminders/notice-content.ts';
import { dayIn, daysBetween } from '../../../domain/time/instant.ts';
import { dueInWords, inDays } from '../../../domain/time/remaining-time.ts';
import { writtenDay } from '../../../domain/time/written-time.ts';
import { facts } from '../actions/action-list.ts';
import { ruleAfter, ruleBlock } from '../actions/deadline-rule.ts';
import { dueActions, fallbackText, lineSections, plainLine, showRest } from '../actions/due-actions.ts';
import { actionIds } from '../actions/ids.ts';
import { awaitedBlocks, awaitedPhrase } from '../actions/waits.ts';
import { button, buttonRow } from '../blocks/button.ts';
import { option } from '../blocks/input.ts';
import type { Message } from '../blocks/message.ts';
import { plural } from '../blocks/plural.ts';
import { type DateFormat, escapedWithin, stripPeriod, truncate } from '../blocks/text.ts';
import { section } from '../blocks/text-blocks.ts';
import { listed } from '../summaries/announcement.ts';
import { votePhrase, votesToCast } from '../votes/votes-to-cast.ts';
import { failureLines } from './failed-notices.ts';
import { groupPhrase, groupReminderBlocks } from './group-reminders.ts';
import { reminderIds } from './ids.ts';

type ContentOf<Kind extends NoticeContent['kind']> = Extract<NoticeContent, { readonly kind: Kind }>;

/** To one member: what is due to them, most urgent first, each with what they can do about it; what others wait on them for; then what of others is long overdue. */
export function reminderMessage(
  { actions, awaited = [], committee, failed = [], groups = [], late, member, now, votes }: ContentOf<'reminders'>,
  moments: DateFormat,
): Message {
  const today = dayIn(committee.timeZone, now);
  const readersToday = dayIn(member.timeZone ?? committee.timeZone, now);
  const own =
    actions.length === 0
      ? undefined
      : `You have ${plural(actions.length, 'action')} due soon or overdue in ${committee.name}.`;
  const lines = late.map(
    (action) =>
      `#${action.number} ${truncate(stripPeriod(action.text), 150)}: ${action.due ? dueInWords(action.due, today) : 'no date'} (${truncate(facts(action, today), 120)})`,
  );
  const heading = `Long overdue in ${committee.name} (only leads see this):`;
  const told = lineSections(
    lines.map((line) => `• ${escapedWithin(line, 400)}`),
    1500,
  );
  const missed = failureLines(failed, committee.timeZone, today);
  const unsaid = `Couldn’t be delivered in ${committee.name} (\`/mag notices\` shows all):`;
  const unsaidLines = lineSections(
    missed.map((line) => `• ${escapedWithin(line, 300)}`),
    700,
  );
  const choices = button('Change reminders', reminderIds.chooseReminders, member.id);
  const before = own === undefined ? [] : [section(escapedWithin(own, 300))];
  const after = [
    ...awaitedBlocks(awaited, today, member),
    ...(actions.length + awaited.length > 0 ? [ruleBlock(committee.timeZone)] : []),
    ...votesToCast(votes, committee, moments),
    ...groupReminderBlocks(groups, today),
    ...(lines.length > 0 ? [section(`*${escapedWithin(heading, 200)}*`), ...told.blocks] : []),
    ...(missed.length > 0 ? [section(`*${escapedWithin(unsaid, 200)}*`), ...unsaidLines.blocks] : []),
  ];
  const due = dueActions(
    actions,
    today,
    (action) => [
      ...(action.share !== 'each' && action.takenBy === null && action.owners.some((owner) => owner.kind === 'group')
        ? [button('Take it', actionIds.take, action.id, `Take action ${action.number}`)]
        : []),
      button('Mark done', actionIds.done, action.id, `Mark action ${action.number} done`),
      ...(may(member, 'date an action') === 'yes'
        ? [button('Change date', actionIds.changeDate, action.id, `Change the date of action ${action.number}`)]
        : []),
      moreChoices(action),
    ],
    [...before, ...after],
    readersToday,
  );
  const [first, ...others] = actions.map((action) => plainLine(action, today, readersToday));
  const asked = [
    ...awaited.map(awaitedPhrase),
    ...votes.map((vote) => votePhrase(vote, committee)),
    ...groups.map((reminder) => groupPhrase(reminder, today)),
  ];
  return {
    text: fallbackText(
      // The first line is what a notification shows: a task and its date, never a heading that is the same each time.
      [
        ...(first === undefined ? [] : [first, `${own}${ruleAfter(actions, committee.timeZone)}`, ...others]),
        ...asked,
        ...underHeading(heading, lines, first !== undefined || asked.length > 0),
        ...underHeading(unsaid, missed, first !== undefined || asked.length + lines.length > 0),
      ],
    ),
    blocks: [
      ...before,
      ...due.blocks,
      ...after,
      ...buttonRow('reminder-choices', [...showRest([...due.rest, ...late.slice(told.shown)]), choices]),
    ],
  };
}

/** Lines under a heading; where nothing stands before it, the heading comes second. */
const underHeading = (heading: string, lines: readonly string[], isAfter: boolean): readonly string[] =>
  lines.length === 0 ? [] : isAfter ? [heading, ...lines] : [...lines.slice(0, 1), heading, ...lines.slice(1)];

/** What else can be done about an action of one's own; the values as `moreChoice` reads them. */
const moreChoices = (action: Action): Overflow => ({
  type: 'overflow',
  action_id: actionIds.moreChoices,
  options: moreChoiceLabels.map((label, index) => option(label, `${action.id}/${index}`)),
});

const moreChoiceLabels = [
  'Remind me tomorrow',
  'Remind me in 3 days',
  'Remind me in a week',
  'Ask for more time',
  'Not mine',
];

export type MoreChoice =
  | { readonly kind: 'snooze'; readonly days: number }
  | { readonly kind: 'more time' | 'not mine' };

/** What the choice at that place of the menu means. */
export const moreChoice = (index: number): MoreChoice | undefined =>
  (
    [
      { kind: 'snooze', days: 1 },
      { kind: 'snooze', days: 3 },
      { kind: 'snooze', days: 7 },
      { kind: 'more time' },
      { kind: 'not mine' },
    ] satisfies MoreChoice[]
  )[index];

/** To the channel: what any one of a group may do and nobody has taken. */
export function untakenMessage({ actions, committee, now }: ContentOf<'untaken'>): Message {
  const today = dayIn(committee.timeZone, now);
  const heading =
    actions.length === 1
      ? 'No one has taken this action yet. Can you?'
      : `No one has taken these ${actions.length} actions yet. Can you take one?`;
  const around = [section(heading), ruleBlock(committee.timeZone)];
  const takeIt = (action: Action) => [button('Take it', actionIds.take, action.id, `Take action ${action.number}`)];
  const { blocks, rest } = dueActions(actions, today, takeIt, around);
  const [first, ...others] = actions.map((action) => plainLine(action, today));
  return {
    text: fallbackText([first, heading, ...others].filter((line) => line !== undefined)),
    blocks: [section(heading), ...blocks, ruleBlock(committee.timeZone), ...buttonRow('reminder-rest', showRest(rest))],
  };
}

/** To the channel: calls that close soon. */
export function deadlinesMessage({ committee, deadlines, now }: ContentOf<'deadlines'>): Message {
  const today = dayIn(committee.timeZone, now);
  const lines = deadlines.map(
    ({ what, day }) => `${truncate(what, 250)}: closes ${inDays(daysBetween(today, day))} (${writtenDay(day, today)})`,
  );
  return {
    text: fallbackText(lines),
    blocks: [
      ...listed(
        'Closing soon',
        lines.map((line) => escapedWithin(line, 400)),
        2900,
        '`/mag deadlines`',
      ),
      ruleBlock(committee.timeZone),
    ],
  };
}
