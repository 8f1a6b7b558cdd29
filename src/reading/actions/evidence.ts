import { readOwners } from '../owners/read-owners.ts';
import type { People } from '../people/people.ts';
import { listsIn } from '../structure/lists.ts';
import type { Placed } from '../structure/outline.ts';
import { valuesOf } from '../structure/task-record.ts';
import { isParticiple } from '../words/words.ts';
import type { CandidateLine } from './candidate-lines.ts';
import { cuesIn } from './cues.ts';
import { type Beginning, isNameAndTask, type LineShape, lineShapeOf, wordsOf } from './line-shape.ts';
import { ListEvidence } from './list-evidence.ts';
import type { Phrase } from './phrases.ts';
import { soundsLikeTask } from './task-sentence.ts';
import { evidenceAbove } from './work-given.ts';

/** What need not be looked for, where a line's likelihood alone is asked for. */
export interface Needless {
  /** Whether a line's evidence says enough. Who does it is looked for last, which costs as much as all the rest. */
  readonly isSettled: (line: CandidateLine, evidence: readonly Phrase[]) => boolean;
  /** Whether a word's being in a line says nothing. */
  readonly isIdle: (word: string) => boolean;
}

/** What speaks for or against each line being an action, as phrases that go on from "it" (`phrases.ts`). */
export function actionEvidence(
  lines: readonly CandidateLine[],
  passages: readonly Placed[],
  people: People,
  { isSettled, isIdle }: Needless = { isSettled: () => false, isIdle: () => false },
): readonly (readonly Phrase[])[] {
  const shapes = lines.map((line) => lineShapeOf(line.text, people));
  const lists = new ListEvidence(lines, shapes);
  const intros = introsIn(passages);
  const habits = habitsOf(lines);
  return lines.map((line, at) => {
    if (isSettled(line, [])) return [];
    const evidence = [
      kinds[line.kind],
      ...ruleEvidence(line),
      ...recordEvidence(line),
      ...wordEvidence(line, shapes[at] ?? lineShapeOf(line.text, people), people, isIdle),
      ...placeEvidence(line, intros.get(line.place.index) ?? null),
      ...evidenceAbove(line.place, line.text, intros.get(line.place.index) ?? null, people),
      ...lists.of(at),
      ...habitEvidence(line, habits),
    ];
    return isSettled(line, evidence) ? evidence : [...evidence, ...doerEvidence(line, people)];
  });
}

/** All that `doerEvidence` may give. */
export const doerPhrases = [
  'names no doer',
  'names a doer who is known',
  'names a doer who is not known',
  'sounds like a task',
] as const;

function doerEvidence({ text }: CandidateLine, people: People): readonly (typeof doerPhrases)[number][] {
  const doers = readOwners(text, people).owners;
  const named =
    doers.length === 0
      ? 'names no doer'
      : doers.every((doer) => people.knows(doer))
        ? 'names a doer who is known'
        : 'names a doer who is not known';
  return soundsLikeTask(text, people) ? [named, 'sounds like a task'] : [named];
}

const kinds: Readonly<Record<CandidateLine['kind'], Phrase>> = {
  item: 'is a list item',
  row: 'is a row of a table',
  text: 'is a paragraph',
  sentence: 'is a sentence among others',
};

/** What the marks and the lists of actions show. */
function ruleEvidence({ kind, place, found }: CandidateLine): readonly Phrase[] {
  const evidence: Phrase[] = [];
  if (found) {
    evidence.push('is read as an action by rule');
    evidence.push(
      kind === 'row'
        ? 'is a row of a table of actions'
        : found.marked
          ? 'is marked as an action'
          : 'stands in a list of actions or has a box',
    );
    if (found.carried) evidence.push('is from a list of an earlier meeting');
    if (found.reading.owners.length > 0) evidence.push('is marked as somebody’s');
  }
  if (place.box !== null && kind === 'item')
    evidence.push(place.box === 'open' ? 'has an open box' : 'has a ticked box');
  if (arrow.test(place.marker)) evidence.push('has an arrow');
  return evidence;
}

const arrow = /^(?:➔|→|➜|➤|➡|►|▶|⇒|=>|-{1,2}>)$/;

function recordEvidence({ record }: CandidateLine): readonly Phrase[] {
  if (!record) return [];
  const evidence: Phrase[] = record.isSure ? ['is in a table or under a title of actions'] : [];
  if (valuesOf(record, 'owner').length > 0) evidence.push('has a field that says who');
  if (valuesOf(record, 'due').length > 0) evidence.push('has a field that says when');
  return evidence;
}

const begun: Readonly<Record<Beginning, Phrase>> = {
  verb: 'begins with a verb',
  'verb of a body': 'begins with what somebody is asked to do',
  'name, to verb': 'begins with a name and “to” or “will” with a verb',
  'name, will': 'begins with a name and “to” or “will”',
  'name, would': 'begins with a name and “has”, “would” or the like',
  'name, verb': 'begins with a name and a verb',
  'name, colon': 'begins with a name and a colon',
  'name, colon, verb': 'begins with a name, a colon and a verb',
  'bracketed name': 'begins with a name in brackets',
  'bracketed name, verb': 'begins with a name in brackets and a verb',
  'name, deed': 'begins with a name and what they did',
  name: 'begins with a name',
  words: 'begins with other words',
};

