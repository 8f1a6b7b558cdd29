import type { ModalView } from '@slack/types';
import { balanceLine, type Volunteer } from '../../../domain/groups/volunteer.ts';
import type { GroupWithMembers } from '../../../domain/groups/working-group.ts';
import { button, buttonRow } from '../blocks/button.ts';
import { option, selectInput } from '../blocks/input.ts';
import type { Message } from '../blocks/message.ts';
import { formModal } from '../blocks/modal.ts';
import { escapedWithin, truncate } from '../blocks/text.ts';
import { context, section } from '../blocks/text-blocks.ts';
import { volunteersForSeats } from './group-card.ts';
import { groupIds } from './ids.ts';

/** A window holds 100 blocks: https://docs.slack.dev/reference/block-kit/blocks */
const mostOffers = 90;

/** The field of one offer; its value is `seat` or `waits`. */
export const offerField = (memberId: number): string => `offer-${memberId}`;

const choices = [option('Has a seat', 'seat'), option('On the waiting list', 'waits')] as const;

/**
 * The offers for a group, each with what the balance hangs on, for the chair to say who has a seat. A select for each rather than a list of
 * boxes: a box has room for 75 characters, and a list for ten of them.
 */
export function confirmSeatsModal(group: GroupWithMembers, volunteers: readonly Volunteer[]): ModalView {
  const shown = volunteers.slice(0, mostOffers);
  return formModal({
    id: groupIds.confirmSeatsForm,
    about: group.id,
    title: 'Confirm seats',
    submit: 'Confirm',
    blocks: [
      section(
        `*${escapedWithin(group.name, 200)}*\nChoose who has a seat: ${volunteersForSeats(volunteers.length, group.seats)}, in the order they volunteered.`,
      ),
      ...shown.map((volunteer, index) =>
        selectInput(
          {
            id: offerField(volunteer.memberId),
            label: truncate(`${index + 1}. ${volunteer.name}`, 300),
            hint: truncate(balanceLine(volunteer), 1000),
            optional: true,
          },
          choices,
          volunteer.isIn ? 'seat' : 'waits',
        ),
      ),
      ...(volunteers.length > shown.length
        ? [context(`${volunteers.length - shown.length} more stay on the waiting list.`)]
        : []),
    ],
  });
}

/** `/mag confirm TOPIC`: the same list to read, and the button that opens the window. */
export function offersAnswer(group: GroupWithMembers, volunteers: readonly Volunteer[]): Message {
  const heading = `${group.name}: ${volunteersForSeats(volunteers.length, group.seats)}${group.confirmedAt ? ', seats confirmed' : ''}`;
  const lines = volunteers.map(
    (volunteer, index) =>
      `${index + 1}. ${volunteer.name} (${volunteer.isIn ? 'has a seat' : 'on the waiting list'}): ${balanceLine(volunteer)}`,
  );
  return {
    text: escapedWithin([heading, ...lines].join('\n'), 3000),
    blocks: [
      section(escapedWithin([heading, ...lines].join('\n'), 2900)),
      ...buttonRow(
        `confirm-${group.id}`,
        volunteers.length > 0
          ? [button('Confirm seats', groupIds.confirmSeats, group.id, `Confirm the seats of ${group.name}`)]
          : [],
      ),
    ],
  };
}
