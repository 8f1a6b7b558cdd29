import type { KnownBlock, ModalView } from '@slack/types';
import type { Action } from '../../../domain/actions/action.ts';
import type { Member } from '../../../domain/roster/member.ts';
import type { CalendarDay } from '../../../domain/time/instant.ts';
import { button, buttonRow } from '../blocks/button.ts';
import { mostSelectOptions, option, selectInput, textInput } from '../blocks/input.ts';
import { formModal } from '../blocks/modal.ts';
import { escapedWithin, stripPeriod, truncate } from '../blocks/text.ts';
import { section } from '../blocks/text-blocks.ts';
import { facts } from './action-list.ts';
import { actionIds } from './ids.ts';

export const waitFields = { on: 'on', what: 'what' } as const;
export const noWaitWritten = 'Choose a member above, or write what it waits for.';

/** "Wait": on whom of the roster, for what, or both. */
export function waitModal(action: Action, members: readonly Member[]): ModalView {
  const here = members.filter((member) => member.userId !== null && !member.isFormer);
  const options = here.map((member) => option(member.name, `member/${member.id}`)).slice(0, mostSelectOptions);
  return formModal({
    id: actionIds.waitForm,
    about: action.id,
    title: 'Wait',
    submit: 'Wait',
    blocks: [
      section(
        `*#${action.number}* ${escapedWithin(action.text, 1000)}\nI’ll ask the member you choose, and remind them instead of its owner.`,
      ),
      ...(options.length > 0 ? [selectInput({ id: waitFields.on, label: 'Wait on', optional: true }, options)] : []),
      textInput({ id: waitFields.what, label: 'What for?', optional: true }, { maxLength: 300 }),
    ],
  });
}

export const endWaitButton = (action: Action, viewer: Member) =>
  button(
    action.wait?.on?.id === viewer.id ? 'It’s here' : 'End wait',
    actionIds.endWait,
    action.id,
    `Action ${action.number} no longer waits`,
  );

/** "Lea Baumann is waiting on you for action #12: the figures" */
const askedOf = ({ number, wait }: Action): string =>
  `${wait?.by.name ?? 'Somebody'} is waiting on you for action #${number}${wait?.what ? `: ${wait.what}` : ''}`;

/** Actions with buttons of their own in a reminder; the others are counted. */
const mostWithButtons = 5;

/** In a member's reminder: what others wait on them for, each with "It's here". */
export const awaitedBlocks = (
  actions: readonly Action[],
  today: CalendarDay,
  member: Member,
): readonly KnownBlock[] => [
  ...actions
    .slice(0, mostWithButtons)
    .flatMap((action) => [
      section(
        `*${escapedWithin(askedOf(action), 400)}*\n${escapedWithin(action.text, 350)}\n${escapedWithin(facts(action, today), 200)}`,
      ),
      ...buttonRow(`awaited-${action.id}`, [
        endWaitButton(action, member),
        button('Show details', actionIds.showAction, action.id, `Show action ${action.number}`),
      ]),
    ]),
  ...(actions.length > mostWithButtons
    ? [section(`${actions.length - mostWithButtons} more wait on you. See them with \`/mag actions waiting\`.`)]
    : []),
];

/** The same in one line. */
export const awaitedPhrase = (action: Action): string =>
  `${truncate(askedOf(action), 300)} (${truncate(stripPeriod(action.text), 120)})`;
