import type { ModalView } from '@slack/types';
import type { Action } from '../../../domain/actions/action.ts';
import { escapedWithin } from '../blocks/text.ts';
import { section } from '../blocks/text-blocks.ts';
import { actionIds } from './ids.ts';

export const declineFields = { reason: 'reason' } as const;

/** "Decline" and "Not mine": why, for who gave it. */
export const declineActionModal = (action: Action): ModalView => ({
  type: 'modal',
  callback_id: actionIds.declineForm,
  private_metadata: String(action.id),
  title: { type: 'plain_text', text: 'Not mine' },
  submit: { type: 'plain_text', text: 'Decline' },
  close: { type: 'plain_text', text: 'Cancel' },
  blocks: [
    section(
      `*#${action.number}* ${escapedWithin(action.text, 1000)}\nWho assigned it to you, or the secretariat, is told in private.`,
    ),
    {
      type: 'input',
      block_id: declineFields.reason,
      optional: true,
      label: { type: 'plain_text', text: 'Why' },
      element: { type: 'plain_text_input', action_id: declineFields.reason, max_length: 300 },
    },
  ],
});
