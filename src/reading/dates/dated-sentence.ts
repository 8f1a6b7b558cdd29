import type { DateLine } from '../../domain/summaries/summary.ts';
import type { Placed } from '../structure/outline.ts';
import type { DatedSentence } from './date-name.ts';

const untold: ReadonlySet<string> = new Set(['attendance', 'next meeting', 'links', 'previous actions']);
/** Whether a passage may tell the committee a date of its own. */
export const mayTell = (passage: Placed): boolean =>
  passage.kind !== 'row' && !untold.has(passage.zone) && passage.heading === null && passage.text.length <= 1500;

/** The text with blanks for its addresses, so that places in it stay. */
export const withoutAddresses = (text: string): string =>
  text.replace(/https?:\/\/\S+/g, (url) => ' '.repeat(url.length));

const sentenceEnd = /(?<!\b(?:e\.g|i\.e|approx|no|nr|St|Dr|Mr|Ms|vs|cf|incl))[.!?]["”)]?\s+(?=["“(]?[\p{Lu}\d])/u;

/** The sentence that a day stands in, from `since` on, and what was said before it. */
export function sentenceAround(
  text: string,
  { index, end }: { readonly index: number; readonly end: number },
  passage: Placed,
  passages: readonly Placed[],
  since = 0,
): DatedSentence {
  // Of "closes on 24 October, and the list opens on 25 October" each half has its own day.
  const again = /^[\s,;)]*(?:and|but|while|then|,|;)\s(?=.{8})/.exec(text.slice(since, index));
  const start = since > 0 && again ? since + again[0].length : 0;
  const parts = text.slice(start, index).split(sentenceEnd);
  const sentence = parts.at(-1) ?? '';
  const long = sentence.length > 500;
  const above = passages[passage.index - 1];
  const near = above && above.block === passage.block && above.heading === null ? above.text.slice(-300) : '';
  return {
    // Names stand near their day; the first word may be cut.
    before: long ? sentence.slice(-500).replace(/^\S*\s+/, '') : sentence,
    after: text.slice(end).split(sentenceEnd)[0] ?? '',
    earlier: `${near} ${parts.slice(0, -1).join('. ')}`,
    heading:
      passage.parent && passage.parent.text.length < 80
        ? passage.parent.text
        : (passage.path.slice(1).at(-1) ?? passage.section),
  };
}

/** "was published on 8 March" tells what was, even where nobody says when the meeting took place. */
export const isTold = (sentence: DatedSentence, kind: DateLine['kind']): boolean =>
  kind !== 'deadline' &&
  /\b(?:was|were|took place|had been|has been)\b[^,;]{0,40}\b(?:on|from|in)?\s*$/i.test(sentence.before) &&
  /\b(?:took place|(?:was|were) (?:held|published|sent|released|adopted|launched|opened|submitted|approved|signed|posted))\b/i.test(
    sentence.before,
  );

/** "Could we meet on 3 May?" */
export const isAsked = (text: string, end: number): boolean => /^[^.!;]{0,200}\?/.test(text.slice(end));
