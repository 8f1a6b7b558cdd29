import type { ModalView } from '@slack/types';
import type { ActionLine, Share } from '../../../domain/summaries/summary.ts';
import { checkboxInput, dateInput, option, selectInput, textInput } from '../blocks/input.ts';
import { formModal } from '../blocks/modal.ts';
import { escapedWithin, plainQuote } from '../blocks/text.ts';
import { context } from '../blocks/text-blocks.ts';
import { summaryIds } from './ids.ts';

export const lineFields = { text: 'text', owners: 'owners', share: 'share', due: 'due', clearDue: 'no-due' } as const;

/** Beside the words of a new action that has none. */
export const noLineText = 'An action needs words that say what is to be done.';

/** Which action of which review; the window's `private_metadata` is "7/2" or "7/new". */
export interface EditedLine {
  readonly summaryId: number;
  readonly position: number | 'new';
}

const shares: readonly (readonly [Share, string])[] = [
  ['member', 'The people named, together'],
  ['any', 'Anyone in the group'],
  ['each', 'Everyone in the group'],
];

/** The action's words, owners, share and date. A field left untouched may come back empty, and then means "as it was". */
export function editLineModal(line: EditedLine, action: ActionLine): ModalView {
  const owners = action.owners.length > 0 ? action.owners.map((owner) => owner.name) : action.ownersImplied;
  return formModal({
    id: summaryIds.editLineForm,
    about: `${line.summaryId}/${line.position}`,
    title: line.position === 'new' ? 'Add an action' : 'Edit the action',
    submit: 'Save',
    blocks: [
      textInput(
        { id: lineFields.text, label: 'What needs doing' },
        { initial: action.text, maxLength: 3000, multiline: true },
      ),
      textInput(
        {
          id: lineFields.owners,
          label: 'Owners',
          hint: 'Names of people or groups, with ; between them. Write “nobody” to leave it without an owner.',
          optional: true,
        },
        { initial: owners.join('; ') },
      ),
      selectInput(
        { id: lineFields.share, label: 'Who does it', optional: true },
        shares.map(([value, label]) => option(label, value)),
        action.share,
      ),
      dateInput({ id: lineFields.due, label: 'Due', optional: true }, action.due),
      checkboxInput({ id: lineFields.clearDue, label: 'No date', optional: true }, option('Remove the date', 'none')),
      ...(action.line > 0 ? [context(`Line ${action.line}: ${escapedWithin(plainQuote(action.quote), 1000)}`)] : []),
    ],
  });
}
