import { isLikelyPerson, looksLikeName, type People } from './people.ts';
import { groupNouns, isParticiple, nameParticles, notOwners, taskVerbs } from './words.ts';

/**
 * How sure the place in the sentence makes it that an owner stands there: before "will" almost anything capitalised does it, before
 * "to" what is no verb ("Try to ..."); before a colon, or in brackets at the end, only what is known or shaped like a person.
 */
export type Setting = 'before will' | 'before to' | 'field' | 'label';

/** The owners a phrase names ("Ana and the Secretariat", "@lee, Kim/Jo"), or none where any part of it is something else. */
export function ownersInPhrase(phrase: string, people: People, setting: Setting): readonly string[] {
  const cleaned = phrase
    .replace(/\s+/g, ' ')
    .replace(/^[\s:,–—-]+|[\s:,–—-]+$/g, '')
    .trim();
  if (cleaned === '' || cleaned.length > 160) return [];
  const whole = ownerPart(cleaned, people, setting);
  // "Policy and Advocacy team" is one group; "Kate and Advocacy team" two.
  if (whole && !/[,;+&/]| and | with | @/.test(cleaned)) return [whole];
  const parts = cleaned
    .split(
      /\s*(?:,\s*(?:and|&)\s+|[,;+&]\s*|(?<!\bn)\/(?!\S+\/)|\s+and\s+|\s+or\s+|\s+with\s+|\s+plus\s+|\s+(?=@))\s*/i,
    )
    .filter((part) => part !== '');
  const owners: string[] = [];
  for (const part of parts) {
    const owner = runOfNames(part, people) ?? ownerPart(part, people, setting);
    if (!owner) return whole ? [whole] : [];
    if (typeof owner === 'string') owners.push(owner);
    else owners.push(...owner);
  }
  return [...new Set(owners)];
}

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
  const known = people.knows(name);
  if (
    known &&
    (/^[\p{Lu}@]/u.test(name) || people.list.some((person) => person.name === name || person.aliases.includes(name)))
  )
    return name;
  if (notOwners.has(first) && !(first === 'other' || first === 'any')) return null;
  if (groupNouns.has(last) && isGroup(words, lower, setting)) return name;
  if (lower.some((word) => notOwners.has(word) && word !== 'of' && word !== 'for' && word !== 'and')) return null;
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
  if (lower.some((word) => /^(?:to|will|should|with|from|by|is|are|was|on|in|at|about|if|that|this|via)$/.test(word)))
    return false;
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
