import type { ActionsBlock, KnownBlock, Overflow } from '@slack/types';
import type { Action } from '../../domain/action.ts';
import { type CalendarDay, dayIn, daysBetween } from '../../domain/instant.ts';
import type { Letter } from '../../domain/letter.ts';
import { dueInWords, inDays } from '../../domain/remaining-time.ts';
import { may } from '../../domain/rights.ts';
import { writtenDay, zoneName } from '../../domain/written-time.ts';
import { ids, menus } from '../ids.ts';
import { escapedWithin, within } from '../text.ts';
import { facts } from './action-list.ts';
import { listed } from './announcement.ts';
import { button, context, option, section } from './blocks.ts';
import type { Message } from './message.ts';

type LetterOf<Kind extends Letter['kind']> = Extract<Letter, { readonly kind: Kind }>;

/** Actions a reminder shows with their buttons; of the rest it says how many there are. 12 of them fill 30 blocks and 8,000 characters. */
const most = 12;

/** To one member: what is due to him, most urgent first, each with what he can do about it; then what of others is late for long. */
export function reminderMessage({ actions, committee, late, member, now }: LetterOf<'reminders'>): Message {
  const today = dayIn(committee.timeZone, now);
  const own =
    actions.length === 0
      ? undefined
      : `${committee.name}: ${actions.length === 1 ? 'one action of yours is' : `${actions.length} actions of yours are`} coming up or late.`;
  const message = actionsMessage(actions, own, today, committee.timeZone, (action) => [
    ...(action.share !== 'each' && action.takenBy === null && action.owners.some((owner) => owner.kind === 'group')
      ? [button('Take it', ids.take, action.id, `Take action ${action.number}`)]
      : []),
    button('Done', ids.done, action.id, `Mark action ${action.number} done`),
    ...(may(member, 'date an action') === 'yes'
      ? [button('Change date', ids.changeDate, action.id, `Change the date of action ${action.number}`)]
      : []),
    moreChoices(action),
  ]);
  const lines = late.map(
    (action) =>
      `#${action.number} ${within(action.text, 150)}: ${action.due ? dueInWords(action.due, today) : 'no date'} (${within(facts(action, today), 120)})`,
  );
  const heading = `Late for long, in ${committee.name} (only who leads it is told):`;
  return {
    text: escapedWithin(
      [message.text, ...(lines.length > 0 ? [heading, ...lines] : [])].filter(Boolean).join('\n'),
      3000,
    ),
    blocks: [
      ...message.blocks,
      ...(lines.length > 0
        ? listed(
            escapedWithin(heading, 200),
            lines.map((line) => escapedWithin(line, 400)),
            1900,
            '`/mag actions overdue`',
          )
        : []),
      {
        type: 'actions',
        block_id: 'reminder-choices',
        elements: [button('Choose when I am reminded', ids.chooseReminders, member.id)],
      },
    ],
  };
}

/** What else can be done about an action of one's own; the values as `moreChoice` reads them. */
const moreChoices = (action: Action): Overflow => ({
  type: 'overflow',
  action_id: menus.moreChoices,
  options: moreChoiceLabels.map((label, index) => option(label, `${action.id}/${index}`)),
});

const moreChoiceLabels = [
  'Remind me tomorrow',
  'Remind me in 3 days',
  'Remind me in a week',
  'I need until…',
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
export function untakenMessage({ actions, committee, now }: LetterOf<'untaken'>): Message {
  const today = dayIn(committee.timeZone, now);
  const heading =
    actions.length === 1
      ? 'Nobody has taken this action yet.'
      : `Nobody has taken these ${actions.length} actions yet.`;
  return actionsMessage(actions, heading, today, committee.timeZone, (action) => [
    button('Take it', ids.take, action.id, `Take action ${action.number}`),
  ]);
}

function actionsMessage(
  actions: readonly Action[],
  heading: string | undefined,
  today: CalendarDay,
  zone: string,
  buttonsFor: (action: Action) => ActionsBlock['elements'],
): Message {
  const when = (action: Action) =>
    action.due === null ? 'no date' : `${dueInWords(action.due, today)} (${writtenDay(action.due, today)})`;
  const rest = actions.length - most;
  const blocks: KnownBlock[] = [
    ...(heading === undefined ? [] : [section(escapedWithin(heading, 300))]),
    ...actions.slice(0, most).flatMap((action): KnownBlock[] => [
      {
        ...section(
          `*#${action.number}* ${escapedWithin(action.text, 350)}\n*${escapedWithin(when(action), 100)}* · ${escapedWithin(facts(action, today), 150)}`,
        ),
        block_id: `action-${action.id}`,
      },
      { type: 'actions', block_id: `buttons-${action.id}`, elements: buttonsFor(action) },
    ]),
    ...(rest > 0 ? [section(`And ${rest} more: \`/mag actions\``)] : []),
    ...(actions.length > 0
      ? [context(`A deadline ends when its day ends in ${escapedWithin(zoneName(zone), 80)}.`)]
      : []),
  ];
  const lines = actions.map((action) => `#${action.number} ${within(action.text, 120)}: ${when(action)}`);
  return {
    text: escapedWithin(
      [...lines.slice(0, 1), ...(heading === undefined ? [] : [heading]), ...lines.slice(1)].join('\n'),
      3000,
    ),
    blocks,
  };
}

/** To the channel: calls that close soon. */
export function deadlinesMessage({ committee, deadlines, now }: LetterOf<'deadlines'>): Message {
  const today = dayIn(committee.timeZone, now);
  const lines = deadlines.map(
    ({ what, day }) => `${within(what, 250)}: closes ${inDays(daysBetween(today, day))} (${writtenDay(day, today)})`,
  );
  return {
    text: escapedWithin(lines.join('\n'), 3000),
    blocks: [
      section(escapedWithin(lines.map((line) => `• ${line}`).join('\n'), 2900)),
      context(`A deadline ends when its day ends in ${escapedWithin(zoneName(committee.timeZone), 80)}.`),
    ],
  };
}
