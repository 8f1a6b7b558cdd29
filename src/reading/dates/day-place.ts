import { weekdayPattern } from './calendar/calendar-words.ts';
import { deadlineOf } from './date-kind.ts';
import type { DayPhrase } from './day-phrase.ts';
import { eventNoun as events } from './time-nouns.ts';

const clock = '\\d{1,2}(?:[:.]\\d\\d)?\\s?(?:am|pm|a\\.m\\.|p\\.m\\.)?(?:\\s(?:utc|gmt|[ecmp][sd]?t|ce?s?t|bst))?';
const intro = new RegExp(
  `(?:\\b(?:by|before|due|until|till|deadline|(?:no|not) later than|on or before|prior to|ahead of|eta|target(?:ed|ing)?|complete[d]?|deliver(?:ed)? by|latest|within|date)(?: date)?)\\s*(?:(?:is|was|on|by|of|for|before|:|=|-|–|the|a|next|this|end|start|close of (?:business|play)|cob|cop|eob|eod|end of day|noon|midday|midnight|utc|gmt|morning|evening|last day|first thing|week ending|w/e|${weekdayPattern}\\b,?|of|at|latest|approx(?:imately)?|around|about|${clock})[\\s.:,]*){0,4}[([]?\\s*$`,
  'i',
);
const notYet =
  /(?:\b(?:shortly|soon|right|directly|immediately) )?\b(?:after|not before|no earlier than|starting|starts?|as of|since|from|begins?|beginning|effective|once)\s+(?:(?!by\b|before\b|until\b)[\w'’]+\s+){0,3}?(?:on|the|of)?\s*$/i;
const eventNoun = `${events}|dated?|letter of|minutes of|version|published|presented|held|from`;
const eventBefore = new RegExp(
  `\\b(?:${eventNoun}|takes? place|taking place|takes place|scheduled|happen(?:s|ing)?|attend(?:ing)?|invitation|invite|held|be)\\b(?:\\s+(?:will|is|are|to|be|on|for|of|the|in|at|from|scheduled|held|planned|next|this|-|–|\\())*\\s*$`,
  'i',
);
const eventAfter = new RegExp(`^\\s*,?\\s*(?:\\d{1,2}[:.]\\d\\d\\s*)?(?:[\\p{L}-]+\\s+){0,2}(?:${eventNoun})\\b`, 'iu');
const sendVerb =
  /\b(?:send|sent|post|publish|published|circulate|submit|release|announce|email|e-mail|deliver|distribute|share|file|open|close|finish|complete|finali[sz]e|merge|ship|report|call|ring|phone|collect|order|pay|return|present|discuss|start|begin|talk|chat|review)\b/i;
const openUntil =
  /\b(?:open|available|valid|extended|runs|running|(?:will|may|can|does) run|closed|away|leave|holiday|office)\b[^.;]{0,20}\b(?:until|till)\s+$/i;

const before = (phrase: DayPhrase, text: string): string => text.slice(Math.max(0, phrase.index - 48), phrase.index);

/** Whether words before the day say that something is to be done by then: "by", "deadline for replies:", "EOD". */
export const isAnnounced = (phrase: DayPhrase, text: string): boolean =>
  /^(?:by|before|until|till|due)\b/i.test(phrase.text) ||
  intro.test(before(phrase, text)) ||
  /\b(?:eod|eob|cob|cop|close of (?:business|play)|end of (?:the )?day),?(?: on)?\s*$/i.test(before(phrase, text)) ||
  /\b(?:ready|finished|done|complete|in time) for (?:the )?$/i.test(before(phrase, text)) ||
  /^[\s)\],]*(?:at (?:the )?(?:very )?latest|latest|or (?:sooner|earlier|before))\b/i.test(text.slice(phrase.end)) ||
  deadlineOf.test(text.slice(Math.max(0, phrase.index - 120), phrase.index));

/** The day with the words that announce it: "by 27 January". */
export const wordsBefore = (phrase: DayPhrase, text: string): string =>
  (
    (intro.exec(before(phrase, text))?.[0] ?? /\b(?:on|in|at|for)\s+$/i.exec(before(phrase, text))?.[0] ?? '') +
    phrase.text
  ).trim();

/** "not before 3 May" */
export const waitingWords = (phrase: DayPhrase, text: string): string =>
  (notYet.exec(before(phrase, text))?.[0] ?? '') + phrase.text;

/** What a day in a task's sentence is: the day it is due, perhaps so, one that it has to wait for, or that of an event. */
export function dayPlaceOf(phrase: DayPhrase, text: string): 'due' | 'maybe' | 'event' | 'not before' {
  const lead = before(phrase, text);
  const after = text.slice(phrase.end, phrase.end + 40);
  // "Tidy up after the fair within two weeks"
  if (/^(?:by|within|before)\b/i.test(phrase.text)) return openUntil.test(lead) ? 'event' : 'due';
  if (notYet.test(lead) && !/\bwithin\b/i.test(lead))
    return /\bfrom\s+\S*\s*$/i.test(lead) && phrase.to !== phrase.from ? 'event' : 'not before';
  if (isAnnounced(phrase, text)) {
    // "the call is open until 31 January" tells when the call ends.
    return openUntil.test(lead) ? 'event' : 'due';
  }
  if (
    /\b(?:in|at|during) (?:the |our )?$/i.test(lead) &&
    /^\s*(?:\p{L}+ ){0,2}(?:call|meeting|session|telecon|sync)\b/iu.test(after)
  )
    return 'due';
  // "Design the poster for the fair - 5 April"
  if (/\s[-–—|→]\s*$/.test(lead) && /^\s*[.;]?\s*$/.test(after)) return 'due';
  if (eventBefore.test(lead) || eventAfter.test(after)) return 'event';
  if (/\b(?:over|in|within|during) the $/i.test(lead) && /^(?:next|coming|following)\b/i.test(phrase.text))
    return 'due';
  if (
    /\b(?:of|from|since|between|dated|as per|the|last|was|were|per)\s+$/i.test(lead) &&
    !/\bend of\b/i.test(phrase.text)
  )
    return 'event';
  if (/(?:[(,;:[–—|@→>-]|\s-)\s*$/.test(lead) && /^\s*[)\].;]?\s*$/.test(after)) return 'due';
  if (/[([]\s*$/.test(lead) && /^\s*[)\],;]/.test(after)) return 'due';
  if (/\bfor\s+$/i.test(lead) || /^for\b/i.test(phrase.text)) return 'event';
  const verbBefore = sendVerb.test(text.slice(Math.max(0, phrase.index - 90), phrase.index));
  if (/\bon\s+$/i.test(lead) || /^on\b/i.test(phrase.text))
    return verbBefore && !new RegExp(`\\b(?:${eventNoun})\\b`, 'i').test(lead) ? 'due' : 'maybe';
  // "Pair on reviews Tuesday and Thursday" is a habit as likely as a deadline.
  return phrase.relative && !/^(?:mon|tue|wed|thu|fri|sat|sun)/i.test(phrase.text) ? 'due' : 'maybe';
}
