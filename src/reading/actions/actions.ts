import { OwnerFinder } from '../owners/owner-finder.ts';
import { ownersInValue } from '../owners/owner-phrase.ts';
import { nobody, type OwnerReading } from '../owners/owner-reading.ts';
import type { OwnersAbove } from '../owners/owners-above.ts';
import { readOwners } from '../owners/read-owners.ts';
import { isLikelyPerson, type People } from '../people/people.ts';
import { isDoneStatus } from '../structure/done-status.ts';
import type { Placed } from '../structure/outline.ts';
import type { FieldRole } from '../structure/roles.ts';
import { type TaskRecord, valuesOf } from '../structure/task-record.ts';
import { isOfGivenTasks, type Zone, zoneOf } from '../structure/zones.ts';
import { isNothing, markAtStart, markInside, marksNewTask } from './action-marker.ts';
import { soundsLikeTask } from './task-sentence.ts';
import { boldAtStart, isStruck, tidyTask } from './task-text.ts';

/** A task as found, before its dates are read and repeats are joined. */
export interface FoundAction {
  readonly passage: Placed;
  readonly task: string;
  readonly reading: OwnerReading;
  /** The value of a due column, or of a "Deadline:" line under it. */
  readonly dueField: string | null;
  readonly done: boolean;
  /** Marked as an action on its own line, rather than by the list it stands in. */
  readonly marked: boolean;
  /** From a list of an earlier meeting's actions. */
  readonly carried: boolean;
  /** From a list kept by person, where a task of two stands twice. */
  readonly byPerson: boolean;
}

/** Every task that the document marks, boxes or lists as one, in order. `records` are all of the document's. */
export function actionsIn(
  passages: readonly Placed[],
  people: People,
  records: readonly TaskRecord[],
): readonly FoundAction[] {
  const found: FoundAction[] = [];
  const recordsAt = new Map<number, TaskRecord[]>();
  const fields = new Set<number>();
  for (const record of records) {
    recordsAt.set(record.place.index, [...(recordsAt.get(record.place.index) ?? []), record]);
    for (const { passage } of record.fields) fields.add(passage.index);
    if (record.header) fields.add(record.header.index);
  }
  const owners = new OwnerFinder(passages, people);
  // Where artificial intelligence is talked about, "AI:" may announce it.
  const aiIsAWord = passages.filter((passage) => /[a-z] AI\b(?![:(\]])|\bAI [a-z]/.test(passage.text)).length > 1;

  for (const passage of passages) {
    owners.above.enter(passage);
    const own = recordsAt.get(passage.index) ?? [];
    if (passage.kind === 'row' || own[0]?.kind === 'row') {
      for (const record of own) found.push(...actionInRow(record, people));
      continue;
    }
    if (passage.text === '' || fields.has(passage.index)) continue;
    const [record] = own;
    const action = record?.kind === 'heading' ? actionUnderHeading(record, people) : null;
    const inText = passage.heading ? null : actionInPassage(passage, people, owners, aiIsAWord);
    const either = action ?? inText;
    if (either) found.push(record ? withFields(either, record, people) : either);
  }
  return found;
}

const isList = (zone: Zone): boolean => zone === 'actions' || zone === 'previous actions';

function actionInPassage(passage: Placed, people: People, owners: OwnerFinder, aiIsAWord: boolean): FoundAction | null {
  if (passage.zone === 'possible actions') return null;
  if (passage.zone === 'attendance' || passage.path.some((title) => /^possible\b|\btranscript$/i.test(title)))
    return null;
  const text = withoutLogTail(passage.text);
  const bold = boldAtStart(passage.source);
  const build = (task: string, reading: OwnerReading, done: boolean, marked: boolean): FoundAction => ({
    passage,
    task: tidyTask(task),
    reading,
    dueField: null,
    done: done || isStruck(passage.source) || passage.box === 'done' || saysDone(task),
    marked,
    carried: passage.zone === 'previous actions' && !(marked && marksNewTask(text)),
    byPerson: owners.above.isByPerson(passage),
  });
  const marked = markAtStart(text, bold, people, aiIsAWord);
  if (marked) {
    const reading = owners.read({ task: marked.task, passage, marked: marked.owners, bold: null });
    return build(marked.task, reading, marked.done, true);
  }
  const within = markInside(text, people);
  if (within) {
    const reading = owners.read({ task: within.task, passage, marked: within.owners, bold: null });
    return build(within.task, reading, false, true);
  }
  if (isNothing(text) || isNoTask(text) || passage.zone === 'links') return null;
  const isTask = isList(passage.zone) ? isListedAction : isBoxedTask;
  if (!isTask(passage, text, people, owners.above)) return null;
  return build(text, owners.read({ task: text, passage, marked: null, bold }), false, false);
}

