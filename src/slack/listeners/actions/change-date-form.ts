import { dateFields as fields, noDateChosen } from '../../views/actions/change-date-modal.ts';
import { actionForm } from './action-form.ts';

/** The form of "Change date". */
export const onChangeDateForm = actionForm('due', fields.due, (field) => {
  const due = field(fields.none) ?? field(fields.due);
  return due ? { words: due } : { missing: noDateChosen };
});
