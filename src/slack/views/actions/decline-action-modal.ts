import type { ModalView } from '@slack/types';
import type { Action } from '../../../domain/actions/action.ts';
import { textInput } from '../blocks/input.ts';
import { formModal } from '../blocks/modal.ts';
import { escapedWithin } from '../blocks/text.ts';
import { section } from '../blocks/text-blocks.ts';
import { actionIds } from './ids.ts';

export const declineFields = { reason: 'reason' } as const;

/** "Decline" and "Not mine": the reason, for the person who assigned it. */
export const declineActionModal = (action: Action): ModalView =>
  formModal({
    id: actionIds.declineForm,
    about: action.id,
    title: 'Decline action',
    submit: 'Decline',
    blocks: [
      section(
        `*#${action.number}* ${escapedWithin(action.text, 1000)}\nI’ll tell the person who assigned it, or the secretariat, in private.`,
      ),
      textInput({ id: declineFields.reason, label: 'Reason', optional: true }, { maxLength: 300 }),
    ],
  });
