import type { ModalView } from '@slack/types';
import { may } from '../../../domain/access/rights.ts';
import type { EntryMode, GroupRole, GroupWithMembers } from '../../../domain/groups/working-group.ts';
import type { Member } from '../../../domain/roster/member.ts';
import { channelInput, type FormField, option, personInput, selectInput, textInput } from '../blocks/input.ts';
import { formModal } from '../blocks/modal.ts';
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

/** Beside seats that are no number. */
export const noSeatNumber = 'Write a number from 1 to 9999, or unlimited.';

/** Beside the first field, of a form about a group that is gone. */
export const groupGone = 'This group no longer exists.';

const entries: readonly (readonly [EntryMode, string])[] = [
  ['open', 'Anyone can join'],
  ['approval', 'Anyone can ask; a lead, the chair or the secretariat approves'],
  ['invitation', 'Invite-only'],
];
const groupRoles: readonly (readonly [GroupRole | 'out', string])[] = [
  ['member', 'Member'],
  ['lead', 'Lead'],
  ['liaison', 'Liaison to another body'],
  ['observer', 'Observer'],
  ['out', 'Remove from the group'],
];

/** "Manage": the group's settings as fields, for those who may change them. A field left alone stays as it is. */
export function manageGroupModal(group: GroupWithMembers, viewer: Member): ModalView {
  const isDirector = may(viewer, 'keep the groups') === 'yes';
  return formModal({
    id: groupIds.manageGroupForm,
    about: group.id,
    title: 'Manage group',
    submit: 'Save',
    blocks: [
      ...(isDirector
        ? [
            textInput(field('name', 'Name'), { initial: group.name, maxLength }),
            textInput(field('seats', 'Seats', 'A number, or unlimited.'), { initial: String(group.seats), maxLength }),
            textInput(field('offers', 'Volunteer until', 'The last day, such as 12 March, or none.'), {
              initial: group.offersClose ?? 'none',
              maxLength,
            }),
            textInput(field('charter', 'Charter ends', 'A day, such as 31 December, or none.'), {
              initial: group.charterEnds ?? 'none',
              maxLength,
            }),
            selectInput(
              field('state', 'Status'),
              [option('Open', 'open'), option('Closed to new members', 'closed')],
              group.closedAt ? 'closed' : 'open',
            ),
          ]
        : []),
      selectInput(
        field('entry', 'How people join'),
        entries.map(([value, label]) => option(label, value)),
        group.entry,
      ),
      channelInput(field('channel', 'Channel', 'New members are offered an invitation to it.'), group.channelId),
      personInput(field('who', 'Add or change a member')),
      selectInput(
        field('role', 'Their role'),
        groupRoles.map(([value, label]) => option(label, value)),
      ),
      textInput(field('liaisonTo', 'Liaison to', 'For a liaison only: the other body.'), { maxLength }),
    ],
  });
}

/** "New group": `memberId` names the committee it is to be in. */
export const newGroupModal = (memberId: number): ModalView =>
  formModal({
    id: groupIds.newGroupForm,
    about: memberId,
    title: 'New group',
    submit: 'Save',
    blocks: [
      textInput({ ...field('name', 'Name'), optional: false }, { maxLength }),
      selectInput(
        field('kind', 'Kind'),
        [option('Working group', 'working group'), option('Topic that needs volunteers', 'topic')],
        'working group',
      ),
      textInput(field('seats', 'Seats', 'A number, or unlimited.'), { initial: 'unlimited', maxLength }),
    ],
  });

/** Of what is written in a field. */
const maxLength = 200;

/** A field that stays as it is where it is left alone. */
const field = (key: keyof typeof groupFields, label: string, hint?: string): FormField => ({
  id: groupFields[key],
  label,
  optional: true,
  ...(hint === undefined ? {} : { hint }),
});
