import { waitFields as fields, noWaitWritten } from '../../../views/actions/waits.ts';
import { actionForm } from '../action-form.ts';

/** The form of "Wait": a member, what for, or both. */
export const onWaitForm = actionForm('wait', fields.what, (field) => {
  const words = [field(fields.on), field(fields.what)].filter((part) => part !== undefined && part !== '').join(' ');
  return words === '' ? { missing: noWaitWritten } : { words };
});
