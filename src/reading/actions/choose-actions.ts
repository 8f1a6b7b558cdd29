import { OwnerFinder } from '../owners/owner-finder.ts';
import { ownersInValue } from '../owners/owner-phrase.ts';
import { nobody } from '../owners/owner-reading.ts';
import type { People } from '../people/people.ts';
import type { Placed } from '../structure/outline.ts';
import { valuesOf } from '../structure/task-record.ts';
import { isNothing } from './action-marker.ts';
import type { FoundAction } from './actions.ts';
import { type CandidateLine, isDecided } from './candidate-lines.ts';
import { boldAtStart, isStruck, tidyTask } from './task-text.ts';
import { tellsHowThingsAre } from './tells-how-things-are.ts';
import { thresholds } from './thresholds.ts';
import type { WeighedLine } from './weigh-lines.ts';

/** A document with so many marked or listed actions says by them what its actions are. */
const severalMarks = 2;
/** A secretary answers no more questions of one kind. */
const mostQuestions = 12;

export interface ChosenActions {
  readonly actions: readonly FoundAction[];
  /** Lines that may be actions, in order, with what speaks for them. */
  readonly asked: readonly { readonly action: FoundAction; readonly line: WeighedLine }[];
}

/**
 * Likely lines are actions, middling ones are asked about, and the rest is left alone.
 *
 * A mark decides alone. What is only listed as an action is asked about however unlikely it is.
 */
export function chooseActions(
  weighed: readonly WeighedLine[],
  passages: readonly Placed[],
  people: People,
): ChosenActions {
  const outcomes = new Map(outcomesOf(weighed).map((outcome, at) => [weighed[at], outcome]));
  const middling = weighed
    .filter((line) => outcomes.get(line) === 'question')
    .sort((a, b) => b.probability - a.probability)
    .slice(0, mostQuestions);
  const asked = new Set(middling);
  const taken = asActions(
    weighed.filter((line) => outcomes.get(line) === 'action' || asked.has(line)),
    passages,
    people,
  );
  return {
    actions: taken.filter(({ line }) => !asked.has(line)).map(({ action }) => action),
    asked: taken.filter(({ line }) => asked.has(line)),
  };
}

export type Outcome = 'action' | 'question' | 'nothing';

/** What becomes of each line of a document; of many questions only the likeliest are asked. */
export function outcomesOf(weighed: readonly WeighedLine[]): readonly Outcome[] {
  const marks = weighed.filter(({ line: { found } }) => found && !found.carried).length;
  const enough = marks < severalMarks ? thresholds.likely : thresholds.likelyBesideMarks;
  return weighed.map((one): Outcome => {
    const { line, probability } = one;
    if (isDecided(line)) return 'action';
    const isListed = line.place.zone === 'actions' || line.place.box !== null;
    if (line.found)
      return probability >= (isListed ? thresholds.likelyWhereListed : thresholds.likelyWhereShown)
        ? 'action'
        : 'question';
    if (line.place.zone === 'possible actions') return isSuggested(one) ? 'question' : 'nothing';
    if ((probability < thresholds.worthAsking && !isPartOfGivenWork(one)) || !isPossible(line)) return 'nothing';
    if (probability >= (isGiven(one) ? thresholds.likelyWhereListed : enough)) return 'action';
    return isReport(one) ? 'nothing' : 'question';
  });
}

/** Of "suggested actions" it is asked which were agreed. */
const isSuggested = ({ line: { kind, text }, probability }: WeighedLine): boolean =>
  (kind === 'item' || kind === 'row' || probability >= thresholds.worthAsking) && !isNothing(text);

/** "(Kim) Draw the map", "Kim -> draw the map", "Kim: maps" under "Shared out the chapters": nobody writes so but to give somebody a task. */
const isGiven = (one: WeighedLine): boolean => isPartOfGivenWork(one) || isGivenByStart(one);

