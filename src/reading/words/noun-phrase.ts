import { matchesIn } from './matches-in.ts';
import { taskVerbs } from './words.ts';

/** A verb, or a verb with its auxiliaries, in a sentence. */
export interface Verb {
  readonly index: number;
  /** After the verb and the small words that belong to it: "in" of "handed in". */
  readonly end: number;
  /** In its plain form where that is known: "closes" is `close`. */
  readonly word: string;
  /**
   * `stands alone` says something of what is before it ("closes", "will be held", "is open"); `has an object` does something to what is after
   * it ("to comment on"); a `participle` belongs to the noun right before it ("the hearings, held").
   */
  readonly form: 'stands alone' | 'has an object' | 'participle';
}

const auxiliary =
  /^(?:will|shall|can|could|may|might|must|should|would|is|are|was|were|be|been|being|has|have|had|do|does|did|won['’]t|isn['’]t|aren['’]t|can['’]t)$/;
const plain: ReadonlyMap<string, string> = new Map([
  ['closes', 'close'],
  ['opens', 'open'],
  ['starts', 'start'],
  ['begins', 'begin'],
  ['ends', 'end'],
  ['expires', 'expire'],
  ['runs', 'run'],
  ['launches', 'launch'],
  ['happens', 'happen'],
  ['meets', 'meet'],
  ['finishes', 'finish'],
  ['resumes', 'resume'],
  ['continues', 'continue'],
  ['remains', 'remain'],
  ['stays', 'stay'],
  ['returns', 'return'],
  ['goes', 'go'],
  ['takes', 'take'],
  ['falls', 'fall'],
  ['convenes', 'convene'],
  ['holds', 'hold'],
  ['hosts', 'host'],
  ['organises', 'organise'],
  ['organizes', 'organise'],
  ['plans', 'plan'],
  ['decides', 'decide'],
  ['votes', 'vote'],
  ['chooses', 'choose'],
  ['selects', 'select'],
]);
/** Of a call, an event or a piece of work: what is before them begins or ends. */
const ownActs = new Set(
  'close open start begin end expire run meet convene take remain stay happen resume go fall'.split(' '),
);
const objectOnly = new Set('holds hosts organises organizes plans decides votes chooses selects'.split(' '));
const participles = new Set(
  'held taking planned scheduled organised organized hosted starting beginning running closing ending opening due foreseen convened happening expected set'.split(
    ' ',
  ),
);
const past =
  /^(?:said|told|bought|paid|found|left|got|kept|put|chose|began|spoke|sent|gave|took|wrote|met|saw|heard|thought|knew|brought|made|\p{L}{2,}(?<!ne)(?<!spe)(?<!fe)ed)$/u;
/** What may follow a verb that is no adjective: "planned for June", but "the planned summer fair". */
const afterVerb =
  /^(?:$|in|on|at|by|from|for|to|as|of|with|until|till|through|between|during|after|before|that|the|an?|all|every|each|their|our|its|his|her|your|this|these|those|place|work|again|online|virtually|next|only|over|up|off|and|or|members?|everyone|everybody|us|them|him|it|both|about|whether|how)$/;
const determiner = /^(?:the|an?|our|its|their|his|her|your|my|this|that|these|those|each|every|any|no|some|new)$/;
const subjectPronoun = /^(?:we|they|you|i|he|she|who)$/;
const particle = /^\s+(?:in|up|out|off|back|over)(?=\s|$)(?!\s+(?:the|a|an|our|\d|\p{Lu}))/u;

interface Word {
  readonly text: string;
  readonly index: number;
}

/** The last verb of `text` that says something of a noun: how it stands there tells on which side the noun is. */
export function lastVerbIn(text: string): Verb | null {
  const words = wordsOf(text);
  for (let at = words.length - 1; at >= 0; at--) {
    const verb = verbAt(words, at, text);
    if (verb) return verb;
  }
  return null;
}

const wordsOf = (text: string): readonly Word[] =>
  matchesIn(text, anyWord).map((match) => ({ text: match[0], index: match.index }));
