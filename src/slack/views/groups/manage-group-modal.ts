import type { InputBlock, ModalView, PlainTextOption } from '@slack/types';
import { may } from '../../../domain/access/rights.ts';
import type { EntryMode, GroupRole, GroupWithMembers } from '../../../domain/groups/working-group.ts';
import type { Member } from '../../../domain/roster/member.ts';
import { option } from '../blocks/input.ts';
import { truncate } from '../blocks/text.ts';
import { plain } from '../blocks/text-blocks.ts';
import { groupIds } from './ids.ts';

export const groupFields = {
  name: 'name',
  kind: 'kind',
  seats: 'seats',
  entry: 'entry',
  offers: 'offers',
  charter: 'charter',
  channel: 'channel',
  state: 'state',
  who: 'who',
  role: 'role',
  liaisonTo: 'liaison-to',
} as const;

type Field = keyof typeof groupFields;

const entries: readonly (readonly [EntryMode, string])[] = [
  ['open', 'Anybody joins by a click'],
  ['approval', 'A lead, the chair or the secretariat approves'],
  ['invitation', 'By invitation'],
];
const groupRoles: readonly (readonly [GroupRole | 'out', string])[] = [
  ['member', 'Member'],
  ['lead', 'Lead'],
  ['liaison', 'Liaison: the link to another body'],
  ['observer', 'Observer'],
  ['out', 'No longer in it'],
];

/** "Manage": what holds of the group, each as a field, for who may change it. A field left alone stays as it is. */
export function manageGroupModal(group: GroupWithMembers, viewer: Member): ModalView {
  const isDirector = may(viewer, 'keep the groups') === 'yes';
  const entry = entries.find(([value]) => value === group.entry) ?? entries[0];
  return modal(String(group.id), 'Manage the group', [
    ...(isDirector
      ? [
          written('name', 'Name', group.name, ''),
          written('seats', 'Seats', String(group.seats), 'A number, or unlimited.'),
          written('offers', 'Volunteers until', group.offersClose ?? 'none', 'The last day: 12 March. Or none.'),
          written('charter', 'Charter ends', group.charterEnds ?? 'none', 'A day: 31 December. Or none.'),
          chosen(
            'state',
            'The group is',
            [option('Open', 'open'), option('Closed: it takes nobody in', 'closed')],
            group.closedAt ? 'closed' : 'open',
          ),
        ]
      : []),
    chosen(
      'entry',
      'One comes in',
      entries.map(([value, label]) => option(label, value)),
      entry?.[0],
    ),
    {
      type: 'input',
      block_id: groupFields.channel,
      optional: true,
      label: plain('Its channel', 2000),
      hint: plain('Who joins is offered to be invited there.', 2000),
      element: {
        type: 'conversations_select',
        action_id: groupFields.channel,
        filter: { include: ['public', 'private'], exclude_bot_users: true },
        ...(group.channelId ? { initial_conversation: group.channelId } : {}),
      },
    },
    {
      type: 'input',
      block_id: groupFields.who,
      optional: true,
      label: plain('Place somebody', 2000),
      element: { type: 'users_select', action_id: groupFields.who },
    },
    chosen(
      'role',
      'As',
      groupRoles.map(([value, label]) => option(label, value)),
    ),
    written('liaisonTo', 'Liaison to', '', 'The body to which a liaison is the link.'),
  ]);
}

/** "New group": `memberId` names the committee it is to be in. */
export const newGroupModal = (memberId: number): ModalView =>
  modal(`new/${memberId}`, 'New group', [
    { ...written('name', 'Name', '', ''), optional: false },
    chosen(
      'kind',
      'Kind',
      [option('Working group', 'working group'), option('Topic that wants volunteers', 'topic')],
      'working group',
    ),
    written('seats', 'Seats', 'unlimited', 'A number, or unlimited.'),
  ]);

const modal = (about: string, title: string, blocks: ModalView['blocks']): ModalView => ({
  type: 'modal',
  callback_id: groupIds.manageGroupForm,
  private_metadata: about,
  title: { type: 'plain_text', text: title },
  submit: { type: 'plain_text', text: 'Save' },
  close: { type: 'plain_text', text: 'Cancel' },
  blocks,
});

const written = (field: Field, label: string, now: string, hint: string): InputBlock => ({
  type: 'input',
  block_id: groupFields[field],
  optional: true,
  label: plain(label, 2000),
  ...(hint === '' ? {} : { hint: plain(hint, 2000) }),
  element: {
    type: 'plain_text_input',
    action_id: groupFields[field],
    max_length: 200,
    ...(now === '' ? {} : { initial_value: truncate(now, 200) }),
  },
});

function chosen(field: Field, label: string, options: PlainTextOption[], now?: string): InputBlock {
  const initial = options.find((one) => one.value === now);
  return {
    type: 'input',
    block_id: groupFields[field],
    optional: true,
    label: plain(label, 2000),
    element: {
      type: 'static_select',
      action_id: groupFields[field],
      options,
      ...(initial && { initial_option: initial }),
    },
  };
}
