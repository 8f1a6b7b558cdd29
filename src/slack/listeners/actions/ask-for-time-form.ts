import { timeFields as fields } from '../../views/actions/ask-for-time-modal.ts';
import { actionForm } from './action-form.ts';

/** The form of "I need until ...". */
export const onAskForTimeForm = actionForm('ask for time', fields.until, (field) => {
  const until = field(fields.until);
  return until ? { words: until } : { missing: 'Choose a day.' };
});
