import type { Action } from '../../../domain/actions/action.ts';

/** What can be done to an action, by a command, a button or a form. */
export type ActionVerb =
  | 'done'
  | 'reopen'
  | 'take'
  | 'giveback'
  | 'accept'
  | 'decline'
  | 'assign'
  | 'due'
  | 'ask for time'
  | 'snooze';

/** What is said of an action that was added. */
export const addedConfirmation = 'Added.';

/** What is said to who granted or declined more time. */
export const extensionConfirmation = { granted: 'Granted.', declined: 'Declined.' } as const;

/** What is said once a verb is done, in one sentence. `words`: those that came with the verb, such as a date. */
export function confirmation(verb: ActionVerb, action: Action, words: string): string {
  switch (verb) {
    case 'done':
      return 'Done.';
    case 'reopen':
      return 'Open again.';
    case 'take':
      return 'It is yours now.';
    case 'giveback':
      return 'It is the group’s again.';
    case 'accept':
      return 'Accepted.';
    case 'decline':
      return 'Declined, and who gave it is told.';
    case 'assign':
      return 'Assigned.';
    case 'due':
      return 'The date is changed.';
    case 'ask for time':
      // One of those who would be asked needs nobody's leave.
      return action.due === words ? 'The date is changed.' : 'The secretariat and the chair are asked.';
    case 'snooze':
      return `I will remind you again ${words === '1' ? 'tomorrow' : `in ${words} days`}.`;
  }
}
