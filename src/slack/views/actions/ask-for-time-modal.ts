import type { ModalView } from '@slack/types';
import type { Action } from '../../../domain/actions/action.ts';
import { escapedWithin } from '../blocks/text.ts';
import { section } from '../blocks/text-blocks.ts';
import { actionIds } from './ids.ts';

export const timeFields = { until: 'until' } as const;

/** "I need until ...": the day, for the secretariat to grant. */
export const askForTimeModal = (action: Action): ModalView => ({
  type: 'modal',
  callback_id: actionIds.askForTimeForm,
  private_metadata: String(action.id),
  title: { type: 'plain_text', text: 'I need until…' },
  submit: { type: 'plain_text', text: 'Ask' },
  close: { type: 'plain_text', text: 'Cancel' },
  blocks: [
    section(
      `*#${action.number}* ${escapedWithin(action.text, 1000)}\nThe secretariat is asked, and you hear what it says.`,
    ),
    {
      type: 'input',
      block_id: timeFields.until,
      label: { type: 'plain_text', text: 'Until' },
      element: { type: 'datepicker', action_id: timeFields.until },
    },
  ],
});
