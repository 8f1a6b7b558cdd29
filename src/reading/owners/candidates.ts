import type { People } from '../people/people.ts';
import { Memory } from '../words/memory.ts';
import { taskVerbs } from '../words/words.ts';
import type { Position } from './evidence-names.ts';
import { ownerFieldInside } from './owner-field.ts';
import { longestOwnerPhrase, ownersInPhrase, ownersInValue } from './owner-phrase.ts';
import { subjectBeforeModal, subjectBeforeVerb } from './subject.ts';

/** Somebody who may be the doer of a task, and why. */
export interface OwnerCandidate {
  readonly position: Position;
  readonly owners: readonly string[];
  /** The words of the task that name them and make them doers. */
  readonly words: string;
}

export interface TaskCandidates {
  readonly candidates: readonly OwnerCandidate[];
  /** The sentence says what is done to its subject. */
  readonly passive: boolean;
}

/** Everybody whom the words of a task may name as its doer, one candidate for each place they stand in. */
export function ownerCandidates(text: string, people: People): TaskCandidates {
  return alreadyFound.of(people, text, () => findCandidates(text, people));
}

// A line is asked for them on its own and as one of its list.
const alreadyFound = new Memory<TaskCandidates>();

function findCandidates(text: string, people: People): TaskCandidates {
  const task = withoutStatus(text.slice(0, 1200));
  const found: OwnerCandidate[] = [];
  const add = (position: Position, owners: readonly string[], words: string): void => {
    if (owners.length > 0 && owners.length <= mostOwners) found.push({ position, owners, words: words.trim() });
  };
  const named = (position: Position, phrase: string | undefined, words = phrase): void => {
    if (phrase !== undefined && words !== undefined && !isNoOwner.test(phrase.trim()))
      add(position, ownersInPhrase(phrase, people, 'field'), words);
  };
  inFields(task, people, add);
  inBrackets(task, named);
  beforeTask(task, named);
  const passive = !asksAnybody.test(task) && asSubjects(task, people, add);
  afterTask(task, people, passive, add, named);
  return { candidates: found, passive };
}

/** "May I remind everyone", "Will all members note": the first word is no name, though somebody may be called May or Will. */
const asksAnybody =
  /^(?:may|might|will|can|could|would|should|shall|must)\s+(?:i|we|you|they|it|this|that|there|all|any\w*|some\w*|every\w*|each|no\w*|who\w*|those|members|participants|people|please)\b/i;

type Add = (position: Position, owners: readonly string[], words: string) => void;
type AddNamed = (position: Position, phrase: string | undefined, words?: string) => void;

const mostOwners = 12;

/** "TBD (Kim was asked)": said of the place where a doer would stand, it names none. */
const isNoOwner =
  /^(?:tb[acd]|n\/?a|none|nobody|no one|unassigned|unclaimed|unknown|open|optional|pending|ongoing|done|draft|volunteers?(?: needed| wanted| requested)?|please|note|resolved|agreed|decided|decision|action|task|all of (?:it|them|this))$/i;

/** "NEW: Kim: ...", "(Pending) Kim to ...", "2024-01-16: Kim ...": how it stands with a task is said before who does it. */
function withoutStatus(text: string): string {
  return text
    .replace(/^\d{4}-\d\d-\d\d:?\s+/, '')
    .replace(
      /^[([](?:new|open|pending|ongoing|standing|in progress|carried over|priority|urgent|p[0-4])[)\]]:?\s*/i,
      '',
    )
    .replace(/^(?:new|open|pending|ongoing|standing|in progress|carried over)\s*(?::|\s[-–—])\s+/i, '');
}

