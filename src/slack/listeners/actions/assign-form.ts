import { assignFields as fields, noOwnerChosen } from '../../views/actions/assign-action-modal.ts';
import { actionForm } from './action-form.ts';

/** The form of "Assign". What is written counts before what is chosen. */
export const onAssignForm = actionForm('assign', fields.write, (field) => {
  const to = field(fields.write) ?? field(fields.choose);
  return to ? { words: to } : { missing: noOwnerChosen };
});
