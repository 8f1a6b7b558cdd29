import { fieldError, type SentForm, submitForm } from '../../request/submit-form.ts';
import type { ActionVerb } from '../../views/actions/confirmation.ts';
import { actionResultMessage } from './action-result-message.ts';
import { changeByVerb } from './action-verbs.ts';

/**
 * The listener of a form that does something to one action: `wordsIn` gives the words that go with the verb, or, as an error, what is
 * missing. Errors stand beside `errorsAt`.
 */
export const actionForm = (
  verb: ActionVerb,
  errorsAt: string,
  wordsIn: (field: SentForm['field']) => { readonly words: string } | { readonly missing: string },
) =>
  submitForm({
    about: 'actions',
    errorsAt,
    submit: async (bot, { viewer, id, field }) => {
      const read = wordsIn(field);
      if ('missing' in read) return fieldError(errorsAt, read.missing);
      const done = await changeByVerb(bot, viewer, { verb, id, words: read.words });
      if (done.kind === 'refused') return done;
      return { kind: 'shown', message: await actionResultMessage(bot, viewer, done) };
    },
  });