function inFields(task: string, people: People, add: Add): void {
  const found = ownerFieldInside.exec(task);
  if (found?.[1]) add('field', ownersInValue(found[1], people), found[0]);
  const assigned =
    /\b(?:assigned to|tasked to|allocated to|referred to|delegated to|entrusted to|left to|\[on|owned by) ((?:the )?[\p{Lu}@][^,.;()[\]]{1,60})/u.exec(
      task,
    );
  if (assigned?.[1])
    add('field', longestOwnerPhrase(assigned[1].replace(/\s+[-–—].*$/, ''), people, 'field'), assigned[0]);
}

function inBrackets(task: string, named: AddNamed): void {
  // "[Allan] Write up", "(Kim) call the hall"
  const first = /^[[(]([^\][()]{1,60})[\])]/.exec(task);
  named('bracket at start', first?.[1], first?.[0]);
  // "Draw the map (Ines): it is wanted in May"
  const titled = /^[^:()[\]]{2,90}[([]([^()[\]]{2,60})[)\]]\s*(?::|[-–—]\s|[-=]>|→)/.exec(task);
  named('bracket in title', titled?.[1], titled?.[0].slice(titled[0].lastIndexOf('(')));
  // "... (Kim)", "... (Kim, by Friday) - in progress", "... (Kim) (48:10)"
  const end = task.slice(-200).replace(/\s+[-–—]\s+(?:in progress|pending|open|ongoing|new|started)\W*$/i, '');
  const last = /[([]([^()[\]]{2,90})[)\]](?:\s*[([][^()[\]\p{L}]{1,20}[)\]])?\s*[.;]?$/u.exec(end);
  if (last?.[1] && last.index > 0 && !byRecorder.test(last[1])) named('bracket at end', beforeDate(last[1]), last[1]);
}

/** "Jo to call the hall (kim, 18:07:31)": a meeting bot says who told it of the task, and when. */
const byRecorder = /, \d\d:\d\d:\d\d$/;

/** "Kim, by Friday", "owner: Kim": the name alone. */
const beforeDate = (words: string): string =>
  words
    .replace(/^(?:owner|lead|action|assigned to|by|responsible|via|with)s?[:\s]\s*/i, '')
    .split(
      /\s*[;:]\s*|\s+[-–—]\s+|,?\s+(?:due|by|before|deadline|eta|on|until|to)\b|,\s*(?=\d|next|this|end|(?:mon|tues?|wed|thurs?|fri|sat|sun|jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)\w*\b)/i,
    )[0] ?? '';

function beforeTask(task: string, named: AddNamed): void {
  // "Kim: call", "Kim :: call", "Kim TODO: call", "Kim/Jo – call", "Kim -> call"
  const label = /^([^:]{1,80}?)(?:\s+(?:todo|to do|action|ai))?\s*:{1,2}(?:\s|$)/i.exec(task);
  named('label', label?.[1]);
  const dash = /^([^–—→]{2,60}?)\s[-–—]{1,2}\s/.exec(task);
  named('label with dash', dash?.[1]);
  const arrow = /^([^→➔⇒=>]{2,60}?)\s*(?:[-=]>|→|➔|⇒)\s/.exec(task);
  named('label with arrow', arrow?.[1]);
  // "Menu | Daniel | before Easter": the cells of a table that lost its bars
  if (task.includes('|'))
    for (const cell of task.split('|').slice(1, 6)) named('between bars', cell.replace(/ to .*/, ''), cell);
  const inner = /^[^:]{2,60}:\s+([^:]{2,40}?)\s*:\s/.exec(task);
  named('inner label', inner?.[1]);
  const mentions = task.startsWith('@') ? leadingMentions(task) : '';
  if (mentions !== '') named('mention at start', mentions);
}

// "Dr. Ines Okafor" is no sentence's end.
const splits = [
  /(?<=[:;.])(?<!\b(?:Drs?|Mrs?|Ms|Sra?|Jr|Prof|St|Rev|Hon|Cllr)\.)\s+|\s[-–—]+\s/,
  /(?<=[:;,.])(?<!\b(?:Drs?|Mrs?|Ms|Sra?|Jr|Prof|St|Rev|Hon|Cllr)\.)\s+|\s[-–—]+\s|\s(?=that )/,
];
const separator = /[:;,.]\s|\s[-–—]|\sthat /;

/** Adds the subjects of the task's clauses; answers whether the first says what is done rather than who does it. */
function asSubjects(text: string, people: People, add: Add): boolean {
  // "Kim (or anyone else who can) to call": the aside is no part of the sentence.
  const task = text.replace(/ \((?<=\S \()[^()]{0,120}\)(?= \p{Ll})/gu, '');
  const whole = subjectBeforeModal(task, people);
  let passive = whole?.passive ?? false;
  if (whole) add('subject', withFurtherSubjects(whole.owners, task, people), whole.words ?? '');
  const verb = subjectBeforeVerb(task, people);
  if (verb) add('before verb', withFurtherSubjects(verb.owners, task, people), verb.words ?? '');
  // "RE: component format: @Ada Osei to update it"; "Given the delay, the Secretariat will ..."; "Stall: Kim, Jo, Lee to ..."
  let later: readonly string[] = [];
  for (const split of separator.test(task) ? splits : []) {
    for (const clause of task.split(split).slice(1, 8)) {
      const subject = subjectBeforeModal(clause.trim().replace(/^that (?=\S)/, ''), people);
      passive ||= subject?.passive ?? false;
      if (!subject || subject.owners.length === 0 || startsSubordinate.test(clause)) continue;
      // "..., Lee to ..." is the end of "Kim, Jo, Lee to ...".
      if (!subject.owners.every((owner) => later.includes(owner)))
        add('later subject', subject.owners, subject.words ?? '');
      later = subject.owners;
      break;
    }
  }
  // "Kim has some time and will start on it"
  const opening = /^((?:the )?@?\p{Lu}[\p{L}\d.'’-]*(?: (?:and|&|\p{Lu}[\p{L}\d.'’-]*)){0,5}) \p{Ll}/u.exec(task)?.[1];
  if (opening && !isTopic.test(task)) add('first words', ownersInPhrase(opening, people, 'before will'), opening);
  // "The assembly requests the Bureau to draft it"
  const asked =
    /\b(?=[ARIUDMCTEariudmcte])(?<!\b(?:was|were|is|are|be|been) )(?:[Aa]sk(?:s|ed)|[Rr]equest(?:s|ed)|[Ii]nstruct(?:s|ed)|[Ii]nvite[sd]|[Uu]rge[sd]|[Dd]irect(?:s|ed)|[Mm]andate[sd]|[Cc]harge[sd]|[Tt]ask(?:s|ed)|[Aa]uthori[sz]e[sd]|[Ee]ncourage[sd]|[Rr]emind(?:s|ed)|[Cc]all(?:s|ed) (?:up)?on) ((?:the |all |its )?[^,.;:()]{2,60}?) (?:to|that (?:they|it)) \p{Ll}/u.exec(
      task,
    );
  if (asked?.[1]) add('asked', ownersInPhrase(asked[1].replace(/^(?:all )?its /, ''), people, 'before to'), asked[0]);
  // "Agreed. Action item for the clerk to draft it", "... (action for all)"
  const given = /\baction(?: items?| points?)? (?:for|on|to) ((?:the )?[^,.;:()]{2,60}?)(?= to \p{Ll}|[).;]|$)/iu.exec(
    task,
  );
  if (given?.[1]) add('asked', ownersInPhrase(given[1], people, 'before to'), given[0]);
  return passive;
}

