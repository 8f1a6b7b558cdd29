import type { ModalView } from '@slack/types';
import type { Action } from '../../../domain/actions/action.ts';
import type { Group } from '../../../domain/groups/working-group.ts';
import type { Member } from '../../../domain/roster/member.ts';
import { option } from '../blocks/input.ts';
import { escapedWithin } from '../blocks/text.ts';
import { section } from '../blocks/text-blocks.ts';
import { actionIds } from './ids.ts';

export const assignFields = { choose: 'choose', write: 'write' } as const;

// A select holds 100 options: https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element
const mostOptions = 100;

/** Whose the action is to be: one of the roster, groups first, or a name written where the roster is longer than a menu. */
export function assignActionModal(
  action: Action,
  roster: { readonly members: readonly Member[]; readonly groups: readonly Group[] },
): ModalView {
  const here = roster.members.filter((member) => member.userId !== null && !member.isFormer);
  const options = [
    ...roster.groups.map((group) => option(group.name, `group/${group.id}`)),
    ...here.map((member) => option(member.name, `member/${member.id}`)),
  ].slice(0, mostOptions);
  return {
    type: 'modal',
    callback_id: actionIds.assignForm,
    private_metadata: String(action.id),
    title: { type: 'plain_text', text: 'Assign the action' },
    submit: { type: 'plain_text', text: 'Assign' },
    close: { type: 'plain_text', text: 'Cancel' },
    blocks: [
      section(`*#${action.number}* ${escapedWithin(action.text, 1000)}`),
      ...(options.length > 0
        ? [
            {
              type: 'input' as const,
              block_id: assignFields.choose,
              optional: true,
              label: { type: 'plain_text' as const, text: 'To' },
              element: { type: 'static_select' as const, action_id: assignFields.choose, options },
            },
          ]
        : []),
      {
        type: 'input',
        block_id: assignFields.write,
        optional: true,
        label: { type: 'plain_text', text: 'Or somebody not listed, by name' },
        element: { type: 'plain_text_input', action_id: assignFields.write, max_length: 200 },
      },
    ],
  };
}
