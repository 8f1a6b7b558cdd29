import { dueSentenceIn } from '../dates/due-sentence.ts';
import { ownersInValue } from '../owners/owner-phrase.ts';
import { isLikelyPerson, type People } from '../people/people.ts';
import { barredListsIn } from './barred-lists.ts';
import type { Placed } from './outline.ts';
import { partedLinesIn } from './parted-lines.ts';
import { looksDated, roleOfName } from './roles.ts';
import { type TaskTable, tablesIn, taskTableIn } from './tables.ts';
import type { Field, TaskRecord } from './task-record.ts';
import { isNumberedAction } from './zones.ts';

/** The records of a document in order of their lines; a row whose cell holds several tasks gives several. */
export function recordsIn(passages: readonly Placed[], people: People): readonly TaskRecord[] {
  const tables = [...tablesIn(passages), ...barredListsIn(passages)];
  const rows = tables.flatMap((table) => recordsInTable(table, people));
  const others = recordsInLines(passages, people);
  const read = new Set(
    [...rows, ...others]
      .flatMap(({ place, fields }) => [place, ...fields.map((f) => f.passage)])
      .map(({ index }) => index),
  );
  const parted = partedLinesIn(passages, people).filter(({ place }) => !read.has(place.index));
  return [...rows, ...others, ...parted].sort((a, b) => a.head.index - b.head.index);
}

function recordsInTable(table: readonly Placed[], people: People): readonly TaskRecord[] {
  const found = taskTableIn(table, people);
  if (!found) return [];
  return found.rows.flatMap((row) => recordsInRow(row, found, people));
}

function recordsInRow(row: Placed, { roles, isSure, header }: TaskTable, people: People): readonly TaskRecord[] {
  const fields = roles.flatMap((role, at) => (role ? [{ role, value: row.cells[at] ?? '', passage: row }] : []));
  const task = fields.find(({ role }) => role === 'task')?.value ?? '';
  const topic = fields.find(({ role }) => role === 'topic')?.value ?? '';
  const lines = tasksOfCell(task === '' ? topic : task);
  return lines.map((words, nth) => ({
    kind: 'row',
    head: row,
    place: row,
    task: words,
    isSure,
    header,
    fields: fields.map((field) => ({ ...field, value: lineFor(field, nth, lines.length, people) })),
  }));
}

/** "- Ana to mend it": lists in cells are typed with their bullets. */
const linesOfCell = (cell: string): readonly string[] =>
  cell
    .split('\n')
    .map((line) => line.replace(/^(?:[-*•–]|\d{1,2}[.)]|\[ ?\])\s+/, ''))
    .filter((line) => line !== '');

/** The tasks of a cell, a line each; a line that goes on with the sentence before it, or is a single word, was broken to fit: "Print<br>the posters". */
function tasksOfCell(cell: string): readonly string[] {
  const lines = linesOfCell(cell);
  const isBroken =
    !/^(?:[-*•–]|\d{1,2}[.)]|\[ ?\])\s/.test(cell) &&
    lines.some((line, at) => !line.includes(' ') || (at > 0 && /^\p{Ll}/u.test(line)));
  return isBroken ? [lines.join(' ')] : lines;
}

/** Where every cell of the row has as many lines as the task's, each line belongs to its own; otherwise the whole cell does. */
function lineFor({ role, value }: Field, nth: number, count: number, people: People): string {
  const lines = linesOfCell(value);
  const own = count > 1 && lines.length === count ? lines[nth] : undefined;
  const whole = lines.join(' ');
  // "Ines Okafor<br>Jon Berg" are two, "Ines<br>Okafor" is one.
  const isSeveral =
    role === 'owner' &&
    lines.length > 1 &&
    people.matching(whole).length !== 1 &&
    lines.every((line) => ownersInValue(line, people).length > 0);
  const isOne = isSeveral && lines.every((line) => !line.includes(' ')) && isLikelyPerson(whole);
  return own ?? (isSeveral && !isOne ? lines.join(', ') : whole);
}

const isMarked = ({ text }: Placed): boolean => /^\W{0,3}(?:actions?|ap|ai|tasks?|to-?do)\b/i.test(text);

