import { leadsOf } from '../../../domain/groups/working-group.ts';
import { anyOf, namesOf, type RefusalSentences } from '../blocks/refusal-sentences.ts';

export const groupRefusals = {
  'no such group': ({ name, groups }) =>
    `I don’t know a group called “${name}”. ${groups.length > 0 ? `The groups are: ${groups.join('; ')}.` : 'There are no groups yet.'}`,
  'not in the group': ({ name }) => `You’re not in ${name}.`,
  'already in': ({ group }) => `You’re already in ${group.name}.`,
  'not open': ({ group }) => `${group.name} follows the roster. Ask the secretariat to add or remove someone.`,
  'already waiting': ({ group }) => `You’re already on the waiting list for ${group.name}.`,
  'already asked': ({ group }) => `You’ve already asked to join ${group.name}. I’ll tell you when someone answers.`,
  'group closed': ({ group }) => `${group.name} is closed to new members.`,
  'offers closed': ({ group }) => `${group.name} no longer takes volunteers. Ask the chair to open it again.`,
  'by invitation': ({ group }) => {
    const leads = namesOf(leadsOf(group));
    return `${group.name} is invite-only. Ask ${leads.length > 0 ? anyOf(leads) : 'the chair or the secretariat'} to add you.`;
  },
  'no name': () => 'Add a name for the group: `/mag group create Working Group on Translation`.',
  'name taken': ({ name }) => `There’s already a group called ${name}. Choose another name.`,
  'not there': ({ who, name }) => `${who} isn’t in ${name}.`,
  'too many for the seats': ({ seats, chosen }) =>
    `You chose ${chosen} for ${seats} ${seats === 1 ? 'seat' : 'seats'}. Choose fewer, or add seats first.`,
  'asks no more': ({ name }) =>
    `This request was already answered or taken back. See who’s in with \`/mag group ${name}\`.`,
  'not their channel': () =>
    'You can only link a channel that you and I are both in. Join it, invite me there, and try again.',
} satisfies Partial<RefusalSentences>;
