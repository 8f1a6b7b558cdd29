import type { ModalView } from '@slack/types';
import type { Action } from '../../../domain/actions/action.ts';
import { dateInput } from '../blocks/input.ts';
import { formModal } from '../blocks/modal.ts';
import { escapedWithin } from '../blocks/text.ts';
import { section } from '../blocks/text-blocks.ts';
import { actionIds } from './ids.ts';

export const timeFields = { until: 'until' } as const;

/** "I need until ...": the day, for the secretariat to grant. */
export const askForTimeModal = (action: Action): ModalView =>
  formModal({
    id: actionIds.askForTimeForm,
    about: action.id,
    title: 'I need until…',
    submit: 'Ask',
    blocks: [
      section(
        `*#${action.number}* ${escapedWithin(action.text, 1000)}\nThe secretariat is asked, and you hear what it says.`,
      ),
      dateInput({ id: timeFields.until, label: 'Until' }),
    ],
  });
