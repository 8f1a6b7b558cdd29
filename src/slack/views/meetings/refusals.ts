import { writtenDay } from '../../../domain/time/written-time.ts';
import { anyOf, type RefusalSentences } from '../blocks/refusal-sentences.ts';

export const meetingRefusals = {
  'past day': ({ words, day }) =>
    `“${words}” is ${writtenDay(day, '0001-01-01')}, which is over. Type a later date, such as \`27 January\` or \`in 2 weeks\`.`,
  ambiguous: ({ words, choices }) =>
    `“${words}” can mean ${choices.length} things. Type ${anyOf(choices.map((choice) => `\`${choice}\``))} instead.`,
  'unused words': ({ words, unused }) =>
    words === unused
      ? `I couldn’t use “${unused}”. Nothing has changed.`
      : `I couldn’t use “${unused}” in “${words}”. Nothing has changed. Leave it out, or write it another way.`,
  'no such moment': ({ words }) =>
    `I couldn’t read “${words}” as a future time. Try \`13 Feb 11:00 UTC\`, \`13 Feb 3pm Kathmandu\` or \`2027-02-13 9:30 UTC+5:45\`.`,
  'no such meeting': ({ name }) =>
    `I have no summary of a meeting called “${name}”, or held on that day. Type words of its title or its day: \`/mag actions from 16 January\`.`,
  'poll open': () =>
    'I’m already asking the members when to meet. Set the meeting from that card, or withdraw it with `/mag times cancel`.',
  'no poll': () => 'I’m not asking the members when to meet. Start with `/mag times propose`.',
  'poll over': ({ state }) =>
    state === 'withdrawn'
      ? 'That question was withdrawn. Start another with `/mag times propose`.'
      : 'The meeting is already set from that card. See it with `/mag meeting`.',
  'slot past': () => 'That time is past. For others, type `/mag times propose`.',
  'meeting moved': ({ slot }) =>
    `Someone changed the next meeting after I asked the members. To use this time all the same, type \`/mag meeting set ${slot.toISOString().slice(0, 16).replace('T', ' ')} UTC\`.`,
  'no meeting': () => 'There’s no next meeting to cancel.',
} satisfies Partial<RefusalSentences>;
