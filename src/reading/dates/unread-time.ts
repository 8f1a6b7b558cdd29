import { eventNoun, seasonNoun } from './time-nouns.ts';

const preposition =
  '(?:by|before|until|till|due(?: by| on)?|no later than|not later than|ahead of|prior to|in time for|within [\\p{L}\\d]+ (?:days?|weeks?|months?) (?:of|after))';
const noun = new RegExp(
  `\\b${preposition} (?!an? )(?:(?:the|our|its|this|that|next|this year['’]s) )?(?:[\\p{L}\\d'’-]+ ){0,3}?(?:${eventNoun}|${seasonNoun})(?: (?:of|in) (?:the )?[\\p{L}\\d]+(?: [\\p{L}\\d]+)?)?(?=\\s*(?:$|[.,;:)\\]!?–—]|(?:to|and|so|in|on|at|for|if|which|with|this|next|begins?|starts?|opens?)\\b))`,
  'iu',
);
// "by 31 Febuary", "before 1 Mai": a date in another language, misspelt, or of a day that there is not.
const likeDate = new RegExp(
  `\\b(?:${preposition.slice(3, -1)})\\s+(?:the )?(?:\\d{1,2}(?:st|nd|rd|th|\\.)? (?:de )?\\p{Lu}[\\p{Ll}.]{2,}|\\p{Lu}\\p{Ll}{2,} \\d{1,2})(?:,? 20\\d\\d)?(?=\\s*(?:$|[.,;:)\\]!?–—]))`,
  'u',
);

/** Words that give a time by which something is to be done, and name no day: "by the AGM", "before the summer break"; null where there are none. */
export const unreadTimeIn = (text: string): string | null =>
  likeDate.exec(text)?.[0] ?? noun.exec(text)?.[0].trim() ?? null;

const noTime =
  /^\W*(?:tb[acd]|n\/?a|none|nil|no(?:ne)? (?:date|deadline)|unknown|unspecified|not (?:yet )?(?:defined|set|known|decided|agreed|specified|given)|open|closed|done|complete[d]?|pending|in progress|on hold|ongoing|on-going|continuous(?:ly)?|continuing|recurring|standing|carried over|asap|as needed|annually|monthly|weekly|daily|(?:every|each) .*)?\W*$/i;

/** Of the value of a "Due" field in which no day was found: itself, unless it is one of the ways to leave a date open. */
export const unreadFieldIn = (value: string): string | null => {
  const words = value.trim();
  return noTime.test(words) || words.length > 80 || !/\p{L}{2}|\d/u.test(words) ? null : words;
};
