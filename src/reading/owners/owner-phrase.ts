import { givenFirst, withoutSuffixes } from '../people/name-order.ts';
import { isLikelyPerson, looksLikeName, type People } from '../people/people.ts';
import { Memory } from '../words/memory.ts';
import { groupNouns, isParticiple, nameParticles, notOwners, taskVerbs } from '../words/words.ts';

/**
 * How sure the place in the sentence makes it that an owner stands there: before "will" almost anything capitalised does it, before
 * "to" what is no verb ("Try to ..."); before a colon, or in brackets at the end, only what is known or shaped like a person.
 */
export type Setting = 'before will' | 'before to' | 'field' | 'label';

/** The owners a phrase names ("Ana and the Secretariat", "@lee, Kim/Jo"), or none where any part of it is something else. */
export function ownersInPhrase(phrase: string, people: People, setting: Setting): readonly string[] {
  return alreadyRead.of(people, `${setting}: ${phrase}`, () => readPhrase(phrase, people, setting));
}

// The same name stands in many lines, and each line is looked at in several ways.
const alreadyRead = new Memory<readonly string[]>();

function readPhrase(phrase: string, people: People, setting: Setting): readonly string[] {
  const cleaned = withoutSuffixes(phrase)
    .replace(/\s+/g, ' ')
    .replace(/^[\s:,–—-]+|[\s:,–—→➔⇒=>-]+$/g, '')
    .trim();
  if (cleaned === '' || cleaned.length > 160) return [];
  const turned = givenFirst(cleaned);
  if (turned !== cleaned && isOnePerson(turned, people)) return [turned];
  const whole = ownerPart(cleaned, people, setting);
  // "Policy and Advocacy team" is one group; "Kate and Advocacy team" two.
  if (whole && !/[,;+&/]| and | with | @/.test(cleaned)) return [whole];
  const parts = cleaned
    .split(
      /\s*(?:,\s*(?:and|&)\s+|[,;+&]\s*|(?<!\bn)\/(?!\S+\/)|\s+and\s+|\s+or\s+|\s+with\s+|\s+plus\s+|\s+(?=@))\s*/i,
    )
    .filter(
      (part) => part !== '' && !/^(?:any(?:one|body)(?: else)?|others?|etc\.?|everyone else|tb[acd]|\?+)$/i.test(part),
    );
  const owners: string[] = [];
  for (const part of parts) {
    const owner = runOfNames(part, people) ?? ownerPart(part, people, setting);
    if (!owner) return whole ? [whole] : [];
    if (typeof owner === 'string') owners.push(owner);
    else owners.push(...owner);
  }
  return [...new Set(owners)];
}

/** "Ma, Andrew" where Andrew Ma is in the list. */
const isOnePerson = (name: string, people: People): boolean => people.knows(name) && people.matching(name).length === 1;

/** "Jory Tobie" in a list of first names is two people where each of the words is one. */
function runOfNames(part: string, people: People): readonly string[] | null {
  const words = part.split(' ');
  if (words.length !== 2 || !words.every((word) => people.knows(word))) return null;
  const [first, second] = words.map((word) => people.matching(word));
  const two = first?.length === 1 && second?.length === 1 && first[0] !== second[0];
  return two && people.matching(part).length === 0 ? words : null;
}