/** "Harbour crane hire: ask for prices": a few words without a verb before a colon are what it is about. */
const isTopic =
  /^(?!(?:\S+ ){0,3}(?:is|are|was|were|has|have|had|will|shall|to|can|could|would|should|may|might|does|did)\b)(?:[^\s:]+ ){1,3}[^\s:]+:\s/;

const startsSubordinate = /^(?:if|when|which|so|because|since|as|until|after|before|whether|where|who)\b/i;

/** "Kim will paint it, Jo will hang it": a task of both. */
function withFurtherSubjects(first: readonly string[], task: string, people: People): readonly string[] {
  if (first.length === 0) return first;
  const owners = [...first];
  for (const match of task.matchAll(
    /(?:[,;.] (?:and |then )?| and )((?:@|\p{Lu})[\p{L}\w.'’-]{1,30}(?: \p{Lu}[\p{L}.'’-]{1,30})?) (?:will|shall|(?<=[;.] (?:and |then )?[^;.]{1,60})to) (?!be |help |support |assist )[a-z]/gu,
  )) {
    const name = match[1] ?? '';
    if (people.knows(name) && !owners.some((owner) => name.includes(owner) || owner.includes(name))) owners.push(name);
    if (owners.length > 5) break;
  }
  return owners;
}

/** "@kim, @jo", "@Ada Osei and @Lee" at the start: a capitalised word after a mention belongs to it, unless it is what they are to do. */
function leadingMentions(task: string): string {
  const words = task.split(' ', 16);
  let count = 0;
  let inName = 0;
  for (const [at, word] of words.entries()) {
    if (word.startsWith('@')) [inName, count] = [/^@\p{Lu}/u.test(word) ? 1 : 0, at + 1];
    else if (/^(?:and|&|,|\/|\+)$/.test(word)) inName = 0;
    else if (
      inName > 0 &&
      inName < 4 &&
      /^\p{Lu}[\p{L}'’.-]*,?$/u.test(word) &&
      !taskVerbs.has(word.toLowerCase().replace(/\W+$/, ''))
    ) {
      inName = word.endsWith(',') ? 0 : inName + 1;
      count = at + 1;
    } else break;
  }
  return words
    .slice(0, count)
    .join(' ')
    .replace(/[:,]+$/, '');
}

const leadsToRecipient =
  /\b(?:with|ping|ask|cc|and|from|to|for|by|of|via|contact|e-?mail|remind|tell|invite|thank|at|see|help|support|like)\s*$/i;

/** "... @Ada Osei @Lee" where nothing but mentions follows, and no preposition leads to them. */
function mentionsAtEnd(task: string): string {
  for (let at = task.indexOf('@'); at > 0; at = task.indexOf('@', at + 1)) {
    const rest = task.slice(at).replace(/[.;)\]]+$/, '');
    if (leadingMentions(rest) !== rest) continue;
    return leadsToRecipient.test(task.slice(Math.max(0, at - 20), at)) ? '' : rest;
  }
  return '';
}

