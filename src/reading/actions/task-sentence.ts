import { readOwners } from '../owners/read-owners.ts';
import type { People } from '../people/people.ts';
import { taskVerbs } from '../words/words.ts';

/** Whether the words tell somebody to do something: "Send the ...", "Kim to ...", "@jo: please ...", "needs to be ...". */
export function soundsLikeTask(text: string, people: People): boolean {
  if (/\?\s*$/.test(text)) return false;
  const words = text.split(' ', 4).map((word) => word.toLowerCase().replace(/[^\p{L}-]/gu, ''));
  const [first = '', second = ''] = words;
  const lead = /^(?:please|kindly|to|also|then|and|need|needs|must|should)$/.test(first)
    ? second === 'to'
      ? (words[2] ?? '')
      : second
    : first;
  if (taskVerbs.has(lead) && !/^[^ ]+[:,]/.test(text)) return true;
  const { owners, words: said } = readOwners(text, people);
  if (owners.length === 0 || !said) return false;
  if (/\b(?:to|will|shall|should|must|please|needs? to|has to|have to|['’]ll)\b/i.test(said)) return true;
  const rest = text.slice(text.indexOf(said) + said.length).replace(/^[\s:,\])–—→➔⇒=>-]+(?:please )?/i, '');
  return taskVerbs.has((rest.split(' ')[0] ?? '').toLowerCase().replace(/[^\p{L}-]/gu, ''));
}
