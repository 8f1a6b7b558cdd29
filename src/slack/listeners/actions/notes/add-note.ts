import { addNoteModal } from '../../../views/actions/notes.ts';
import { formButton } from '../action-click.ts';

/** "Add note": a form to write in. */
export const onAddNote = formButton(addNoteModal);
