import { type Action, ownerName } from '../../../domain/actions/action.ts';
import type { CalendarDay } from '../../../domain/time/instant.ts';
import { type Message, textMessage } from '../blocks/message.ts';
import { stripPeriod } from '../blocks/text.ts';
import { facts } from './action-list.ts';

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
  | 'snooze'
  | 'note'
  | 'wait'
  | 'end wait';

/** What is said of an action that was added. */
export const addedConfirmation = ({ number }: Action): string => `You added action #${number}.`;

/** What is said to the officer who granted or declined more time. */
export const extensionConfirmation = ({ number }: Action, decision: 'granted' | 'declined'): string =>
  `You ${decision} more time for action #${number}. I’ll tell the person who asked.`;

/** What is said once a verb is done. `words`: those that came with the verb, such as a date. */
export function confirmation(verb: ActionVerb, action: Action, words: string): string {
  const name = `action #${action.number}`;
  switch (verb) {
    case 'done':
      return action.state === 'done' ? `Action #${action.number} is done.` : `Your part of ${name} is done.`;
    case 'reopen':
      return `You reopened ${name}.`;
    case 'take':
      return `You took ${name}. It’s yours now.`;
    case 'giveback':
      return `You gave ${name} back to ${action.owners.map(ownerName).join(', ') || 'its group'}.`;
    case 'accept':
      return `You accepted ${name}.`;
    case 'decline':
      return `You declined ${name}. I’ll tell the person who assigned it, or the secretariat.`;
    case 'assign':
      return `You assigned ${name} to ${action.owners.map(ownerName).join(', ')}.`;
    case 'due':
      return newDate(action);
    case 'ask for time':
      // An officer needs nobody's permission, and has the new date at once.
      return action.due === words
        ? newDate(action)
        : `You asked for more time for ${name}. I’ll tell you what the secretariat or the chair decides.`;
    case 'wait':
      return waitConfirmation(action);
    case 'end wait':
      return `Action #${action.number} no longer waits.`;
    case 'note':
      return `You added a note to ${name}.`;
    case 'snooze':
      return `I’ll remind you of ${name} again ${words === '1' ? 'tomorrow' : `in ${words} days`}.`;
  }
}

const waitConfirmation = ({ number, wait }: Action): string =>
  wait?.on
    ? `Action #${number} waits on ${wait.on.name} now. I’ll remind them instead of its owner.`
    : `Action #${number} waits now. I’ll remind its owner on the day it’s due.`;

const newDate = ({ number, due }: Action): string =>
  due === null ? `Action #${number} has no date now.` : `Action #${number} has a new date.`;

/** What stands in a form's place once it did what was asked: that, and the action as it is now. */
export const actionResult = (said: string, action: Action, today: CalendarDay): Message =>
  textMessage(`${said}\n${stripPeriod(action.text)} (${facts(action, today)})`);
