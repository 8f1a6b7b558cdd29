import type { ModalView } from '@slack/types';
import type { Action } from '../../../domain/actions/action.ts';
import { checkboxInput, dateInput, option } from '../blocks/input.ts';
import { formModal } from '../blocks/modal.ts';
import { escapedWithin } from '../blocks/text.ts';
import { section } from '../blocks/text-blocks.ts';
import { actionIds } from './ids.ts';

export const dateFields = { due: 'due', none: 'none' } as const;
export const noDateChosen = 'Choose a day, or tick that it has none.';

export const changeDateModal = (action: Action): ModalView =>
  formModal({
    id: actionIds.changeDateForm,
    about: action.id,
    title: 'Change date',
    submit: 'Save',
    blocks: [
      section(`*#${action.number}* ${escapedWithin(action.text, 1000)}`),
      dateInput({ id: dateFields.due, label: 'Due date', optional: true }, action.due),
      checkboxInput(
        { id: dateFields.none, label: 'No date', optional: true },
        option('This action has no date', 'none'),
      ),
    ],
  });
