import type { Decision } from '../domain/summary.ts';
import type { Placed } from './outline.ts';

const said =
  /\b(?:(?:was|were|has|have|been|it was|is) (?:unanimously |formally |also |therefore )*(?:agreed|decided|resolved|approved|adopted|endorsed|ratified|accepted|carried)|(?:members?|group|committee|board|council|team|mag|tsc|tac|toc|panel|we|all|meeting|trustees?|participants|they|everyone|attendees) (?:unanimously |formally |also |therefore |have |has |then )*(?:agreed|decided|resolved|approved|adopted|endorsed|ratified|voted)|voted in favou?r|decided (?:during|to|that|not|on)|agreed (?:to|that|on|not)|motion (?:was )?(?:carried|passed|approved)|reached consensus)\b/i;
const notYet =
  /\b(?:will|to|should|could|would|can|may|might|must|if|until|once|before|when|not|hopefully|needs? to|be|yet) (?:be )?(?:unanimously )?(?:agreed|decided|resolved|approved|adopted)\b|\bnot (?:yet )?(?:agreed|decided)\b|\?$/i;
const label =
  /^\W*(?:(?:proposed )?(?:decision|resolution|resolved|agreed|consensus|agreement|conclusion)s?)(?:\s*#?[\d.]+)?\s*(?::|\s[-–—]\s|(?<=\d)\s)\s*(.{3,})$/i;

/** What the document says was decided. */
export function decisionsIn(passages: readonly Placed[], actionLines: ReadonlySet<number>): readonly Decision[] {
  const decisions: Decision[] = [];
  const seen = new Set<string>();
  const add = (line: number, text: string): void => {
    const key = text.toLowerCase().replace(/\W+/g, ' ').trim();
    if (key === '' || seen.has(key)) return;
    seen.add(key);
    decisions.push({ line, text: text.slice(0, 600) });
  };
  for (const passage of passages) {
    if (
      passage.text === '' ||
      actionLines.has(passage.line) ||
      passage.zone === 'attendance' ||
      passage.zone === 'agenda'
    )
      continue;
    const labelled = label.exec(passage.text.slice(0, 1200));
    if (labelled?.[1] && !/^\W*proposed/i.test(passage.text)) {
      add(passage.line, labelled[1].trim());
      continue;
    }
    if (passage.heading || passage.kind === 'row') continue;
    if (
      passage.zone === 'decisions' &&
      (passage.kind === 'item' || /\b(?:be|is|are|was|were|will|to|approved?|agreed)\b/i.test(passage.text)) &&
      passage.text.split(' ').length > 2
    ) {
      add(passage.line, passage.text);
      continue;
    }
    if (
      !/agreed|decided|resolved|approved|adopted|endorsed|ratified|accepted|carried|passed|voted|consensus/i.test(
        passage.text,
      )
    )
      continue;
    const sentences = passage.text
      .split(/(?<=[.!?])\s+(?=\p{Lu})/u)
      .filter((sentence) => said.test(sentence) && !notYet.test(sentence) && sentence.split(' ').length > 4);
    if (sentences.length > 0) add(passage.line, sentences.join(' '));
  }
  return decisions;
}
