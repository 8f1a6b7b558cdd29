import type { DateLine } from '../../domain/summaries/summary.ts';
import { asName, lastVerbIn, nounPhraseAtEndOf, type Verb } from '../words/noun-phrase.ts';
import { deadlineNouns, nominal, objectIn, passiveDeadlineNouns } from './deadline-nouns.ts';
import { expandReference, isUsable, subjectOfSentence } from './expand-reference.ts';
import { placeIn } from './place-name.ts';

/** A sentence with a day in it, and what stands around it. */
export interface DatedSentence {
  readonly before: string;
  /** The rest of the sentence, behind the day. */
  readonly after: string;
  /** The sentences before it in the same passage, and the passage before that. */
  readonly earlier: string;
  /** The heading over it. */
  readonly heading: string | null;
}

const intro =
  /(?:[\s([,:;–—-]|\b(?:by|before|on|from|until|till|through|in|for|at|between|the|week of|week commencing|as of|as from|starting|beginning|due|due date|no later than|not later than|at the latest|latest|prior to|on or|between|around|about|approximately|effective|scheduled for|with effect|early|late|mid|midnight|noon|end of|close of business|cob|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|wed|thurs?|fri|sat|sun)\b)+$/i;
/**
 * What a day is of, as one says it in a list: "Comments on the draft charter", "Harbour fair, Gdynia". Null where the sentence and the
 * heading over it have no name for it.
 */
export function dateName(kind: DateLine['kind'], sentence: DatedSentence): string | null {
  const before = sentence.before.replace(intro, '');
  const verb = lastVerbIn(before);
  const isAfter = kind === 'deadline' && /^[\s,:–—-]*is\s+(?:the|our|its)\s/i.test(sentence.after);
  const found =
    before === '' || isAfter
      ? fromAfter(kind, sentence.after)
      : (deedAfter(kind, sentence) ??
        (verb
          ? byVerb(kind, before, verb, sentence)
          : ofDeadline(shortPhraseIn(before)) || fromAfter(kind, sentence.after)));
  // Where only "Deadline:" or "It closes on" stands there, it is what the heading says; a sentence too hard to read is no reason to guess.
  const isLabel = found === null && (before === '' || !/\p{Ll}{3,}\s.*\p{L}{3,}\s.*\p{L}{3,}/u.test(before));
  const phrase = isUsable(found) ? found : isLabel ? sentence.heading : null;
  if (!phrase) return null;
  const name = named(kind, phrase, sentence, before);
  // The next meeting has a place of its own in the summary.
  return name.length > 2 && name.split(' ').length <= 13 && !/^next (?:\p{L}+ )?(?:meeting|call|session)\b/iu.test(name)
    ? name
    : null;
}

function named(kind: DateLine['kind'], phrase: string, sentence: DatedSentence, before: string): string {
  if (kind === 'event') {
    const name = asName(phrase);
    const place = placeIn(sentence.after) ?? placeIn(before.slice(lastVerbIn(before)?.index ?? before.length));
    return place && !name.includes(place) && name.length + place.length < 79 ? `${name}, ${place}` : name;
  }
  if (kind === 'start' && !/^(?:start|opening|launch|beginning|kick)/i.test(phrase)) {
    const what = asName(phrase, 56);
    const lower =
      /^\p{Lu}\p{Ll}/u.test(what) &&
      (/^(?:(?:[Tt]he|[Aa]n?|[Oo]ur|[Ii]ts|[Tt]heir) )?\p{Ll}/u.test(phrase) || common.test(phrase));
    const noun = lower ? what.charAt(0).toLowerCase() + what.slice(1) : what;
    const article = /^(?:the|an?|our|its|their|this|these)\s/i.test(phrase) ? 'the ' : '';
    const work = /\b(?:start|begin)s?\s+(?:on )?(?:their |its |the )?work\b/i.test(sentence.before) ? 'work of ' : '';
    const opening = /\bopen(?:s|ing)?\b[^.;]{0,20}$/i.test(sentence.before);
    return asName(`${opening ? 'Opening' : 'Start'} of ${work}${article}${noun}`);
  }
  const name = asName(phrase);
  // "Decision on the final selection" of what? The heading says.
  const heading =
    sentence.heading === null ? '' : asName((sentence.heading.split(/\s*[:–—]\s/)[0] ?? '').replace(/[()]/g, ''));
  const bare = !/\p{Lu}|\d/u.test(name.slice(1));
  return kind === 'decision' &&
    bare &&
    heading !== '' &&
    name.length + heading.length <= 77 &&
    phrase !== sentence.heading
    ? `${name} (${heading})`
    : name;
}

/** Ordinary words that begin a sentence. */
const common =
  /^(?:registrations?|applications?|voting|submissions?|nominations?|enrol\w*|bookings?|sales?|works?|construction|consultations?|recruitment|training|payments?|tickets?)\b/i;

/** What has no verb that we know is a name only where it is short. */
function shortPhraseIn(before: string): string {
  const phrase = nounPhraseAtEndOf(before);
  return phrase.split(/\s+/).length <= 9 ? phrase : '';
}

/** "Members have until 3 May to comment on it." */
function deedAfter(kind: DateLine['kind'], sentence: DatedSentence): string | null {
  if (kind !== 'deadline') return null;
  const deed = /^,?\s+to\s+(\p{Ll}+)\b(.*)$/su.exec(sentence.after);
  return deed?.[1] ? nominal(deed[1], deed[2] ?? '', `${sentence.earlier} ${sentence.before}`) : null;
}

function byVerb(kind: DateLine['kind'], before: string, verb: Verb, sentence: DatedSentence): string | null {
  const left = before.slice(0, verb.index);
  const right = before.slice(verb.end);
  const all = `${sentence.earlier} ${left}`;
  if (kind === 'deadline' && !arrivals.test(verb.word) && isTask(verb, left, before)) return '';
  if (verb.form === 'has an object' && !arrivals.test(verb.word)) {
    const object = kind === 'event' || kind === 'start' ? objectIn(right) : nominal(verb.word, right, all);
    if (isUsable(object)) return object;
    if (kind === 'start' && verb.word !== 'have') return subjectOf(left, sentence.earlier);
    return kind === 'event' ? subjectOf(left, sentence.earlier) : null;
  }
  const subject = subjectOf(left, sentence.earlier);
  if (verb.form === 'participle') return subject;
  const passive = passiveDeadlineNouns.get(verb.word);
  if (kind === 'decision' && passive && subject) return nominal(passive, lowerFirst(subject), '');
  if (/\bthere\s*$/i.test(left))
    return objectIn(right.replace(/^.{0,40}?\b(?:time|room|opportunity|chance) (?:for|to)\s/i, ''));
  // "The day is the deadline for ...", "the next date is ..."
  if (verb.word === 'be' && !isUsable(subject))
    return objectIn(right.replace(/^.{0,30}\b(?:welcome|invited)\s+to\s+(?:(?:attend|join|visit|come to)\s+)?/i, ''));
  if (!isUsable(subject)) return null;
  return /^(?:meet|convene)/.test(verb.word)
    ? `Meeting of ${/^(?:the|our)\s/i.test(subject) ? '' : 'the '}${lowerFirst(subject)}`
    : ofDeadline(subject);
}

/**
 * Whether somebody is to have done it by then: "the clerk will publish the list by 3 May" is a task of the clerk's, while "members may send
 * their comments by 3 May" is a call, open until that day.
 */
function isTask(verb: Verb, left: string, before: string): boolean {
  if (/\b(?:closes?|deadline|open|extended)\b/i.test(before) || deadlineNouns.has(verb.word)) return false;
  if (verb.form === 'has an object') return !callers.test(left) && !/^\W*(?:please\s+)?$/i.test(left);
  return /\b(?:will|shall|to) be\b/i.test(before.slice(verb.index - 4)) && produced.test(verb.word);
}
const callers =
  /\b(?:members?|participants?|everyone|everybody|all|anyone|anybody|community|clubs?|applicants?|authors?|organi[sz]ations?|stakeholders?|delegates?|delegations?|partners?|public|people|who|chapters?|speakers?|countries|candidates?|colleagues|readers|residents|volunteers?|invit(?:ed|es?|ing)|encouraged?|welcome|asked|you)\b/i;
const produced =
  /^(?:published|sent|prepared|updated|finali[sz]ed|completed|drafted|shared|circulated|done|posted|announced|delivered|written|made|released|finished|produced|issued|merged|fixed)$/;

/** "Nominations must reach the office" */
const arrivals = /^(?:reach|arrive|come|get)$/;

const lowerFirst = (text: string): string =>
  /^(?:The|A|An|Our)\s/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/** "Deadline for applications" is the last day of "applications", "deadline to register for the fair" of "registration for the fair". */
function ofDeadline(phrase: string): string | null {
  const match = /\b(?:deadline|closing date|cut-?off(?: date)?|last day|due date)\s+(for|of|to)\s+(.+)$/i.exec(phrase);
  if (!match?.[2])
    return /^(?:the )?(?:next |final |new )?(?:deadlines?|closing dates?|due dates?|dates?|due)$/i.test(phrase)
      ? null
      : phrase;
  const [, link, what] = match;
  if (link !== 'to') return what;
  const [verb = '', ...rest] = what.split(' ');
  return nominal(verb, rest.join(' '), '');
}

/** The noun before a verb; a pronoun or a bare "the teams" is looked up in what was said before. */
function subjectOf(left: string, earlier: string): string | null {
  const phrase = nounPhraseAtEndOf(left.replace(/,?\s*\b(?:which|who|that)(?:\s+(?:also|now|then))?\s*$/i, ''));
  if (/^(?:it|they|this|these|that)$/i.test(phrase)) return subjectOfSentence(earlier);
  const bare = /^(?:the|these|this|those)\s+(\p{Ll}{3,}?)(s?)$/iu.exec(phrase);
  return bare?.[1] ? (expandReference(bare[1], bare[2] === 's', earlier) ?? phrase) : phrase;
}

/** "27 January: deadline for the small grants", "On 3 May the new office opens". */
function fromAfter(kind: DateLine['kind'], after: string): string | null {
  const text = after.replace(/^[\s,:;)\]–—-]+(?:at the latest[\s,:]*)?(?:is\s+(?:the\s+)?)?/i, '');
  const clause = text.slice(0, 300).split(/[.;(](?:\s|$)|\s[-–—]+\s|\s(?:and|or|but)\s(?:on\s|the\s)*\d/)[0] ?? '';
  let left = clause;
  for (let verb = lastVerbIn(left); verb; verb = lastVerbIn(left)) left = left.slice(0, verb.index);
  const phrase = (left.trim() === '' ? clause : left).replace(/\s(?:at|from)\s\d.*$/, '');
  const wanted = kind === 'deadline' ? ofDeadline(phrase.trim()) : phrase.trim();
  return wanted ? (wanted.split(/,\s/)[0] ?? null) : null;
}