/** Fields stand no further than this many lines below what they belong to. */
const nearestLines = 5;

function recordsInLines(passages: readonly Placed[], people: People): readonly TaskRecord[] {
  const fieldsOf = new Map<number, Field[]>();
  const heads: Placed[] = [];
  let above: Placed | null = null;
  for (const passage of passages) {
    const fields = passage.heading || passage.kind === 'row' ? [] : fieldsIn(passage, people);
    if (fields.length === 0) {
      // "Action: mend the jetty / Two offers are in. / Owner: Kim": lines of one paragraph belong to the marked one.
      const isDetail = above !== null && passage.kind === 'text' && !passage.afterBlank && isMarked(above);
      if (!isDetail || isMarked(passage)) above = passage;
      continue;
    }
    // "- Mend the jetty / - two offers are in / - Owner: Kim": the item they stand under, not the detail between.
    const head: Placed | null = passage.parent ?? above;
    if (!head || head.kind === 'row' || passage.line - (above ?? head).lastLine > nearestLines) continue;
    const known = fieldsOf.get(head.index);
    if (known) known.push(...fields);
    else {
      fieldsOf.set(head.index, [...fields]);
      heads.push(head);
    }
  }
  const withFields = heads.map((head): TaskRecord => {
    const kind = head.heading ? 'heading' : 'lines';
    return {
      kind,
      head,
      place: head,
      task: head.text,
      isSure: false,
      header: null,
      fields: fieldsOf.get(head.index) ?? [],
    };
  });
  const numbered = passages.flatMap((passage) => {
    const place = fieldsOf.has(passage.index) ? undefined : taskUnder(passage, passages);
    const fields = place ? (fieldsOf.get(place.index) ?? []) : [];
    return place
      ? [{ kind: 'heading' as const, head: passage, place, task: place.text, isSure: true, header: null, fields }]
      : [];
  });
  const said = new Set(numbered.map(({ place }) => place.index));
  return [...withFields.filter(({ head }) => !said.has(head.index)), ...numbered];
}

/** The paragraph under a heading that only numbers an action: "### Action 3:", "**AP 12**". */
function taskUnder(heading: Placed, passages: readonly Placed[]): Placed | undefined {
  if (!heading.heading && heading.kind !== 'text') return undefined;
  if (!isNumberedAction(heading.text)) return undefined;
  const next = passages[heading.index + 1];
  return next && !next.heading && next.kind !== 'row' ? next : undefined;
}

const saysOutcome = /^(?:resolved|outcome|completed?|closed|done)$/i;

/**
 * The fields of a line that has nothing else: "Owner: Kim", "Owner: Kim | Due: 3 May", "**Status** - open".
 *
 * A name that may mean something else counts only before a value that fits it.
 */
export function fieldsIn(passage: Placed, people: People): readonly Field[] {
  const text = passage.text.replace(/^[([]|[)\]]$/g, '');
  const due = dueSentenceIn(text);
  if (due) return [{ role: 'due', value: due, passage }];
  if (text.length > 240 || !/[:=–-]/.test(text)) return [];
  const fields: Field[] = [];
  for (const part of text.split(/\s*[|;•]\s+|[,.]\s+(?=\p{L}[\p{L} ]{1,24}:\s)/u)) {
    const match = /^([\p{L}#][\p{L}'’ ()#-]{1,40}?)\s*(?::|=|\s[–-](?=\s))\s*(.{1,200})$/u.exec(part);
    const named = match?.[1] ? roleOfName(match[1]) : null;
    const value = (match?.[2] ?? '').trim();
    if (!named || named.role === 'topic' || named.role === 'number') return [];
    // "RESOLVED: That a letter be sent to the owners": what was resolved, and no status of the line above.
    if (saysOutcome.test(match?.[1] ?? '') && value.split(' ', 5).length === 5) return [];
    // "Action: ..." is a task of its own, and marked as one.
    if (named.role === 'task') return [];
    if (!named.sure && !(named.role === 'due' ? looksDated(value) : ownersInValue(value, people).length > 0)) return [];
    fields.push({ role: named.role, value, passage });
  }
  return fields;
}
