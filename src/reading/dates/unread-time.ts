import { foreignDayName } from '../words/foreign-words.ts';
import { groupNouns } from '../words/words.ts';
import { weekdayPattern } from './calendar/calendar-words.ts';
import { countPattern } from './calendar/number-words.ts';
import { eventNoun, hourNoun, seasonNoun } from './time-nouns.ts';

const preposition =
  '(?:by|before|until|till|due(?: by| on)?|no later than|not later than|ahead of|prior to|in time for|within [\\p{L}\\d]+ (?:days?|weeks?|months?) (?:of|after))';
const clauseEnd = '(?=\\s*(?:$|[.,;:)\\]!?–—]))';
/** Behind these comes a time, whatever the words. */
const strong = '(?:(?:no|not) later than|due (?:by|on)|latest by|at the latest by|(?:the )?deadline(?: is|:))';
const article = "(?:(?:the|our|its|this|that|next|this year['’]s) )?";
const someTime = `(?:about |around |under |less than |up to |at most |the next |the coming |next )*(?:half an? |(?:an? )?(?:few|reasonable|short|little|while)(?: |\\b)|several |some |\\d+(?:[.,½–-]\\d*)? ?|${countPattern} )(?:\\([\\p{L}\\d]+\\) )?(?:business |working |calendar |or \\p{L}+ )*`;
const stretch =
  '(?:minutes?|mins?|hours?|hrs?|h|days?|d|weeks?|wks?|months?|mths?|years?|yrs?|quarters?|sprints?|terms?|cycles?|time)';

/** In order: what an earlier pattern finds is what is asked about. */
const patterns: readonly RegExp[] = [
  // "by 31 Febuary", "before 1 Mai": a date in another language, or misspelt.
  new RegExp(
    `\\b(?:${preposition.slice(3, -1)})\\s+(?:the )?(?:\\d{1,2}(?:st|nd|rd|th|\\.)? (?:de )?\\p{Lu}\\p{Ll}{2,}|\\p{Lu}\\p{Ll}{2,} \\d{1,2})(?:,? 20\\d\\d)?(?=\\s*(?:$|[.,;:)\\]!?–—]))`,
    'u',
  ),
  new RegExp(
    `\\b${preposition}\\s+(?:the )?(?:\\d{1,2}\\.? )?(?:de )?${foreignDayName}(?!\\p{L})(?: (?:de )?20\\d\\d)?`,
    'iu',
  ),
  new RegExp(
    `\\b${preposition} (?!an? )${article}(?:[\\p{L}\\d'’-]+ ){0,3}?(?:${eventNoun}|${seasonNoun})(?: (?:of|in) (?:the )?[\\p{L}\\d]+(?: [\\p{L}\\d]+)?)?(?=\\s*(?:$|[.,;:)\\]!?–—]|(?:to|and|so|in|on|at|for|if|which|with|this|next|begins?|starts?|opens?)\\b))`,
    'iu',
  ),
  // "by 1/32"
  new RegExp(
    `\\b${preposition} (?:${weekdayPattern}[.,]? )?\\d{1,4} ?[/.-] ?\\d{1,4}(?:[/.-]\\d{2,4})?${clauseEnd}`,
    'iu',
  ),
  // "by St Andrew's Day"
  new RegExp(
    `\\b${preposition} (?:(?:\\p{Lu}[\\p{L}.'’]+ ){1,3}(?:Day|Eve|Week|Sunday|Monday)|Sa?i?n?t\\.? \\p{Lu}[\\p{L}'’]+)\\b`,
    'u',
  ),
  // "by the turn of the year", "by the next newsletter", "by the time the ferry leaves"
  new RegExp(
    `\\b${preposition} (?:the )?(?:(?:end|start|beginning|close|middle|turn|eve|first half|second half|ides) (?:of )?|(?:early|late|mid)[ -]|(?:next|following|coming|forthcoming|upcoming) |time )[^.,;:()!?–—]{2,40}?${clauseEnd}`,
    'iu',
  ),
  /\b(?:by|until|till|before) (?:then\b|that (?:time|date|day)\b)/iu,
  new RegExp(
    `\\b(?:by|before|until|till|no later than|not later than|due) (?:the )?(?:latest )?(?:${hourNoun})(?![\\p{L}\\d])`,
    'iu',
  ),
  /\b(?:by|before|until|till|in|due|no later than) (?:the )?(?:calendar )?(?:week|wk|kw|cw)\.? ?\d{1,2}\b/iu,
  new RegExp(
    `\\b(?:in|within|inside|over)\\s+${someTime}${stretch}(?![\\p{L}-])(?! (?:of|after|from|before|prior|ago|earlier)\\b)`,
    'iu',
  ),
  /\b(?:in an? (?:while|bit)|(?:(?:the )?\d{1,2}(?:st|nd|rd|th)? |(?:[\p{L}\d]+ ){1,3})at the (?:very )?latest)\b/iu,
  new RegExp(`\\bin (?:the )?(?:new year|spring|summer|autumn|winter)${clauseEnd}`, 'iu'),
  new RegExp(`\\b${strong} (?!an? )[^.,;:()!?–—]{2,60}?${clauseEnd}`, 'iu'),
];
/** "By 2 weeks" is a time, unless something is longer by it. */
const byAmount = new RegExp(
  `\\bby ${countPattern} (?:business |working )*(?:hours?|days?|weeks?|months?)${clauseEnd}`,
  'iu',
);
const changes =
  /\b(?:(?:exten|delay|postpon|shorten|increas|reduc|rais|lower|shift|mov|advanc|prolong|push|grow|exceed)\w*|cut|rise|late|early|out|off|back)\b/i;
/** "before the inspection", and not "before the board" */
const beforeNoun = new RegExp(
  `\\bbefore (?:the|our|its|their|this|that) (?:[\\p{L}\\d'’-]+ ){0,2}(?<noun>[\\p{L}\\d'’-]+)${clauseEnd}`,
  'iu',
);

const worthLooking =
  /\b(?:by|before|until|till|due|later than|ahead of|prior to|in time for|within|inside|in|over|deadline|latest)\b/i;

/** Words that give a time by which something is to be done, and name no day: "by the AGM", "within half a year"; null where there are none. */
export function unreadTimeIn(text: string): string | null {
  if (!worthLooking.test(text)) return null;
  for (const pattern of patterns) {
    const words = pattern.exec(text)?.[0].trim();
    if (words) return words;
  }
  const amount = changes.test(text) ? null : byAmount.exec(text);
  if (amount) return amount[0];
  const before = beforeNoun.exec(text);
  return before && !groupNouns.has((before.groups?.noun ?? '').toLowerCase()) ? before[0] : null;
}

const noTime =
  /^\W*(?:tb[acd]|n\/?a|none|nil|no(?:ne)? (?:date|deadline)|unknown|unspecified|not (?:yet )?(?:defined|set|known|decided|agreed|specified|given)|open|closed|done|complete[d]?|pending|in progress|on hold|ongoing|on-going|continuous(?:ly)?|continuing|recurring|standing|carried over|asap|as needed|annually|monthly|weekly|daily|(?:every|each) .*)?\W*$/i;

/** No button and no line has room for more. */
const longestWords = 80;

/** Of the value of a "Due" field in which no day was found: itself, unless it is one of the ways to leave a date open. */
export const unreadFieldIn = (value: string): string | null => {
  const words = value.trim();
  if (noTime.test(words) || !/\p{L}{2}|\d/u.test(words)) return null;
  return words.length > longestWords ? `${words.slice(0, longestWords - 1)}…` : words;
};