const isPartOfGivenWork = ({ evidence }: WeighedLine): boolean =>
  evidence.includes('is somebody’s part of work that was given out');

const isGivenByStart = ({ line, evidence }: WeighedLine): boolean =>
  evidence.includes('begins with a name in brackets and a verb') ||
  (evidence.includes('begins with a name, a colon and a verb') && arrowAfterName.test(line.text));
const arrowAfterName = /^[^→➔>:]{1,60}(?:[-=]>|→|➔)/;

/** In prose a sentence without a doer that wants nothing; in a list a few words may be a task: "the hymn board has no sevens". */
const isReport = ({ line: { kind, text }, evidence }: WeighedLine): boolean =>
  (kind === 'sentence' || kind === 'text') && evidence.includes('names no doer') && tellsHowThingsAre(text);

/** What was said word for word, and what a note-taking machine says of its notes, is no action however it sounds. */
const isPossible = ({ place, text }: CandidateLine): boolean =>
  !place.path.some((title) => /^possible\b|\btranscript\b/i.test(title)) &&
  !(place.marker !== '' && conclusion.test(text)) &&
  !attendance.test(text) &&
  !isNothing(text.replace(/^[^:]{0,30}:\s+/, '')) &&
  !ofMachine.test(text);

/** A list of those who came, which names everybody and their roles. */
const attendance =
  /^\W{0,3}(?:(?:also |members |not )?present|in attendance|attend(?:ing|ees|ance)|apologies|absent|regrets|roll call|participants)\b.{0,30}[:–-]/i;

/** "-> Readers should find them easily, it was felt" */
const conclusion =
  /^[^:]{1,60}? should\b.{1,200}, (?:(?:it|all|everybody|everyone|most|they|we) )?(?:was |were )?(?:felt|said|thought|agreed|noted|found)\W*$/i;

/** "You should review these notes", "generated by an AI" */
const ofMachine =
  /\b(?:review|rate|check|edit|correct)\b.{0,30}\b(?:notes|summary|recap|transcript)\b|\b(?:how|using) \p{Lu}\p{L}+ (?:to take|takes) notes\b|\bquality of (?:these|the|this) .{0,20}(?:notes|summary|recap)\b|\b(?:generated|produced|created|summari[sz]ed|transcribed) (?:by|with|using) (?:an? )?(?:AI|artificial|\p{Lu}\p{L}+ AI)\b|\bfeedback\b.{0,40}\btake notes\b/iu;

/** The lines as actions with their owners: those of the marks as they were found, others by the places in which a doer may stand. */
function asActions(
  chosen: readonly WeighedLine[],
  passages: readonly Placed[],
  people: People,
): readonly { readonly action: FoundAction; readonly line: WeighedLine }[] {
  let owners: OwnerFinder | null = null;
  let entered = 0;
  return chosen.flatMap((weighed) => {
    const { line } = weighed;
    if (line.found) return [{ action: line.found, line: weighed }];
    owners ??= new OwnerFinder(passages, people);
    for (; entered <= line.place.index; entered++) {
      const passage = passages[entered];
      if (passage) owners.above.enter(passage);
    }
    const action = asAction(line, owners, people);
    return action.done ? [] : [{ action, line: weighed }];
  });
}

function asAction({ place, text, record }: CandidateLine, owners: OwnerFinder, people: People): FoundAction {
  const named = record && valuesOf(record, 'owner').find((value) => ownersInValue(value, people).length > 0);
  return {
    passage: place,
    task: tidyTask(text),
    reading: named
      ? { ...nobody, owners: ownersInValue(named, people), words: named }
      : owners.read({ task: text, passage: place, marked: null, bold: boldAtStart(place.source) }),
    dueField: (record && valuesOf(record, 'due').at(-1)) ?? null,
    done: place.box === 'done' || isStruck(place.source),
    marked: false,
    carried: place.zone === 'previous actions',
    byPerson: false,
  };
}