function wordEvidence(
  { place, text }: CandidateLine,
  shape: LineShape,
  people: People,
  isIdle: Needless['isIdle'],
): readonly Phrase[] {
  const evidence: Phrase[] = [begun[shape.begins], ...cuesIn(text), lengthOf(text)];
  const isKnown = people.knows(shape.subject);
  if (isNameAndTask(shape)) evidence.push('begins with a name and a task');
  if (isNameAndTask(shape) && isKnown) evidence.push('begins with a task of somebody known');
  else if (shape.subject !== '') evidence.push(isKnown ? 'begins with somebody known' : 'begins with somebody unknown');
  const [first = '', second = ''] = shape.words;
  if (first !== '')
    evidence.push(shape.subject === '' ? `begins with “${first}”` : `goes on from the name with “${first}”`);
  if (second !== '') evidence.push(`goes on with “${second}”`);
  if (isParticiple(first)) evidence.push('begins with a deed that was done');
  if (text.includes(' | ') && text.split(' | ', 8).some((part) => part.length < 30 && people.knows(part.trim())))
    evidence.push('has a known name between bars');
  if (/^\*\*.*\*\*\W*$/.test(place.source)) evidence.push('is in bold');
  for (const word of new Set(shape.words.slice(0, mostWords))) if (!isIdle(word)) evidence.push(`says “${word}”`);
  return evidence;
}

const mostWords = 40;

function lengthOf(text: string): Phrase {
  const words = text.split(' ', 45).length;
  if (words < 4) return 'has under four words';
  if (words < 9) return 'is short';
  if (words < 21) return 'is as long as most sentences';
  return words < 45 ? 'is long' : 'is very long';
}

function placeEvidence({ place, kind }: CandidateLine, intro: string | null): readonly Phrase[] {
  const evidence: Phrase[] = [`is in the part for ${place.zone}`];
  const titles = place.path.slice(-3);
  for (const [depth, title] of titles.entries()) {
    const stands = depth === titles.length - 1 ? 'stands under' : 'stands far under';
    for (const word of tellingWords(title.slice(0, 100), 8))
      if (!isOfTitle.test(word)) evidence.push(`${stands} “${word}”`);
  }
  if (intro !== null) {
    evidence.push('follows a line that announces a list');
    for (const word of tellingWords(intro.slice(-120), 24)) evidence.push(`follows “${word}”`);
  }
  if (place.isAfterItems) evidence.push('stands below a list');
  if (!place.parent) return evidence;
  if (!place.parent.heading)
    for (const word of tellingWords(place.parent.text.slice(0, 100), 12)) evidence.push(`is nested under “${word}”`);
  if (kind === 'item')
    evidence.push(place.parent.zone === place.zone ? 'is nested under an item' : 'is nested under a title');
  return evidence;
}

/** Every record has them in the title over all its lines. */
const isOfTitle = /^(?:meetings?|minutes)$/;

/** A title's words but for numbers and the small ones, which say nothing of what stands under it. */
const tellingWords = (title: string, most: number): ReadonlySet<string> =>
  new Set(
    wordsOf(title)
      .filter((word) => word.length > 2 && !/^\d/.test(word) && !smallWords.has(word))
      .slice(0, most),
  );
const smallWords: ReadonlySet<string> = new Set(
  'the and for from with this that these those our your its their not are was were been have has had all any other more than then into over per via'.split(
    ' ',
  ),
);

/** The words that announce the list a passage is in, by the passage's index. */
function introsIn(passages: readonly Placed[]): ReadonlyMap<number, string> {
  const intros = new Map<number, string>();
  for (const { intro, items } of listsIn(passages)) {
    if (!intro) continue;
    for (const item of items) intros.set(item.index, intro.text);
  }
  return intros;
}

interface Habits {
  readonly marked: number;
  readonly listed: number;
  readonly lines: number;
}

function habitsOf(lines: readonly CandidateLine[]): Habits {
  const found = lines.flatMap((line) => (line.found && !line.found.carried ? [line.found] : []));
  const marked = found.filter((action) => action.marked).length;
  return { marked, listed: found.length - marked, lines: lines.length };
}

/** Where a document has a list of its actions, what it only says elsewhere is seldom another. */
function habitEvidence({ found }: CandidateLine, { marked, listed, lines }: Habits): readonly Phrase[] {
  const evidence: Phrase[] = [];
  const way = found ? (found.marked ? 'marked' : 'listed') : 'neither marked nor listed';
  if (marked > 2) evidence.push(`is ${way} where the document marks actions`);
  if (listed > 2) evidence.push(`is ${way} where the document lists actions`);
  if (marked + listed === 0) evidence.push('is in a document without known actions');
  else if (marked + listed < 3) evidence.push(`is ${way} where the document has few known actions`);
  if (lines < 15) evidence.push('is in a short document');
  return evidence;
}
