import { textMessage } from '../blocks/message.ts';

/** A form sent back as it was. */
export const nothingChanged = textMessage('Nothing has changed.');

/** A form that this version of the bot has no listener for. */
export const outdatedForm = textMessage('This form is out of date, so nothing has changed. Open it again.');

/** A button or a menu that this version has no listener for; messages live longer than the version that sent them. */
export const outdatedButton = textMessage(
  'This no longer works: it’s from an older version of me. Type `/mag help` to see what I can do now.',
);

/** In the form's place until its answer is there. */
export const oneMoment = textMessage('One moment …');

/** What is wrong with the fields of a form that `oneMoment` has taken the place of. */
export const errorsOfClosedForm = (errors: readonly string[]) =>
  textMessage(`${errors.join(' ')} Close this and open the form again.`);

/** The answer to a form that has no answer of its own, where `oneMoment` was shown. */
export const formDone = textMessage('Done.');
