import { anyOf, namesOf, type RefusalSentences } from '../blocks/refusal-sentences.ts';
import { notOnRoster } from '../roster/refusals.ts';

export const actionRefusals = {
  'no such action': ({ number }) =>
    `There’s no action ${number > 0 ? `#${number}` : 'with that number'} here. See them all with \`/mag actions all\`.`,
  'no such owner': ({ name }) =>
    // A choice from a menu names a person, and is unreadable in a sentence.
    name.startsWith('member/')
      ? notOnRoster
      : `I don’t know anyone or any group called “${name}”. Mention the person with @, or copy a name from \`/mag groups\`.`,
  'no text': () => 'Add what’s to be done: `/mag add Write to the host country by 3 May`.',
  'no note': ({ number }) => `Add what’s new: \`/mag note ${number} The draft is with the printer\`.`,
  'not waiting': ({ number }) => `Action #${number} isn’t waiting on anyone or anything.`,
  'waits on its owner': ({ number }) =>
    `Action #${number} is that member’s own. Say what they need: \`/mag wait ${number} on the figures\`.`,
  'no such day': ({ words }) =>
    `I couldn’t use “${words}” as a date. Try \`27 January\`, \`2027-01-27\` or \`in 2 weeks\`. \`none\` removes the date.`,
  'already taken': ({ by }) => `${by} has already taken this action.`,
  'nothing to take': () => 'You can’t take this action. It’s closed, or it already has its own owner.',
  'nothing to give back': ({ number }) => `No one has taken action #${number} for a group, so you can’t give it back.`,
  'action over': ({ number, state }) => `Action #${number} is ${state}. Reopen it with \`/mag reopen ${number}\`.`,
  'not yours': ({ number, who }) =>
    who.length > 0
      ? `Action #${number} isn’t yours. Its owner can do that, or ask ${anyOf(namesOf(who))}.`
      : `Action #${number} isn’t yours. Only its owner can do that.`,
  'already decided': ({ by }) => `${by} has already answered that.`,
  'taken back': ({ by }) => `${by} has taken that request back.`,
} satisfies Partial<RefusalSentences>;
