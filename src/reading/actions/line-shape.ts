import type { People } from '../people/people.ts';
import { looksDated } from '../structure/roles.ts';
import { taskVerbs } from '../words/words.ts';

/** How a line is built, as far as that tells a task from a report. */
export interface LineShape {
  /** The name or names it begins with; empty where it begins otherwise. */
  readonly subject: string;
  /** The words after the subject, in lower case. */
  readonly words: readonly string[];
  readonly begins: Beginning;
  readonly isDated: boolean;
}

export type Beginning =
  | 'verb'
  | 'verb of a body'
  | 'name, to verb'
  | 'name, will'
  | 'name, would'
  | 'name, verb'
  | 'name, colon'
  | 'name, colon, verb'
  | 'bracketed name'
  | 'bracketed name, verb'
  | 'name, deed'
  | 'name'
  | 'words';

const word = "\\p{Lu}[\\p{L}.'’-]{0,24}";
const name = `(?:@[\\w.-]{1,30}|${word}(?: (?:(?:of|d[aeiou]l?|v[ao]n) )?(?:the |der )?${word}){0,4})`;
const subjectAtStart = new RegExp(
  `^[*_[("“]{0,3}((?:The )?${name}(?:(?:, | and | & |/|, and )(?:the )?${name}){0,5})[*_\\])"”]{0,3}(?=[\\s:,–—-])`,
  'u',
);
/** What resolutions begin with: "Instructs the Bureau to report", "Requests its Chair to write". */
const askingVerb =
  /^(?:instruct|request|direct|ask|urge|invite|encourage|call|charge|task|mandate|authori[sz]e|require|delegate|empower)s?$/;

/** Before a verb they say what somebody is to do: "Kim to mend", "Kim will also mend", "Kim agreed to mend". */
const tasking =
  /^(?:to|will|shall|should|must|please|kindly|needs?|['’]ll|agreed|agrees|volunteered|volunteers|offered|offers)$/;
/** What is, may or would be. */
const telling = /^(?:may|can|could|might|would|has|have|is|are|was|were)$/;

/** "Kim to mend it", "Kim mend it", "Kim: mend it", "(Kim) Mend it", "Asks Kim to mend it" */
export const isNameAndTask = ({ begins }: LineShape): boolean => taskedBeginnings.has(begins);

const taskedBeginnings: ReadonlySet<Beginning> = new Set([
  'verb of a body',
  'name, to verb',
  'name, verb',
  'name, colon, verb',
  'bracketed name, verb',
]);

/** No more of a line is looked at. */
const longestStart = 300;

export function lineShapeOf(text: string, people: People): LineShape {
  const start = text.slice(0, longestStart);
  const isDated = looksDated(start.slice(-80)) || looksDated(start.slice(0, 80));
  const plain = wordsOf(start);
  const [first = '', second = ''] = plain;
  if (askingVerb.test(first) && first.endsWith('s') && /\bto \p{Ll}/u.test(start))
    return { subject: '', words: plain, begins: 'verb of a body', isDated };
  const named = subjectAtStart.exec(start);
  const subject = named?.[1] ?? '';
  if (subject !== '' && (people.knows(subject) || !taskVerbs.has(first) || subject.includes(' '))) {
    const rest = start.slice(named?.[0].length ?? 0);
    const words = wordsOf(rest);
    const begins = afterName(start, rest, words);
    if (begins !== 'name' || people.knows(subject)) return { subject, words, begins, isDated };
  }
  const lead = /^(?:please|kindly|to|also|then|and)$/.test(first) ? second : first;
  return { subject: '', words: plain, begins: taskVerbs.has(lead) ? 'verb' : 'words', isDated };
}

function afterName(start: string, rest: string, words: readonly string[]): Beginning {
  const [next = ''] = words;
  const isVerb = taskVerbs.has(next);
  if (/^\s*(?:[:–—→➔]|[-=]>)|^\s+-\s/.test(rest))
    return isVerb || next === 'to' || next === 'will' ? 'name, colon, verb' : 'name, colon';
  if (/^[([]/.test(start)) return isVerb ? 'bracketed name, verb' : 'bracketed name';
  if (tasking.test(next)) return isDeed(verbAfter(words)) ? 'name, to verb' : 'name, will';
  if (telling.test(next)) return 'name, would';
  if (isVerb) return 'name, verb';
  return /(?:ed|s)$/.test(next) ? 'name, deed' : 'name';
}

/** "Kim will be away" and "Kim to have the keys" ask for nothing. */
const isDeed = (verb: string): boolean => taskVerbs.has(verb) && verb !== 'be' && verb !== 'have';

/** "to mend", "will also mend", "needs to mend" */
const verbAfter = (words: readonly string[]): string =>
  words.slice(1, 4).find((word) => !/^(?:to|also|then|now|please|kindly|again)$/.test(word)) ?? '';

export const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\d][\p{L}\d'’-]*/gu) ?? [];
