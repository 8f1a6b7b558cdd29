import { anyOf, namesOf, type RefusalSentences } from '../blocks/refusal-sentences.ts';

/** Of those who may not do something in a committee, and of its settings. */
export const accessRefusals = {
  'for members': ({ canJoin, who }) => {
    const orAsk = who.length > 0 ? anyOf(namesOf(who)) : '';
    if (canJoin) {
      return `That’s for committee members. Join the committee’s channel to become one${orAsk ? `, or ask ${orAsk}` : ''}.`;
    }
    return `That’s for committee members.${orAsk ? ` To become one, ask ${orAsk}.` : ''}`;
  },
  'for the secretariat': ({ chairToo, who }) =>
    `Only the secretariat${chairToo ? ' and the chair' : ''} can do that.${who.length > 0 ? ` Ask ${anyOf(namesOf(who))}.` : ''}`,
  'unknown person': () =>
    'Slack doesn’t tell me whose account that is, so I can’t add it to the roster. Ask someone in this workspace to do it.',
  'no such choice': () => 'That isn’t one of the choices. Open the form again and choose one of them.',
} satisfies Partial<RefusalSentences>;