const atEnd: readonly (readonly [Position, RegExp])[] = [
  ['after dash', /\s[-–—]{1,3}\s?((?:@|\p{Lu})[^–—()]{1,60})[.;]?$/u],
  ['after arrow', /\s?(?:→|->|=>|➔|⇒|⇐|<-|<=|←)\s?([@\p{L}][^–—()<>=→]{1,60})[.;]?$/u],
  ['after colon', /:(?<=[^:]{12}:)\s+((?:@|\p{Lu})[^:.()]{1,40})[.;]?$/u],
  ['last sentence', /[.;!]\s+((?:@|\p{Lu})[^.;()]{1,50})\.?$/u],
];

function afterTask(task: string, people: People, passive: boolean, add: Add, named: AddNamed): void {
  const mentioned = mentionsAtEnd(task);
  if (mentioned !== '') named('mention at end', mentioned);
  else {
    const at = task.indexOf(' @');
    if (at > 0 && !leadsToRecipient.test(task.slice(Math.max(0, at - 20), at)))
      named('mention', leadingMentions(task.slice(at + 1)));
  }
  const end = task.slice(-130);
  for (const [position, pattern] of atEnd) {
    const words = pattern.exec(end)?.[1];
    if (words) named(position, beforeDate(words), words);
  }
  // "Votes from the council", "Input from Kim on ..."
  const from =
    /^(?:votes?|feedback|input|comments?|approvals?|sign-off|reviews?|replies|responses?) (?:is |are )?(?:needed |required |wanted )?(?:from|by) (.{2,60})$/i.exec(
      task,
    )?.[1];
  if (from) add('from', longestOwnerPhrase(from, people, 'label'), `from ${from}`);
  if (!passive) return;
  // "... will be contacted by the Secretariat", "to be drafted by Kim and Jo by Friday"
  for (const match of task.matchAll(/\bby (?=(?:the |both )?[\p{Lu}@])/gu)) {
    const rest =
      task
        .slice(match.index + match[0].length, match.index + match[0].length + 90)
        .split(/[.;()]|\s(?:by|on|before|at|in|for|to)\s/)[0] ?? '';
    const owners = longestOwnerPhrase(rest, people, 'before to').filter((owner) => !/^\p{Lu}\p{L}*\d/u.test(owner));
    if (owners.length === 0) continue;
    add('by', owners, `by ${rest}`);
    return;
  }
}
