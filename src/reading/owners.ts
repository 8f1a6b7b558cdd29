import { ownersInPhrase, type Setting } from './owner-phrase.ts';
import type { OwnerReading } from './owner-reading.ts';
import type { People } from './people.ts';
import { subjectBeforeModal, subjectBeforeVerb } from './subject.ts';
import { taskVerbs } from './words.ts';

const nobody: OwnerReading = { owners: [], words: null, passive: false };

/** Who the sentence of a task says will do it, not who it is for, about, or with. */
export function readOwners(text: string, people: People): OwnerReading {
  const task = text.slice(0, 1200).replace(/^\d{4}-\d\d-\d\d:?\s+/, '');
  const field = ownersInField(task, people);
  if (field) return field;
  const start = ownersAtStart(task, people);
  if (start) return withFurtherSubjects(start, task, people);
  // "RE: component format: @Ada Osei to update it"; "Given the delay, the Secretariat will ..."; "Help is wanted. WG members please ..."
  const clauses = task.split(/(?<=[:;,.])\s+|\s[-–—]+\s/).slice(1, 8);
  let passive = subjectBeforeModal(task, people)?.passive ?? false;
  for (const clause of clauses) {
    const subject = subjectBeforeModal(clause.trim(), people);
    if (subject && subject.owners.length > 0 && !startsSubordinate.test(clause)) return subject;
    passive ||= subject?.passive ?? false;
  }
  return ownersAtEnd(task, people) ?? ownersAfterBy(task, people, passive) ?? { ...nobody, passive };
}

/** "Kim will paint it, Jo will hang it": a task of both. */
function withFurtherSubjects(first: OwnerReading, task: string, people: People): OwnerReading {
  const owners = [...first.owners];
  for (const match of task.matchAll(
    /[,;.] (?:and |then )?((?:@|\p{Lu})[\p{L}\w.'’-]{1,30}(?: \p{Lu}[\p{L}.'’-]{1,30})?) (?:will|shall|(?<=[;.] (?:and |then )?[^;.]{1,60})to) (?!be |help |support |assist )[a-z]/gu,
  )) {
    const name = match[1] ?? '';
    if (people.knows(name) && !owners.some((owner) => name.includes(owner))) owners.push(name);
    if (owners.length > 5) break;
  }
  return owners.length === first.owners.length ? first : { ...first, owners };
}

const startsSubordinate = /^(?:if|when|that|which|so|because|since|as|until|after|before|whether|where|who)\b/i;

