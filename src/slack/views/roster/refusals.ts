import { anyOf, type RefusalSentences } from '../blocks/refusal-sentences.ts';

export const notOnRoster =
  'That person isn’t on the roster. I add anyone who joins the committee’s channel or types there.';

export const rosterRefusals = {
  'no such person': ({ name }) =>
    // A button's question has no name once it is gone.
    name === ''
      ? 'This question no longer exists.'
      : `The roster has no one called “${name}”. See its names with \`/mag roster\`.`,
  'not a member': () => notOnRoster,
  'a member already': ({ name }) => `${name} is already a member.`,
  'name not settled': ({ names }) =>
    `I don’t know yet if that person is ${anyOf(names)} on the roster. The chair or the secretariat can tell me: \`/mag roster ambiguous\`.`,
  'already answered': ({ name, answer }) =>
    `That’s already answered: ${name} ${answer}. Change it with \`/mag link "NAME" @user\`.`,
  'nobody to link': ({ name }) => `${name} is an app or a deactivated account. Choose someone in this workspace.`,
  'no such list': () => 'That list was already applied or discarded. Post it again to compare it again.',
  'nothing to hand over': () => 'That’s already settled, or no one was chosen. Choose a member.',
} satisfies Partial<RefusalSentences>;
