import type { KnownBlock, ModalView } from '@slack/types';
import type { ActionLine, Share } from '../../../domain/summaries/summary.ts';
import { option } from '../blocks/input.ts';
import { escapedWithin, plainQuote, truncate } from '../blocks/text.ts';
import { context } from '../blocks/text-blocks.ts';
import { summaryIds } from './ids.ts';

export const lineFields = { text: 'text', owners: 'owners', share: 'share', due: 'due', clearDue: 'no-due' } as const;

/** Which action of which review; the window's `private_metadata` is "7/2" or "7/new". */
export interface EditedLine {
  readonly summaryId: number;
  readonly position: number | 'new';
}

const shares: readonly (readonly [Share, string])[] = [
  ['member', 'The people named, together'],
  ['any', 'Any one of the group'],
  ['each', 'Each member of the group'],
];

/** The action's words, owners, share and date. A field left untouched may come back empty, and then means "as it was". */
export function editLineModal(line: EditedLine, action: ActionLine): ModalView {
  const owners = action.owners.length > 0 ? action.owners.map((owner) => owner.name) : action.ownersImplied;
  const share = shares.find(([value]) => value === action.share);
  const blocks: KnownBlock[] = [
    {
      type: 'input',
      block_id: lineFields.text,
      label: { type: 'plain_text', text: 'What is to be done' },
      element: {
        type: 'plain_text_input',
        action_id: lineFields.text,
        multiline: true,
        max_length: 3000,
        ...(action.text === '' ? {} : { initial_value: truncate(action.text, 3000) }),
      },
    },
    {
      type: 'input',
      block_id: lineFields.owners,
      optional: true,
      label: { type: 'plain_text', text: 'Whose it is' },
      hint: {
        type: 'plain_text',
        text: 'Names of people or groups, with ; between them. “nobody” where nobody is to own it yet.',
      },
      element: {
        type: 'plain_text_input',
        action_id: lineFields.owners,
        ...(owners.length === 0 ? {} : { initial_value: truncate(owners.join('; '), 3000) }),
      },
    },
    {
      type: 'input',
      block_id: lineFields.share,
      optional: true,
      label: { type: 'plain_text', text: 'Who has to do it' },
      element: {
        type: 'static_select',
        action_id: lineFields.share,
        options: shares.map(([value, label]) => option(label, value)),
        ...(share ? { initial_option: option(share[1], share[0]) } : {}),
      },
    },
    {
      type: 'input',
      block_id: lineFields.due,
      optional: true,
      label: { type: 'plain_text', text: 'Due' },
      element: { type: 'datepicker', action_id: lineFields.due, ...(action.due ? { initial_date: action.due } : {}) },
    },
    {
      type: 'input',
      block_id: lineFields.clearDue,
      optional: true,
      label: { type: 'plain_text', text: 'No date' },
      element: { type: 'checkboxes', action_id: lineFields.clearDue, options: [option('It has no date', 'none')] },
    },
    ...(action.line > 0 ? [context(`Line ${action.line}: ${escapedWithin(plainQuote(action.quote), 1000)}`)] : []),
  ];
  return {
    type: 'modal',
    callback_id: summaryIds.editLineForm,
    private_metadata: `${line.summaryId}/${line.position}`,
    title: { type: 'plain_text', text: line.position === 'new' ? 'Add an action' : 'Edit the action' },
    submit: { type: 'plain_text', text: 'Save' },
    close: { type: 'plain_text', text: 'Cancel' },
    blocks,
  };
}
