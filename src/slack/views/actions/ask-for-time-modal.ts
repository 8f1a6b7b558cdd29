import type { ModalView } from '@slack/types';
import type { Action } from '../../../domain/actions/action.ts';
import { dateInput } from '../blocks/input.ts';
import { formModal } from '../blocks/modal.ts';
import { escapedWithin } from '../blocks/text.ts';
import { section } from '../blocks/text-blocks.ts';
import { actionIds } from './ids.ts';

export const timeFields = { until: 'until' } as const;
export const noTimeChosen = 'Choose a day.';

/** "Ask for more time": the day, for the secretariat or the chair to grant. */
export const askForTimeModal = (action: Action): ModalView =>
  formModal({
    id: actionIds.askForTimeForm,
    about: action.id,
    title: 'Ask for more time',
    submit: 'Ask',
    blocks: [
      section(
        `*#${action.number}* ${escapedWithin(action.text, 1000)}\nThe secretariat or the chair decides, and I’ll tell you what they say.`,
      ),
      dateInput({ id: timeFields.until, label: 'New date' }),
    ],
  });
