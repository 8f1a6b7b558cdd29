import type { KnownBlock, ModalView } from '@slack/types';
import { balanceLine, type Volunteer } from '../../../domain/groups/volunteer.ts';
import type { GroupWithMembers } from '../../../domain/groups/working-group.ts';
import { button } from '../blocks/button.ts';
import { option } from '../blocks/input.ts';
import type { Message } from '../blocks/message.ts';
import { escapedWithin } from '../blocks/text.ts';
import { context, plain, section } from '../blocks/text-blocks.ts';
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
  const seats = group.seats === 'unlimited' ? 'Seats are unlimited' : `${group.seats} wanted`;
  return {
    type: 'modal',
    callback_id: groupIds.confirmSeatsForm,
    private_metadata: String(group.id),
    title: { type: 'plain_text', text: 'Confirm the seats' },
    submit: { type: 'plain_text', text: 'Confirm' },
    close: { type: 'plain_text', text: 'Cancel' },
    blocks: [
      section(
        `*${escapedWithin(group.name, 200)}*\n${seats}, ${volunteers.length} ${volunteers.length === 1 ? 'offers' : 'offer'}, in the order they offered.`,
      ),
      ...shown.map((volunteer, index): KnownBlock => {
        const now = choices[volunteer.isIn ? 0 : 1];
        return {
          type: 'input',
          block_id: offerField(volunteer.memberId),
          optional: true,
          label: plain(`${index + 1}. ${volunteer.name}`, 300),
          hint: plain(balanceLine(volunteer), 1000),
          element: {
            type: 'static_select',
            action_id: offerField(volunteer.memberId),
            options: [...choices],
            initial_option: now,
          },
        };
      }),
      ...(volunteers.length > shown.length
        ? [context(`${volunteers.length - shown.length} more wait. They stay on the waiting list.`)]
        : []),
    ],
  };
}

/** `/mag confirm TOPIC`: the same list to read, and the button that opens the window. */
export function offersAnswer(group: GroupWithMembers, volunteers: readonly Volunteer[]): Message {
  const seats = group.seats === 'unlimited' ? 'seats unlimited' : `${group.seats} wanted`;
  const heading = `${group.name}: ${seats}, ${volunteers.length} ${volunteers.length === 1 ? 'offers' : 'offer'}${group.confirmedAt ? '; confirmed' : ''}`;
  const lines = volunteers.map(
    (volunteer, index) =>
      `${index + 1}. ${volunteer.name} (${volunteer.isIn ? 'has a seat' : 'waits'}): ${balanceLine(volunteer)}`,
  );
  return {
    text: escapedWithin([heading, ...lines].join('\n'), 3000),
    blocks: [
      section(escapedWithin([heading, ...lines].join('\n'), 2900)),
      ...(volunteers.length > 0
        ? [
            {
              type: 'actions' as const,
              block_id: `confirm-${group.id}`,
              elements: [
                button('Confirm the seats', groupIds.confirmSeats, group.id, `Confirm the seats of ${group.name}`),
              ],
            },
          ]
        : []),
    ],
  };
}
