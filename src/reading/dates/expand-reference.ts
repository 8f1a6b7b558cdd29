import { lastVerbIn, nounPhraseAtEndOf } from '../words/noun-phrase.ts';
import { groupNouns } from '../words/words.ts';

const pronoun =
  /^(?:it|this|that|these|those|they|them|which|who|he|she|we|you|i|there|here|all|everyone|everybody|one|both|some|others?|what|the|for example|question|answer|note|update|status|example|discussion|comment|(?:any |some |all |each )?of .*)$/i;

/** Whether the words name something by themselves. */
export const isUsable = (phrase: string | null): phrase is string =>
  phrase !== null && /\p{L}{3}/u.test(phrase) && !pronoun.test(phrase.trim());

/** What the last sentence of the text is about: what "it" means in the next. */
export function subjectOfSentence(text: string): string | null {
  let left = (
    text
      .slice(-400)
      .trim()
      .split(/[.!?]\s+(?=\p{Lu})/u)
      .at(-1) ?? ''
  ).replace(/[.!?]\s*$/, '');
  for (let verb = lastVerbIn(left); verb; verb = lastVerbIn(left)) left = left.slice(0, verb.index);
  const phrase = nounPhraseAtEndOf(left);
  return isUsable(phrase) ? phrase : null;
}

/** "The teams" after "will form a team for each theme" are "the teams for each theme". */
export function expandReference(stem: string, plural: boolean, earlier: string): string | null {
  const match = new RegExp(
    `\\b((?:(?!(?:the|an?|will|form|of|for|and)\\b)[\\p{L}\\d-]+\\s+){0,3})${stem}s?\\b((?:\\s+(?:for|of|on)\\s+(?:(?!(?:will|is|are|which|who|and|to|by)\\b)[\\p{L}\\d-]+\\s?){1,5})?)`,
    'iu',
  ).exec(earlier.slice(-600));
  const qualified = (match?.[1] ?? '')
    .split(/\s+/)
    .filter((word) => /^\p{Lu}/u.test(word) && word.length > 1 && !/^(?:The|A|An|All|Each|Our)$/.test(word));
  const behind = (match?.[2] ?? '').trim();
  if (!match || (qualified.length === 0 && behind === '')) return null;
  return `the ${[...qualified, stem + (plural ? 's' : ''), behind].filter((part) => part !== '').join(' ')}`;
}

/** "It" and "the paper" as what they stand for in the words before: "the draft Clean Rivers Charter (CRC)", "the CRC paper". */
export function withReference(object: string, earlier: string): string {
  if (/^(?:it|them)$/i.test(object)) return lastNamed(earlier) ?? object;
  const shorts = new Set([...earlier.slice(-400).matchAll(/\((\p{Lu}{2,8})\)/gu)].map((match) => match[1]));
  const [short] = shorts;
  return short && shorts.size === 1
    ? object.replace(/(^|\s)(the|this|that) (\p{Ll}{4,})$/u, `$1$2 ${short} $3`)
    : object;
}

const stop =
  'on|in|at|by|to|for|from|with|of|and|or|but|as|is|are|was|were|will|can|may|shall|should|who|which|that|has|have|had|\\p{Ll}{2,}ed';
const definite = new RegExp(
  `\\b(?:the|an?|our|its|their)\\s+(?:(?!(?:${stop})\\b)[\\p{L}\\d'’&-]+)(?:\\s+(?!(?:${stop})\\b)[\\p{L}\\d'’&-]+){0,6}(?:\\s+\\([^()]{1,20}\\))?`,
  'giu',
);

function lastNamed(earlier: string): string | null {
  const named = [...earlier.slice(-400).matchAll(definite)].map((match) => match[0]);
  const things = named.filter((phrase) => !groupNouns.has((phrase.split(/\s+/).at(-1) ?? '').toLowerCase()));
  return things.at(-1) ?? null;
}
