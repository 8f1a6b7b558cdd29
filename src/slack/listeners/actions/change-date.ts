import { changeDateModal } from '../../views/actions/change-date-modal.ts';
import { formButton } from './action-click.ts';

/** "Change date": a form to choose a day in. */
export const onChangeDate = formButton(changeDateModal);
