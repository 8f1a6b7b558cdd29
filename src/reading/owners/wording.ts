import type { Placed } from '../structure/outline.ts';
import { matchesIn } from '../words/matches-in.ts';
import ordinary from './ordinary-words.json' with { type: 'json' };
import { smallWord } from './small-word.ts';

const ordinaryWords: ReadonlySet<string> = new Set(ordinary.words.split(' '));

/** Whether the first word, though written large here, is written small by many organisations: "Website", "Reminder". */
export function isOrdinaryWord(owner: string): boolean {
  const [first = ''] = owner.split(' ', 1);
  return /^\p{Lu}\p{Ll}/u.test(first) && ordinaryWords.has(first.toLowerCase());
}

const largeWithin = /\p{Ll},? (\p{Lu}\p{Ll}[\p{L}-]+)/gu;

/** Which words a document itself writes small, and which it writes large in the middle of a sentence, as names are. */
export class Wording {
  readonly #small = new Set<string>();
  readonly #large = new Set<string>();

  constructor(passages: readonly Placed[]) {
    for (const { text } of passages) {
      for (const word of text.match(smallWord) ?? []) this.#small.add(word);
      for (const [, word = ''] of matchesIn(text, largeWithin)) this.#large.add(word);
    }
  }

  /** Whether the first word, written large, stands somewhere in small letters: "Outreach to schools". */
  isOrdinary(owner: string): boolean {
    const [first = ''] = owner.split(' ', 1);
    return /^\p{Lu}\p{Ll}/u.test(first) && this.#small.has(first.toLowerCase());
  }

  /** Whether the first word stands written large within a sentence: "asked Ngaio". */
  isNamed(owner: string): boolean {
    return this.#large.has(owner.split(' ', 1)[0] ?? '');
  }
}
