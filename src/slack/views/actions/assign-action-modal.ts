import type { ModalView } from '@slack/types';
import type { Action } from '../../../domain/actions/action.ts';
import type { Group } from '../../../domain/groups/working-group.ts';
import type { Member } from '../../../domain/roster/member.ts';
import { mostSelectOptions, option, selectInput, textInput } from '../blocks/input.ts';
import { formModal } from '../blocks/modal.ts';
import { escapedWithin } from '../blocks/text.ts';
import { section } from '../blocks/text-blocks.ts';
import { actionIds } from './ids.ts';

export const assignFields = { choose: 'choose', write: 'write' } as const;
export const noOwnerChosen = 'Choose someone above, or write a name.';

/** Whose the action is to be: one of the roster, groups first, or a name written where the roster is longer than a menu. */
export function assignActionModal(
  action: Action,
  roster: { readonly members: readonly Member[]; readonly groups: readonly Group[] },
): ModalView {
  const here = roster.members.filter((member) => member.userId !== null && !member.isFormer);
  const options = [
    ...roster.groups.map((group) => option(group.name, `group/${group.id}`)),
    ...here.map((member) => option(member.name, `member/${member.id}`)),
  ].slice(0, mostSelectOptions);
  return formModal({
    id: actionIds.assignForm,
    about: action.id,
    title: 'Assign action',
    submit: 'Assign',
    blocks: [
      section(`*#${action.number}* ${escapedWithin(action.text, 1000)}`),
      ...(options.length > 0
        ? [selectInput({ id: assignFields.choose, label: 'Assign to', optional: true }, options)]
        : []),
      textInput({ id: assignFields.write, label: 'Or write a name', optional: true }, { maxLength: 200 }),
    ],
  });
}
