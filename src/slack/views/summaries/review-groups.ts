import type { KnownBlock, ModalView } from '@slack/types';
import { type Draft, isGroupLeftOut } from '../../../domain/summaries/draft.ts';
import type { GroupLine } from '../../../domain/summaries/summary.ts';
import { button } from '../blocks/button.ts';
import { textInput } from '../blocks/input.ts';
import { formModal } from '../blocks/modal.ts';
import { escapedWithin } from '../blocks/text.ts';
import { section } from '../blocks/text-blocks.ts';
import { summaryIds } from './ids.ts';

export const groupNameField = 'name';

/** In the review: the groups that publishing makes, each to be named otherwise or left out. What belongs together is one item. */
export function groupItems(summaryId: number, draft: Draft): readonly (readonly KnownBlock[])[] {
  return draft.summary.groups.map((group, position) => {
    const value = `${summaryId}/${position}`;
    const said = escapedWithin(group.name, 300);
    if (isGroupLeftOut(draft, position)) {
      return [
        {
          ...section(`~${said}~\n${kindOf(group)}, left out`),
          block_id: `group-line-${position}`,
          accessory: button('Put back', summaryIds.takeBackGroup, value, `Put back the group ${group.name}`),
        },
      ];
    }
    return [
      section(`*${said}*\n${escapedWithin(factsOf(group), 400)}`),
      {
        type: 'actions' as const,
        block_id: `group-line-${position}`,
        elements: [
          button('Rename', summaryIds.renameGroup, value, `Rename the group ${group.name}`),
          button('Leave out', summaryIds.leaveOutGroup, value, `Leave out the group ${group.name}`),
        ],
      },
    ];
  });
}

const kindOf = ({ kind }: GroupLine): string =>
  ({ 'working group': 'Working group', topic: 'Topic', 'sub-group': 'Sub-group' })[kind];

/** "Topic of CRC · 1 seat · line 31" */
function factsOf(group: GroupLine): string {
  const seats = group.seats === 'unlimited' ? '' : ` · ${group.seats} ${group.seats === 1 ? 'seat' : 'seats'}`;
  const stated = group.statedName ? ` · written as: ${group.statedName}` : '';
  return `${kindOf(group)}${group.of ? ` of ${group.of}` : ''}${seats} · line ${group.line}${stated}`;
}

/** "Rename", of a group in the review; `private_metadata` is the summary and the group's position: "7/2". */
export const renameGroupModal = (value: string, group: GroupLine): ModalView =>
  formModal({
    id: summaryIds.renameGroupForm,
    about: value,
    title: 'Rename the group',
    submit: 'Save',
    blocks: [textInput({ id: groupNameField, label: 'Name' }, { initial: group.name, maxLength: 200 })],
  });
