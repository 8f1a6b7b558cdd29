import { timeFields as fields, noTimeChosen } from '../../../views/actions/ask-for-time-modal.ts';
import { actionForm } from '../action-form.ts';

/** The form of "Ask for more time". */
export const onAskForTimeForm = actionForm('ask for time', fields.until, (field) => {
  const until = field(fields.until);
  return until ? { words: until } : { missing: noTimeChosen };
});
