import { isLikelyPerson, type People } from '../people/people.ts';
import { givenNames, isParticiple, notOwners, taskVerbs } from '../words/words.ts';
import { ownersInPhrase } from './owner-phrase.ts';
import { nobody, type OwnerReading } from './owner-reading.ts';

/** "VMB draft a programme", "Andrew edit the others", "Kim and Jo sort the boxes": known people, then a verb. */
export function subjectBeforeVerb(task: string, people: People): OwnerReading | null {
  const words = task.split(' ', 9);
  for (let count = Math.min(6, words.length - 1); count > 0; count--) {
    const verb = (words[count] ?? '').toLowerCase();
    if (!taskVerbs.has(verb.replace(/[^a-z-].*$/, '')) && !taskVerbs.has(verb.replace(/e?s$/, ''))) continue;
    // "Ticket office review: later hours" has a noun before its colon.
    const phrase = words.slice(0, count).join(' ');
    // "Jon Berg Send the plan": where a mention was, the task begins anew.
    const isAnew =
      /^\p{Lu}\p{Ll}+$/u.test(words[count] ?? '') &&
      isSurelyPerson(phrase, people) &&
      !people.knows(`${phrase} ${words[count]}`);
    if ((words[count] !== verb && !isAnew) || verb.endsWith(':')) continue;
    if (/[.:;!?]$/.test(phrase)) continue;
    const owners =
      /^\p{Lu}{2,4}$/u.test(phrase) && !/^(?:PRs?|CI|API|FAQ|URL|RFC|EIP|CFP|AI|IT|UI|UX|DNS|PDF)$/.test(phrase)
        ? [phrase]
        : ownersInPhrase(phrase, people, 'label');
    const sure = owners.every(
      (owner) =>
        people.knows(owner) ||
        isLikelyPerson(owner) ||
        owner.startsWith('@') ||
        owner.includes(' ') ||
        owner === phrase,
    );
    const isVerbItself = count === 1 && taskVerbs.has(phrase.toLowerCase()) && !people.knows(phrase);
    if (owners.length > 0 && sure && !isVerbItself) return { owners, words: phrase, passive: false, rivals: [] };
  }
  return null;
}

const isSurelyPerson = (phrase: string, people: People): boolean =>
  phrase.includes(' ') &&
  isLikelyPerson(phrase) &&
  (people.knows(phrase) || givenNames.has(phrase.toLowerCase().split(' ', 1)[0] ?? ''));

const simpleModals = new Set(['will', 'would', 'shall', 'should', 'must', 'may', 'can', 'could', 'please']);
const modalsWithTo = new Set(
  'needs need has have is are was were agreed agrees volunteered volunteers offered offers promised promises undertook wants plans intends undertakes got takes took'.split(
    ' ',
  ),
);
// "reply" and "supply" are verbs.
const adverbs =
  /^(?:also|all|both|each|soon|still|then|now|not|kindly|please|once|again|first|(?!(?:re|sup|ap|im|f)p?ly$)\w+ly)$/;

/** The words before "will", "to", "should", "is asked to" ..., if they name somebody. */
export function subjectBeforeModal(clause: string, people: People): OwnerReading | null {
  const words = clause.split(' ', 24);
  for (let at = 1; at < words.length - 1 && at < 14; at++) {
    const word = (words[at] ?? '').toLowerCase();
    const before = words[at - 1] ?? '';
    const joined = before.endsWith('ll') ? /^(.+)['’]ll$/.exec(before) : null;
    let next = at + 1;
    let personal = false;
    if (joined) next = at;
    else if (simpleModals.has(word)) next = at + 1;
    else if (word === 'to') next = at + 1;
    else if (modalsWithTo.has(word)) {
      const to = words.slice(at + 1, at + 5).findIndex((other) => other.toLowerCase() === 'to');
      if (to < 0) continue;
      const between = words.slice(at + 1, at + 1 + to).map((other) => other.toLowerCase());
      if (
        between.some(
          (other) =>
            !isParticiple(other) &&
            !adverbs.test(other) &&
            !/^(?:been|be|happy|glad|going|responsible|due|expected|action|item|the|an|on|it)$/.test(other),
        )
      )
        continue;
      personal = between.some(isParticiple);
      next = at + 2 + to;
    } else continue;
    while (adverbs.test((words[next] ?? '').toLowerCase()) && next < words.length - 1) next += 1;
    const verb = (words[next] ?? '').toLowerCase().replace(/[^\p{L}-].*$/u, '');
    const phrase = (joined ? [...words.slice(0, at - 1), joined[1] ?? ''] : words.slice(0, at)).join(' ');
    const isDone =
      isVerbAfterTo(verb) || (isSmall(words[next]) && (takesObject.test(words[next + 1] ?? '') || isFullName(phrase)));
    if (word === 'to' && !isDone) continue;
    if (verb === 'be' || verb === 'been') {
      let after = next + 1;
      while (adverbs.test((words[after] ?? '').toLowerCase())) after += 1;
      const participle = (words[after] ?? '').toLowerCase().replace(/[^\p{L}-]/gu, '');
      if (isParticiple(participle) && !/^(?:involved|prepared|tasked)$/.test(participle))
        return { ...nobody, passive: true };
    }
    const owners = ownersInPhrase(phrase, people, word === 'to' ? 'before to' : 'before will');
    if (owners.length > 0)
      return {
        owners,
        words: personal ? words.slice(0, next).join(' ') : `${phrase} ${words[at]}`,
        passive: false,
        rivals: [],
      };
    if (word === 'to' || joined) continue;
    return null;
  }
  return null;
}

/** "to second the motion", "to string up the lights", "to march with the band": a noun, or a word of dates, is a verb before these. */
const takesObject =
  /^(?:the|an?|our|your|their|his|her|its|my|this|that|these|those|all|each|every|both|it|them|everyone|everybody|up|out|off|down|in|on|over|with|for|at|to)$/i;
const isSmall = (word = ''): boolean =>
  /^\p{Ll}[\p{Ll}-]+\W*$/u.test(word) && !takesObject.test(word.replace(/\W+$/, ''));
/** "Halina Mazur to minute item 4": of somebody it is said what they do. */
const isFullName = (phrase: string): boolean => phrase.includes(' ') && isLikelyPerson(phrase);

const isVerbAfterTo = (word: string): boolean =>
  taskVerbs.has(word) ||
  (/^[a-z][a-z-]+$/.test(word) &&
    !notOwners.has(word) &&
    !/(?:ing|tion|ness|ment|ers?|ies)$/.test(word) &&
    !/^(?:the|our|your|all|both|each|every)$/.test(word));
