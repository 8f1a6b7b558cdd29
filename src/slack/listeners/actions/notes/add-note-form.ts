import { noNoteWritten, noteFields } from '../../../views/actions/notes.ts';
import { actionForm } from '../action-form.ts';

/** The form of "Add note". */
export const onAddNoteForm = actionForm('note', noteFields.text, (field) => {
  const text = field(noteFields.text);
  return text ? { words: text } : { missing: noNoteWritten };
});