const anyWord = /[\p{L}\d][\p{L}\d'’&/.-]*(?<!\.)/gu;

function verbAt(words: readonly Word[], at: number, text: string): Verb | null {
  const word = words[at];
  if (!word) return null;
  const [before = '', next = ''] = [words[at - 1]?.text.toLowerCase(), words[at + 1]?.text.toLowerCase()];
  const adjacent = at === 0 || /^\s+$/.test(text.slice((words[at - 1]?.index ?? 0) + before.length, word.index));
  const lower = word.text;
  const from = (first: number, last: number, name: string, form: Verb['form']): Verb => {
    const end = (words[last]?.index ?? 0) + (words[last]?.text.length ?? 0);
    const small = form === 'has an object' ? null : particle.exec(text.slice(end));
    return { index: words[first]?.index ?? 0, end: end + (small?.[0].length ?? 0), word: name, form };
  };
  // "May" is a month; "will" and "can" are nouns only after an article.
  if (auxiliary.test(lower) && !determiner.test(before)) return withAuxiliary(words, at, from);
  if (before === 'to' && taskVerbs.has(lower)) return from(at, at, lower, 'has an object');
  if (
    subjectPronoun.test(before) &&
    adjacent &&
    /^\p{Ll}{3,}$/u.test(lower) &&
    !/^(?:also|then|now|all|only|still|\p{Ll}{2,}(?<!\b(?:app|rep|supp|comp|re))ly)$/u.test(lower)
  )
    return from(at, at, plain.get(lower) ?? lower, ownActs.has(lower) ? 'stands alone' : 'has an object');
  const plainForm = plain.get(lower);
  if (plainForm && !determiner.test(before) && at > 0 && adjacent)
    return from(
      at,
      at,
      plainForm,
      objectOnly.has(lower) || (lower === 'runs' && !afterVerb.test(next)) ? 'has an object' : 'stands alone',
    );
  // "is open", "will be held": the auxiliary says what the words do.
  const helped = isAuxiliaryOrAdverb(words[at - 1]?.text ?? '');
  if (
    !helped &&
    ownActs.has(lower) &&
    /s$/.test(before) &&
    !determiner.test(before) &&
    afterVerb.test(next) &&
    adjacent
  )
    return from(at, at, lower, 'stands alone');
  if (!helped && participles.has(lower) && at > 0 && afterVerb.test(next) && !determiner.test(before))
    return from(at, at, lower, 'participle');
  if (
    !helped &&
    past.test(lower) &&
    at > 0 &&
    next !== 'by' &&
    next !== '' &&
    afterVerb.test(next) &&
    !determiner.test(before)
  )
    return from(at, at, lower, 'has an object');
  if (/^\p{Ll}{3,}ing$/u.test(lower) && !adjacent && /,\s*$/.test(text.slice(0, word.index)))
    return from(at, at, lower, 'has an object');
  return null;
}

/** "will be held", "can be handed in", "has not yet been", "will vote on": from the first auxiliary to the verb. */
function withAuxiliary(
  words: readonly Word[],
  at: number,
  from: (first: number, last: number, name: string, form: Verb['form']) => Verb,
): Verb {
  let first = at;
  while (first > 0 && isAuxiliaryOrAdverb(words[first - 1]?.text ?? '')) first -= 1;
  while (first < at && !auxiliary.test(words[first]?.text ?? '')) first += 1;
  let last = at;
  while (
    /^(?:not|also|still|now|again|then|only|likely|probably|\p{Ll}{2,}(?<!\b(?:app|rep|supp|comp|re))ly|yet|all|both)$/u.test(
      words[last + 1]?.text ?? '',
    )
  )
    last += 1;
  const next = words[last + 1]?.text ?? '';
  const isBe = /^(?:is|are|was|were|be|been|being|isn|aren)/.test(words[at]?.text ?? '');
  if (isBe) {
    const isSaidOf =
      /^(?:\p{Ll}{2,}ed|held|due|open|set|made|sent|given|welcome|possible|available|taking|being|run)$/u.test(next);
    return from(first, isSaidOf ? last + 1 : at, isSaidOf ? next : 'be', 'stands alone');
  }
  if (/^(?:has|have|had)$/.test(words[at]?.text ?? '') && !/(?:ed|en)$/.test(next)) {
    // "members have until 3 May to ..."
    return from(first, at, 'have', 'has an object');
  }
  if (next === '' || !/^\p{Ll}/u.test(next)) return from(first, at, '', 'stands alone');
  const after = words[last + 2]?.text.toLowerCase() ?? '';
  const alone = ownActs.has(next) && afterVerb.test(after) && !/^(?:an?|the|our|its)$/.test(after);
  return from(first, last + 1, next, alone ? 'stands alone' : 'has an object');
}

const isAuxiliaryOrAdverb = (word: string): boolean =>
  auxiliary.test(word) ||
  /^(?:not|also|still|now|again|then|only|\p{Ll}{2,}(?<!\b(?:app|rep|supp|comp|re))ly|yet)$/u.test(word);

const leadingPhrase =
  /^(?:in|at|on|for|after|before|during|as|since|because|while|when|if|with|to|following|given|considering|taking|until|from|by|under|once|although|though|unless|depending|also|however|finally|additionally|moreover|further|furthermore|meanwhile|then|next|reminder|please note|note|a reminder)\b[^,]{0,160},\s*/iu;
const clauseBreak =
  /(?:^|\s)(?:that|which|who|whom|where|whether|but|so|while|whereas|because|since)\s+|[;:|]\s+|\s[-–—]+\s+|\.\.\.\s*|…\s*|,\s+(?:and|but|so|or|as|while|which|who|where)\s+/gu;
const linking =
  /^(?:\s|,|to\b|in\b|on\b|for\b|at\b|of\b|with\b|by\b|about\b|that\b|all\b|up\b|out\b|off\b|from\b|into\b|upon\b|also\b|only\b|again\b|now\b|then\b|not\b|be\b|place\b|whether\b|how\b|everyone\b|everybody\b|us\b|them\b)+/;

/** The noun with what belongs to it that `text` ends in: "the first open hearings" of "asked to register for the first open hearings,". */
export function nounPhraseAtEndOf(text: string): string {
  const verb = lastVerbIn(text);
  let rest = verb ? text.slice(verb.end).replace(linking, '') : text;
  rest = rest.replace(/[\s,;:–—-]+$/, '');
  let cut = 0;
  for (const match of matchesIn(rest, clauseBreak))
    if (!isInBrackets(rest, match.index)) cut = match.index + match[0].length;
  rest = rest.slice(cut).replace(/^[\s*•➔>-]+/, '');
  rest = rest.replace(leadingPhrase, '');
  const comma = rest.lastIndexOf(', ');
  // "grants, loans and prizes" is one; "after a long debate, the fair" is not.
  if (comma >= 0 && !/\b(?:and|or|&)\b/.test(rest.slice(comma)) && !isInBrackets(rest, comma))
    rest = rest.slice(comma + 2);
  return rest.trim();
}

const isInBrackets = (text: string, index: number): boolean =>
  text.lastIndexOf('(', index) > text.lastIndexOf(')', index) && text.indexOf(')', index) > index;

const trailing =
  /(?:[\s,;:.!?•*–—-]|\b(?:the|an?|our|its|their|and|or|but|of|in|on|at|by|to|for|from|with|until|till|through|between|before|after|as|is|are|was|were|be|been|will|can|may|shall|should|that|which|who|also|now|still|again|only|then|so|it|them|this|than|about|via|into|during|when|while|if|not|virtually|online|officially|formally))+$/i;

/** A noun phrase as the name of something: no article in front, no small word at its end, no markup, not too long, in whole words. */
export function asName(phrase: string, most = 80): string {
  let name = phrase
    .replace(/[*_`~\\]+|\[[^\]]{0,40}\]\s*/g, '')
    .replace(/["“”]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:the|an?|our|its|their|his|her|your|my|this|these|those|any|some|all)\s+(?!of\b)(?=\S)/i, '')
    .replace(/^[^\p{L}\d(]+/u, '');
  if (count(name, '(') !== count(name, ')')) name = name.replace(/\s*\([^()]*$/, '').replace(/^[^()]*\)\s*/, '');
  if (name.length > most) {
    const part = name.slice(0, most + 1);
    // Rather one whole member of the phrase less than a member cut in two.
    const at = Math.max(
      ...[...part.matchAll(/\s(?:of|for|on|in|at|with|and|to|from|by|via|about|who|which|that)\s|,\s|\s\(/g)].map(
        (match) => match.index,
      ),
      0,
    );
    name = name.slice(0, at > 20 ? at : Math.max(part.lastIndexOf(' '), 0));
  }
  name = name.replace(trailing, '').trim();
  if (count(name, '(') !== count(name, ')')) name = name.replace(/[()]/g, '');
  // "iPhone" and "rOpenSci" keep their own way of writing.
  return /^\p{Ll}+(?:\s|$|[-'’])/u.test(name) ? name.charAt(0).toUpperCase() + name.slice(1) : name;
}

const count = (text: string, sign: string): number => text.split(sign).length - 1;
