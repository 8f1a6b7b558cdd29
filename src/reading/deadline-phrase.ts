import type { CalendarDay } from '../domain/instant.ts';
import { type Calendar, type DayPhrase, dayPhrasesIn } from './day-phrase.ts';

/** What a task's own words say about when it is to be done. */
export interface Deadline {
  readonly due: CalendarDay | null;
  /** The words give a stretch ("this week", "end of June") and the day is our reading of it. */
  readonly guessed: boolean;
  /** Counted from the meeting, or with its year taken from there. */
  readonly relative: boolean;
  /** As written: "by 27 January", "soon". */
  readonly words: string | null;
  readonly tiedTo: 'next meeting' | null;
  readonly notBefore: CalendarDay | null;
  /** Days named in the sentence that are of something else: the event one registers for. */
  readonly others: readonly DayPhrase[];
}

const intro =
  /(?:\b(?:by|before|due|until|till|deadline|no later than|not later than|on or before|prior to|eta|target(?:ed|ing)?|complete[d]?|deliver(?:ed)? by|latest|within|date)(?: date)?)\s*(?:(?:is|was|on|by|of|for|before|:|=|-|–|the|a|next|this|end|start|close of business|cob|eod|noon|midnight|morning|evening|(?:mon|tues|wednes|thurs|fri|satur|sun)day,?|(?:mon|tue|wed|thu|fri|sat|sun)\b,?|of|latest|approx(?:imately)?|around|about)[\s.:]*){0,4}[([]?\s*$/i;
const notYet =
  /(?:\b(?:shortly|soon|right|directly|immediately) )?\b(?:after|not before|starting|starts?|as of|since|from|begins?|beginning|effective|once)\s+(?:[\w'’]+\s+){0,3}?(?:on|the|of)?\s*$/i;
const eventNoun =
  'meetings?|calls?|sessions?|workshops?|conferences?|events?|summits?|webinars?|sprints?|plenar(?:y|ies)|hackathons?|elections?|congress|forum|retreat|telecon|party|seminar|training|hearing|gala|ceremony|festival|interviews?|visit|trip|lunch|dinner|fair|tour|talk|panel|open house|drill|ballot|vote|release|launch|anniversary|holiday|dated?|letter of|minutes of|version|published|presented|held|from';
const eventBefore = new RegExp(
  `\\b(?:${eventNoun}|takes? place|taking place|takes place|scheduled|happen(?:s|ing)?|attend(?:ing)?|invitation|invite|held|be)\\b(?:\\s+(?:will|is|are|to|be|on|for|of|the|in|at|from|scheduled|held|planned|next|this|-|–|\\())*\\s*$`,
  'i',
);
const eventAfter = new RegExp(`^\\s*,?\\s*(?:\\d{1,2}[:.]\\d\\d\\s*)?(?:[\\p{L}-]+\\s+){0,2}(?:${eventNoun})\\b`, 'iu');
const sendVerb =
  /\b(?:send|sent|post|publish|published|circulate|submit|release|announce|email|e-mail|deliver|distribute|share|file|open|close|finish|complete|finali[sz]e|merge|ship|report|call|ring|phone|collect|order|pay|return|present|discuss|start|begin|talk|chat|review)\b/i;
const vague =
  /\b(?:asap|as soon as possible|as soon as practicable|soon(?!er)|shortly(?: after[^.;,]{0,50})?|in due (?:time|course)|ongoing|on-going|immediately|urgent(?:ly)?|in the (?:near|coming) (?:future|days|weeks|months)|in (?:the )?(?:next|coming) (?:few )?(?:days|weeks|months)|q[1-4](?: 20\d\d)?|(?:early|late|mid|spring|summer|autumn|fall|winter) 20\d\d|when (?:possible|available))\b/i;
const nextMeeting =
  /(?:\b(?:by|before|at|for|in time for|prior to|until|during|in|ahead of|on)\s+)?(?:\b(?:the|our|its|this)\s+)?\b(?:next|upcoming|following|forthcoming)\s+((?:[\p{L}-]+\s+){0,3}?)(?:meeting|call|session|telecon|teleconference|telco|agenda|board|committee|council|sync|tsc|tac|toc|cpc)\b(?! (?:will|is|was|on|with|between))/iu;

/**
 * When a task is to be done.
 *
 * `field` is for the value of a "Due" column or line, where a day needs no preposition. The day of an event in the sentence
 * ("register for the meeting of 27 February") is never the task's.
 */
export function readDeadline(text: string, calendar: Calendar, field = false): Deadline {
  const days = dayPhrasesIn(text, calendar);
  const others: DayPhrase[] = [];
  let due: DayPhrase | null = null;
  let sure = false;
  let notBefore: CalendarDay | null = null;
  let words: string | null = null;
  for (const phrase of days) {
    const before = text.slice(Math.max(0, phrase.index - 48), phrase.index);
    const after = text.slice(phrase.end, phrase.end + 40);
    const place = placeOf(before, phrase, after, text, field);
    if (place === 'not before') {
      notBefore = phrase.from;
      words ??= (notYet.exec(before)?.[0] ?? '') + phrase.text;
    } else if (place === 'event') others.push(phrase);
    else if (!due || (place === 'due' && !sure)) {
      due = phrase;
      sure = place === 'due';
      words = ((intro.exec(before)?.[0] ?? /\b(?:on|in|at|for)\s+$/i.exec(before)?.[0] ?? '') + phrase.text).trim();
    }
  }
  const next = nextMeeting.exec(text);
  const tied =
    next !== null &&
    /^(?:(?:virtual|regular|monthly|weekly|scheduled|bi-?weekly|fortnightly|quarterly|annual|board|committee|council|online|group|team|full|main|ordinary|formal|[A-Z]{2,6}|steering|governance|working|planning|directors|staff|project|core|developers?)\s+)*$/iu.test(
      next[1] ?? '',
    );
  if (!due && next) words = next[0].trim();
  if (!due && !words) words = vague.exec(text)?.[0] ?? null;
  return {
    due: due ? due.to : null,
    guessed: due !== null && (!due.exact || !sure),
    relative: due !== null && (due.relative || !/\d{4}/.test(due.text)),
    words,
    tiedTo: !due && tied ? 'next meeting' : null,
    notBefore,
    others,
  };
}

function placeOf(
  before: string,
  phrase: DayPhrase,
  after: string,
  text: string,
  field: boolean,
): 'due' | 'maybe' | 'event' | 'not before' {
  if (field) return /^\s*(?:starting|from|after|since|began|raised|opened)\b/i.test(before) ? 'event' : 'due';
  if (notYet.test(before) && !/\bwithin\b/i.test(before))
    return /\bfrom\s+\S*\s*$/i.test(before) && phrase.to !== phrase.from ? 'event' : 'not before';
  const preposition = /^(?:by|before|until|till|due)\b/i.test(phrase.text);
  if (intro.test(before) || preposition) {
    // "the call is open until 31 January" tells when the call ends.
    return /\b(?:open|available|valid|extended|runs?|runn?ing|closed|away|leave|holiday|office)\b[^.;]{0,20}\b(?:until|till)\s+$/i.test(
      before,
    )
      ? 'event'
      : 'due';
  }
  if (
    /\b(?:in|at|during) (?:the |our )?$/i.test(before) &&
    /^\s*(?:\p{L}+ ){0,2}(?:call|meeting|session|telecon|sync)\b/iu.test(after)
  )
    return 'due';
  if (eventBefore.test(before) || eventAfter.test(after)) return 'event';
  if (
    /\b(?:of|from|since|between|dated|as per|the|last|was|were|per)\s+$/i.test(before) &&
    !/\bend of\b/i.test(phrase.text)
  )
    return 'event';
  if (/(?:[(,;:[–—-]|\s-)\s*$/.test(before) && /^\s*[)\].;]?\s*$/.test(after)) return 'due';
  if (/[([]\s*$/.test(before) && /^\s*[)\],;]/.test(after)) return 'due';
  if (/\bfor\s+$/i.test(before)) return 'event';
  const verbBefore = sendVerb.test(text.slice(Math.max(0, phrase.index - 90), phrase.index));
  if (/\bon\s+$/i.test(before) || /^on\b/i.test(phrase.text))
    return verbBefore && !new RegExp(`\\b(?:${eventNoun})\\b`, 'i').test(before) ? 'due' : 'maybe';
  // "Pair on reviews Tuesday and Thursday" is a habit as likely as a deadline.
  if (phrase.relative) return /^(?:mon|tue|wed|thu|fri|sat|sun)/i.test(phrase.text) ? 'maybe' : 'due';
  return phrase.exact ? 'maybe' : 'maybe';
}