const fieldName =
  /(?:^|[\s([|;,.–—-])(?:owners?|action owners?|assigned to|assignees?|assigned|responsible(?: person| party)?|responsibility|lead|who|by whom|tasked to|tasked|actionee|poc|dri|point person|person responsible|allocated to|delegated to)\s*[:=–]\s*([^|;()[\]]{2,120})/i;

function ownersInField(task: string, people: People): OwnerReading | null {
  const found = fieldName.exec(task);
  if (found?.[1]) {
    const owners = ownersInValue(found[1], people);
    if (owners.length > 0) return { owners, words: found[0].trim(), passive: false };
  }
  const assigned = /\b(?:assigned to|tasked to|allocated to|\[on|owned by) ((?:the )?[\p{Lu}@][^,.;()[\]]{1,60})/u.exec(
    task,
  );
  if (assigned?.[1]) {
    const owners = longestOwnerPhrase(assigned[1].replace(/\s+[-–—].*$/, ''), people, 'field');
    if (owners.length > 0) return { owners, words: assigned[0], passive: false };
  }
  return null;
}

/** The owners in the value of an "Owner:" field or column: "Kate driving effort, support from Board", "Rob Craig / Team". */
export function ownersInValue(value: string, people: People): readonly string[] {
  const cleaned = value
    .replace(/\b(?:due|deadline|by when|eta|status|date|target)\s*[:=].*$/i, '')
    .replace(/[\s.,;]+$/, '')
    .trim();
  if (
    cleaned === '' ||
    /^(?:tb[acd]|n\/?a|none|nobody|no one|unassigned|unclaimed|unknown|open|volunteers? (?:needed|wanted|requested)|\?+|[-–—]+)$/i.test(
      cleaned,
    )
  )
    return [];
  const whole = ownersInPhrase(cleaned, people, 'field');
  if (whole.length > 0) return whole;
  const owners: string[] = [];
  for (const [at, part] of cleaned.split(/\s*[,;]\s*|\s+(?:and|&)\s+(?=[\p{Lu}@])/u).entries()) {
    if (/^(?:with|support|supported|feedback|help|assist|in consultation)\b/i.test(part)) break;
    const found = longestOwnerPhrase(part.replace(/(\p{L})-(?=\p{Ll}+ )/gu, '$1 - '), people, 'field');
    if (found.length === 0 && at === 0) return [];
    owners.push(...found);
  }
  return [...new Set(owners)];
}

/** The longest beginning of the words that names owners and nothing else. */
function longestOwnerPhrase(text: string, people: People, setting: Setting): readonly string[] {
  const words = text.trim().split(/\s+/).slice(0, 8);
  for (let count = words.length; count > 0; count--) {
    const phrase = words.slice(0, count).join(' ');
    if (/(?:\band|&|,|\bof|\bthe|\bor)$/i.test(phrase)) continue;
    const owners = ownersInPhrase(phrase, people, setting);
    if (owners.length > 0) return owners;
  }
  return [];
}

function ownersAtStart(task: string, people: People): OwnerReading | null {
  // "[Allan] Write up", "(Kim) call the hall"
  const bracketed = /^[[(]([^\][()]{2,60})[\])]\s*[:–—-]?\s*/.exec(task);
  if (bracketed?.[1]) {
    const owners = ownersInPhrase(bracketed[1], people, 'label');
    if (owners.length > 0) return { owners, words: bracketed[0].trim(), passive: false };
  }
  const subject = subjectBeforeModal(task, people);
  if (subject && subject.owners.length > 0) return subject;
  // "Votes from the council", "Input from Kim on ..."
  const from =
    /^(?:votes?|feedback|input|comments?|approvals?|sign-off|reviews?|replies|responses?) (?:is |are )?(?:needed |required |wanted )?(?:from|by) (.{2,60})$/i.exec(
      task,
    )?.[1];
  const asked = from ? longestOwnerPhrase(from, people, 'label') : [];
  if (from && asked.length > 0) return { owners: asked, words: `from ${from}`, passive: false };
  // "Name: task", "Name - task", "Kim/Jo – task"
  const label = /^([^:–—]{2,80}?)\s*(?::\s|\s[-–—]+\s|:$)/.exec(task);
  if (label?.[1]) {
    const owners = ownersInPhrase(label[1], people, 'label');
    if (owners.length > 0) return { owners, words: label[1], passive: false };
  }
  // "@kim @jo look into it"
  const handles = task.startsWith('@') ? leadingMentions(task) : '';
  if (handles !== '') {
    const owners = ownersInPhrase(handles, people, 'label');
    if (owners.length > 0) return { owners, words: handles, passive: false };
  }
  return subjectBeforeVerb(task, people) ?? (subject?.passive ? ownersAfterBy(task, people, true) : null);
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

/** "... will be contacted by the Secretariat", "to be drafted by Kim and Jo by Friday". */
function ownersAfterBy(task: string, people: People, passive: boolean): OwnerReading | null {
  for (const found of task.matchAll(/\b(?:by|via) (?=(?:the |both )?[\p{Lu}@])/gu)) {
    if (found[0].startsWith('via') || !passive) continue;
    const rest =
      task
        .slice(found.index + found[0].length, found.index + found[0].length + 90)
        .split(/[.;()]|\s(?:by|on|before|at|in|for|to)\s/)[0] ?? '';
    const owners = longestOwnerPhrase(rest, people, 'before to').filter((owner) => !/^\p{Lu}\p{L}*\d/u.test(owner));
    if (owners.length > 0) return { owners, words: `by ${rest.trim()}`, passive };
  }
  return null;
}

/** "... @Ada Osei @Lee" where nothing but mentions follows, and no preposition leads to them. */
function mentionsAtEnd(task: string): string {
  for (let at = task.indexOf('@'); at > 0; at = task.indexOf('@', at + 1)) {
    const rest = task.slice(at).replace(/[.;]$/, '');
    if (leadingMentions(rest) !== rest) continue;
    const leads =
      /\b(?:with|ping|ask|cc|and|from|to|for|by|of|via|contact|e-?mail|remind|tell|invite|thank|at|see|help|support|like)\s*$/i;
    return leads.test(task.slice(Math.max(0, at - 20), at)) ? '' : rest;
  }
  return '';
}

const trailing = [
  /[([]([^()[\]]{2,90})[)\]]\s*[.;]?$/,
  /\s(?:[-–—]{1,3}|→|->|=>|➔)\s?((?:@|\p{Lu})[^–—()]{1,60})[.;]?$/u,
  /[.;!]\s+((?:@|\p{Lu})[^.;()]{1,50})\.?$/u,
] as const;

/** "... (Kim)", "... (Kim, by Friday)", "... – Kim and Jo", "... @kim". */
function ownersAtEnd(task: string, people: People): OwnerReading | null {
  const mentioned = mentionsAtEnd(task);
  if (mentioned !== '') {
    const owners = ownersInPhrase(mentioned, people, 'label');
    if (owners.length > 0) return { owners, words: mentioned, passive: false };
  }
  for (const pattern of trailing) {
    const inside = pattern.exec(task)?.[1];
    if (!inside) continue;
    const first =
      inside
        .replace(/^(?:owner|lead|action|assigned to|by|responsible|via|with)s?[:\s]\s*/i, '')
        .split(
          /\s*[;:]\s*|\s+[-–—]\s+|,?\s+(?:due|by|before|deadline|eta|on|until|to)\b|,\s*(?=\d|next|this|end|(?:mon|tues?|wed|thurs?|fri|sat|sun|jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)\w*\b)/i,
        )[0] ?? '';
    const owners = ownersInPhrase(first, people, 'label');
    if (owners.length > 0) return { owners, words: inside, passive: false };
  }
  return null;
}
