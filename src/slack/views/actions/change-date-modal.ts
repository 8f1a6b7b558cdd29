import type { ModalView } from '@slack/types';
import type { Action } from '../../../domain/actions/action.ts';
import { option } from '../blocks/input.ts';
import { escapedWithin } from '../blocks/text.ts';
import { section } from '../blocks/text-blocks.ts';
import { actionIds } from './ids.ts';

export const dateFields = { due: 'due', none: 'none' } as const;

export const changeDateModal = (action: Action): ModalView => ({
  type: 'modal',
  callback_id: actionIds.changeDateForm,
  private_metadata: String(action.id),
  title: { type: 'plain_text', text: 'Change the date' },
  submit: { type: 'plain_text', text: 'Save' },
  close: { type: 'plain_text', text: 'Cancel' },
  blocks: [
    section(`*#${action.number}* ${escapedWithin(action.text, 1000)}`),
    {
      type: 'input',
      block_id: dateFields.due,
      optional: true,
      label: { type: 'plain_text', text: 'Due' },
      element: { type: 'datepicker', action_id: dateFields.due, ...(action.due ? { initial_date: action.due } : {}) },
    },
    {
      type: 'input',
      block_id: dateFields.none,
      optional: true,
      label: { type: 'plain_text', text: 'No date' },
      element: { type: 'checkboxes', action_id: dateFields.none, options: [option('It has no date', 'none')] },
    },
  ],
});
