import type { Decision } from '../../domain/summaries/summary.ts';
import type { Placed } from '../structure/outline.ts';

const said =
  /\b(?:(?:was|were|has|have|been|it was|is) (?:unanimously |formally |also |therefore )*(?:agreed|decided|resolved|approved|adopted|endorsed|ratified|accepted|carried)|(?:members?|group|committee|board|council|team|mag|tsc|tac|toc|panel|we|all|meeting|trustees?|participants|they|everyone|attendees) (?:unanimously |formally |also |therefore |have |has |then )*(?:agreed|decided|resolved|approved|adopted|endorsed|ratified|voted)|voted in favou?r|decided (?:during|to|that|not|on)|agreed (?:to|that|on|not)|motion (?:was )?(?:carried|passed|approved)|reached consensus)\b/i;
const notYet =
  /\b(?:will|to|should|could|would|can|may|might|must|if|until|once|before|when|not|hopefully|needs? to|be|yet) (?:be )?(?:unanimously )?(?:agreed|decided|resolved|approved|adopted)\b|\bnot (?:yet )?(?:agreed|decided)\b|\?$/i;
const label =
  /^\W*(?:(?:proposed )?(?:decision|resolution|resolved|agreed|consensus|agreement|conclusion)s?)(?:\s*#?[\d.]+)?\s*(?::|\s[-–—]\s|(?<=\d)\s)\s*(.{3,})$/i;

/** What a body does with a proposal besides agreeing to it. */
const settledBy =
  /\b(?:members?|group|committee|board|council|team|tsc|tac|toc|panel|we|meeting|trustees?|participants|they|assembly|delegates|[A-Z]{2,6}) (?:unanimously |formally |also |therefore |then )*(?:elected|appointed|rejected|chose|selected|postponed|deferred|renewed|resolved)\b|\b(?:was|were) (?:unanimously |duly |formally )*(?:elected|appointed|re-elected|rejected|postponed|deferred)\b/i;
/** "if the budget is approved", "whether it was agreed" */
const supposed =
  /\b(?:if|once|when|until|unless|whether|before|after|as soon as)\b[^,.;]{0,50}\b(?:is|are|was|were|be|been|gets?)\s+(?:\p{Ll}+ly\s+)?(?:agreed|decided|resolved|approved|adopted|accepted|endorsed|ratified|elected|appointed|rejected)\b|\b(?:suggested|proposed|recommended|asked|requested) (?:that|to)\b[^,.;]{0,60}\b(?:be|should)\b/iu;

/** What the document says was decided, in whole sentences; a sentence that introduces a list takes it along. */
export function decisionsIn(passages: readonly Placed[], actionLines: ReadonlySet<number>): readonly Decision[] {
  const decisions: Decision[] = [];
  const seen = new Set<string>();
  const add = (line: number, text: string): void => {
    const key = text.toLowerCase().replace(/\W+/g, ' ').trim();
    if (key === '' || seen.has(key)) return;
    seen.add(key);
    decisions.push({ line, text: within(text, 600) });
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
      add(passage.line, withList(labelled[1].trim(), passage, passages));
      continue;
    }
    if (passage.heading || passage.kind === 'row') continue;
    if (
      passage.zone === 'decisions' &&
      (passage.kind === 'item' || /\b(?:be|is|are|was|were|will|to|approved?|agreed)\b/i.test(passage.text)) &&
      passage.text.split(' ').length > 2
    ) {
      add(passage.line, withList(passage.text, passage, passages));
      continue;
    }
    if (
      !/agreed|decided|resolved|approved|adopted|endorsed|ratified|accepted|carried|passed|voted|consensus|elected|appointed|rejected|chose|selected|postponed|deferred|renewed/i.test(
        passage.text,
      )
    )
      continue;
    const sentences = passage.text
      .split(/(?<=[.!?])\s+(?=\p{Lu})/u)
      .filter(
        (sentence) =>
          (said.test(sentence) || settledBy.test(sentence)) &&
          !notYet.test(sentence) &&
          !supposed.test(sentence) &&
          sentence.split(' ').length > 4,
      );
    if (sentences.length > 0) add(passage.line, withList(sentences.join(' '), passage, passages));
  }
  return decisions;
}

/** The words without list markers and footnote marks; where they end in a colon, with the items below, past a footnote that stands between. */
function withList(words: string, passage: Placed, passages: readonly Placed[]): string {
  const text = bare(words);
  if (!text.endsWith(':')) return text;
  const items: string[] = [];
  for (let at = passage.index + 1; at < passages.length && items.length < mostItems; at++) {
    const next = passages[at];
    if (!next || next.heading !== null || next.kind === 'heading' || next.kind === 'row') break;
    if (footnote.test(next.source)) continue;
    if (next.kind === 'item' && isBelow(next, passage)) items.push(bare(next.text));
    else if (next.kind === 'text' && items.length === 0 && next.text.length < 400 && /^["“\p{L}]/u.test(next.text))
      return `${text} ${bare(next.text)}`;
    else break;
  }
  return items.length === 0 ? text : `${text} ${items.map((item) => item.replace(/[.;,]$/, '')).join('; ')}`;
}

/** A numbered list under a bulleted sentence is its own at whatever margin. */
const isBelow = (item: Placed, over: Placed): boolean =>
  over.kind !== 'item' || item.indent > over.indent || /\d/.test(item.marker) !== /\d/.test(over.marker);

const mostItems = 20;
const footnote = /^(?:[¹²³⁴⁵⁶⁷⁸⁹†‡]|\[\^?\d{1,2}\](?!\()|\*\s?(?=\p{L}))/u;
const bare = (text: string): string =>
  text
    .replace(/(?<=[\p{L}\d.)”"])(?:[¹²³⁴⁵⁶⁷⁸⁹†‡]+|\[\^?\d{1,2}\])/gu, '')
    .replace(/^\s*(?:[-*•➔→>–]\s*)+/u, '')
    .replace(/^\(?(?:\d{1,2}|[a-z])[.)]\s+(?=\p{L})/u, '')
    .trim();

/** No longer than `most`, in whole words. */
function within(text: string, most: number): string {
  if (text.length <= most) return text;
  const part = text.slice(0, most);
  return `${part.slice(0, Math.max(part.lastIndexOf(' '), most / 2))}…`;
}