function ownerPart(part: string, people: People, setting: Setting): string | null {
  const name = part
    .replace(/^(?:the|a|an|our|your|both|hopefully|maybe|perhaps)\s+/i, '')
    .replace(/\s*\((?:[^()]{0,60})\)\s*$/, '')
    .replace(/(?:,? et al\.?| and others|\s?\(?\?+\)?)$/i, '')
    .replace(/['’]s$/, '')
    .trim();
  if (name === '') return null;
  if (/^@[\w./-]{1,80}$/.test(name)) return name;
  if (/^@\p{Lu}[\p{L}'-]*(?: \p{Lu}[\p{L}.'-]*){0,3}$/u.test(name)) return name;
  const words = name.split(' ');
  if (words.length > 7 || /[?!<>{}=|"]/.test(name) || /\d{3,}/.test(name)) return null;
  const lower = words.map((word) => word.toLowerCase().replace(/[.,:;]+$/, ''));
  const [first = '', last = ''] = [lower[0], lower.at(-1)];
  if (/^(?:all|everyone|everybody)$/.test(name.toLowerCase())) return name;
  if (startsResolution.test(name)) return null;
  if (isQuantified(name, lower)) return name;
  const known = people.knows(name);
  if (
    known &&
    (/^[\p{Lu}\p{Lo}@]/u.test(name) ||
      (words.length > 1 && people.matching(name).length === 1) ||
      people.list.some((person) => person.name === name || person.aliases.includes(name)))
  )
    return name;
  if (notOwners.has(first) && !(first === 'other' || first === 'any')) return null;
  if (groupNouns.has(last) && isGroup(words, lower, setting)) return name;
  // "Kim A": an initial is no article.
  if (
    lower.some(
      (word, at) =>
        notOwners.has(word) && !/^(?:of|for|and)$/.test(word) && !(at > 0 && /^\p{Lu}\.?$/u.test(words[at] ?? '')),
    )
  )
    return null;
  if (taskVerbs.has(first) && !isLikelyPerson(name) && !(setting === 'before will' && words.length === 1)) return null;
  if (taskVerbs.has(first) && words.length === 1 && (setting === 'label' || setting === 'field')) return null;
  if (isLikelyPerson(name)) return name;
  if (/^\p{Lu}[\p{Lu}\d]{1,5}s?$/u.test(name) && !/^\p{Lu}\d+$/u.test(name))
    return setting === 'label' &&
      !/^(?:WG|TSC|TAC|SC|PMC|SIG|TF|MAG|CEO|CTO|CFO|COO|ED|HR|IT|PR|EC|GB|TOC|CPC|NRI)s?$/.test(name)
      ? null
      : name;
  if (setting === 'label') return null;
  // "Clients should", "Research to": a body the document writes like a name.
  if (looksLikeName(name) && words.length <= 4 && !isParticiple(last)) return name;
  if (setting === 'field' && /^\p{L}{2}[\p{L}\d_.-]{1,30}$/u.test(name) && !taskVerbs.has(first)) return name;
  // Where people go by nicks, a nick not on the list does what follows too: "gmarsh to send".
  const isNick = people.goByNicks && words.length === 1 && /^[a-z][a-z\d_|-]{2,20}$/.test(name) && !taskVerbs.has(name);
  if (setting.startsWith('before') && isNick) return name;
  return null;
}

/** "All berth holders", "each chapter", "everyone present". */
const isQuantified = (name: string, lower: readonly string[]): boolean =>
  /^(?:all (?:of the )?(?:\p{L}[\p{L}-]* ){0,3}\p{L}{2,}s|(?:each|every) \p{Ll}[\p{L}-]{3,}(?: \p{Ll}{3,})?|everyone (?:present|attending|here|involved))$/iu.test(
    name,
  ) && !lower.some((word) => functionWord.test(word) || allOfWhat.test(word));

const functionWord = /^(?:to|will|should|with|from|by|is|are|was|on|in|at|about|if|that|this|via)$/;
const allOfWhat = /^(?:items|actions|points|comments|documents|files|issues|tasks|others|changes|notes|minutes|votes)$/;

/** "Instructs the Bureau to ...": a resolution's verb, written large because its sentence began on another line. */
const startsResolution =
  /^(?:ask|request|instruct|invite|urge|direct|mandate|encourage|remind|authori[sz]e|approve|resolve|decide|agree|note|endorse|adopt|thank|acknowledge|recommend|welcome|recall|consider)(?:s|d|ed)\b/i;

/** "MAG members", "the programme committee", "two members of the board": qualifiers are few, and no verb begins them. */
function isGroup(words: readonly string[], lower: readonly string[], setting: Setting): boolean {
  if (words.length > 6) return false;
  if (
    words.length > 1 &&
    taskVerbs.has(lower[0] ?? '') &&
    !/^(?:programme|program|project|lead|design|release|support|test|review|work|process|security|host|vote)$/.test(
      lower[0] ?? '',
    )
  )
    return false;
  if (lower.some((word) => functionWord.test(word))) return false;
  if (words.length === 1)
    return (
      setting !== 'label' ||
      !/^(?:project|projects|people|union|trust|all|panel|legal|security|membership|marketing|library|community|operations|engineering)$/.test(
        lower[0] ?? '',
      )
    );
  return words.every(
    (word, at) =>
      /^[\p{L}\d.'’&/-]+$/u.test(word) &&
      (at === words.length - 1 || !nameParticles.has(lower[at] ?? '') || lower[at] === 'of'),
  );
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
export function longestOwnerPhrase(text: string, people: People, setting: Setting): readonly string[] {
  const words = text.trim().split(/\s+/).slice(0, 8);
  for (let count = words.length; count > 0; count--) {
    const phrase = words.slice(0, count).join(' ');
    if (/(?:\band|&|,|\bof|\bthe|\bor)$/i.test(phrase)) continue;
    const owners = ownersInPhrase(phrase, people, setting);
    if (owners.length > 0) return owners;
  }
  return [];
}