/** An entry of a list of actions: an item that is neither a detail of the one above it nor the name of those who follow. */
function isListedAction(passage: Placed, text: string, people: People, inherited: OwnersAbove): boolean {
  if (passage.kind === 'text') {
    // "[all open actions](...)" leads to a list elsewhere.
    if (/^\[[^[\]]*\]\([^()\s]*\)\W*$/.test(passage.source)) return false;
    // Below the list's own items only what names somebody: "Please rate these notes" asks the reader.
    if (passage.isAfterItems) return subjectStarts(text, people);
    // Under a plain heading each line may be a task, but prose is not.
    return (
      subjectStarts(text, people) ||
      (/^[@*[(]/.test(passage.source) && soundsLikeTask(text, people)) ||
      (text.length < 220 && soundsLikeTask(text, people))
    );
  }
  if (inherited.isLabel(passage)) return false;
  // "Responsible: - Ana": who, and not what.
  if (isOfGivenTasks(passage.path.at(-1) ?? '') && (!text.includes(' ') || isLikelyPerson(text))) return false;
  const isTopic = passage.box === null && inherited.hasChildren(passage) && inherited.candidates().length === 0;
  if (isTopic && !soundsLikeTask(text, people)) return false;
  if (/^\W*https?:\/\/\S+\W*$/.test(text)) return false;
  const parent = passage.parent;
  if (parent === null || !isList(parent.zone) || inherited.isLabel(parent) || parent.heading) return true;
  if (passage.box !== null || subjectStarts(text, people)) return true;
  return inherited.isTopic(parent) && soundsLikeTask(text, people);
}

const subjectStarts = (text: string, people: People): boolean => {
  const { owners, words } = readOwners(text, people);
  return (
    owners.length > 0 && words !== null && text.startsWith(words.split(' ')[0] ?? '') && soundsLikeTask(text, people)
  );
};

/** "Kim: mend it", "Piet will paint it", where "Fair format: keep it small" may as well begin with a topic. */
function isToldToSomebody(text: string, people: People): boolean {
  if (!subjectStarts(text, people)) return false;
  const { owners, words } = readOwners(text, people);
  return (
    /\b(?:will|shall|to)$/.test(words ?? '') ||
    owners.every((name) => people.knows(name) || (!name.includes(' ') && isLikelyPerson(name)))
  );
}

/** A check box elsewhere: a task where it reads like one, or is ticked off among notes that are not; topics, people and questions are boxed too. */
function isBoxedTask(passage: Placed, text: string, people: People, inherited: OwnersAbove): boolean {
  if (inherited.isLabel(passage)) return false;
  // "-> Chairs: confirm on the list"
  const isArrow = /^(?:➔|→|➜|➤|➡|⇒|=>|-{1,2}>)$/.test(passage.marker) && passage.zone === 'discussion';
  if (isArrow) {
    // "-> Members should clean up after themselves" is told to nobody.
    const isWish = /^[^:]{1,60}? should\b/.test(text) && !isToldToSomebody(text, people);
    return !isWish && soundsLikeTask(text, people) && readOwners(text, people).owners.length > 0;
  }
  // "Resolved: - Kim: mend it"
  if (passage.zone === 'decisions' && passage.kind === 'item') return isToldToSomebody(text, people);
  if (passage.box === null) return false;
  if (/\?\s*$/.test(text) || people.knows(text.replace(/\s*\(.*$/, '').split(/\s[-–—]\s|,/)[0] ?? text)) return false;
  if (passage.zone === 'agenda') return soundsLikeTask(text, people) && readOwners(text, people).owners.length > 0;
  if (passage.zone !== 'discussion') return false;
  return (
    soundsLikeTask(text, people) ||
    inherited.isAmongNotes(passage) ||
    passage.path.some((title) => /\bactionable\b|\bto ?do\b/i.test(title))
  );
}

/** Statements that stand in lists of actions and ask nothing of anybody. */
const isNoTask = (text: string): boolean =>
  /^(?:the )?next (?:\w+ ){0,3}(?:meeting|call|session)\b.{0,40}\b(?:is|will be|on|at|:)|^(?:meeting )?(?:adjourned|closed|ended)\b|^(?:see|link|recording|none|thanks?)\b[^.]{0,40}$|^\W*$|^(?:after|before) (?:the )?(?:sprint )?meeting\b/i.test(
    text,
  ) || !/\p{L}{2}/u.test(text);

const saysDone = (task: string): boolean =>
  /(?:[-–—:]\s*|[[(*]|\.\s+|\s)(?:done|completed|complete|closed|resolved|finished)[\])*!.]*$|^(?:✅|✔|☑)|\(done\b[^)]{0,40}\)$/i.test(
    task.trim(),
  ) &&
  !/\b(?:be|is not|not yet|until|when|once|to be|as|get|mark(?:ed)?(?: as)?) (?:done|completed?|closed|resolved|finished)[.!)]*$/i.test(
    task,
  );

/** "(dgilmore, 16:43:08)": who told the bot, and when. */
const withoutLogTail = (text: string): string =>
  text
    // "2006-02-14 ACTION Bo: ...": the day it was given.
    .replace(/^\d{4}-\d\d-\d\d:?\s+(?=(?:ACTION|Action)\b)/, '')
    .replace(/\s*\([\w`|^[\]\\{}-]{1,40}, \d{1,2}:\d\d(?::\d\d)?\)\s*$/, '')
    .replace(/\s*\[recorded in [^\]]{0,300}\]?\s*$/i, '');

function actionInRow(record: TaskRecord, people: People): readonly FoundAction[] {
  const { task, head } = record;
  if (isNothing(task) || /^[-–—:\s]+$/.test(task)) return [];
  const named = valuesOf(record, 'owner');
  const words = named.find((value) => ownersInValue(value, people).length > 0) ?? null;
  if (!record.isSure && (!soundsLikeTask(task, people) || readOwners(task, people).owners.length === 0)) return [];
  const reading =
    named.length > 0
      ? { ...nobody, owners: words === null ? [] : ownersInValue(words, people), words }
      : readOwners(task, people);
  const [due = null] = valuesOf(record, 'due');
  const statuses = valuesOf(record, 'status');
  return [
    {
      passage: head,
      task: tidyTask(markAtStart(task, null, people)?.task ?? task),
      reading,
      // "Gesine (by 1 September)"
      dueField: due ?? /\(([^()]{3,60})\)/.exec(named[0] ?? '')?.[1] ?? null,
      done:
        head.box === 'done' ||
        statuses.some(isDoneStatus) ||
        head.source.includes(`~~${task.slice(0, 40)}`) ||
        (statuses.length === 0 && due !== null && isDoneStatus(due)),
      marked: true,
      carried: head.zone === 'previous actions',
      byPerson: false,
    },
  ];
}

/** A task that is a heading with its fields under it, or the paragraph under a heading "Action 3". */
function actionUnderHeading(record: TaskRecord, people: People): FoundAction | null {
  const { head, place } = record;
  const has = (role: FieldRole): boolean => valuesOf(record, role).length > 0;
  const isTask = place !== head || (zoneOf(head.text) === null && ((has('owner') && has('due')) || isList(head.zone)));
  if (!isTask || isNothing(record.task)) return null;
  return {
    passage: place,
    task: tidyTask(record.task.replace(/^\(?\d{1,2}(?:\.\d{1,2})*[.)]?\s+/, '')),
    reading: readOwners(record.task, people),
    dueField: null,
    done: place.box === 'done' || saysDone(record.task),
    marked: true,
    carried: head.zone === 'previous actions',
    byPerson: false,
  };
}

function withFields(action: FoundAction, record: TaskRecord, people: People): FoundAction {
  const named = valuesOf(record, 'owner').find((value) => ownersInValue(value, people).length > 0);
  return {
    ...action,
    reading: named ? { ...nobody, owners: ownersInValue(named, people), words: named } : action.reading,
    dueField: valuesOf(record, 'due').at(-1) ?? action.dueField,
    done: action.done || valuesOf(record, 'status').some(isDoneStatus),
  };
}
