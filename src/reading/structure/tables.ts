import { ownersInPhrase } from '../owners/owner-phrase.ts';
import { isOrdinaryWord } from '../owners/wording.ts';
import type { People } from '../people/people.ts';
import type { Placed } from './outline.ts';
import { type FieldRole, looksDated, type NamedRole, roleOfHeader } from './roles.ts';

/** A table whose rows are tasks: what each column says, and the rows below its header. */
export interface TaskTable {
  /** A role for each column; null where it is none of these. Two columns may name owners ("Name", "Handle"). */
  readonly roles: readonly (FieldRole | null)[];
  readonly rows: readonly Placed[];
  readonly header: Placed | null;
  /** False where only a column "Next steps" beside topics and notes says so: its cells may tell what was done as well. */
  readonly isSure: boolean;
}

/** The tables of a document: runs of rows in order, the header among them. */
export function tablesIn(passages: readonly Placed[]): readonly (readonly Placed[])[] {
  const tables: Placed[][] = [];
  let table: Placed[] = [];
  for (const passage of passages) {
    const last = table.at(-1);
    if (passage.kind !== 'row') table = [];
    else if (last && isSameTable(last, passage)) table.push(passage);
    else {
      table = [passage];
      tables.push(table);
    }
  }
  return tables;
}

/** A wiki may give each cell of a row its own line. */
const isSameTable = (a: Placed, b: Placed): boolean =>
  a.marker === b.marker && b.line - a.lastLine <= (a.cells.length === b.cells.length ? 3 + a.cells.length : 3);

/**
 * What the columns of a table of tasks say, or null for any other table.
 *
 * The header's words decide first; it may stand below a row that spans the table. Where they leave it open ("Name", "Notes"), or there is
 * no header in a list of actions, the cells do: a column of names is the owner's, one of days the due's, and the longest is the task.
 */
export function taskTableIn(table: readonly Placed[], people: People): TaskTable | null {
  const inActions = table.some(({ zone }) => zone === 'actions' || zone === 'previous actions');
  for (let at = 0; at < Math.min(3, table.length - 1); at++) {
    if (at > 0 && !isTitleRow(table[at - 1])) break;
    const header = table[at];
    const body = table.slice(at + 1);
    const roles = header ? rolesByHeader(header.cells, new Columns(body, people), inActions) : null;
    if (header && roles)
      return { roles, rows: body, header, isSure: inActions || roles.includes('owner') || roles.includes('due') };
  }
  const hasHeader = table[0]?.cells.some((name) => roleOfHeader(name) !== null) ?? false;
  const roles = inActions && !hasHeader && table.length > 1 ? rolesByCells(new Columns(table, people)) : null;
  return roles && { roles, rows: table, header: null, isSure: true };
}

const isTitleRow = (row: Placed | undefined): boolean => new Set(row?.cells.filter((cell) => cell !== '')).size < 2;

/** How many rows are looked at to tell what a column holds. */
const enoughRows = 40;

/** What stands in the columns of a table, counted once. */
class Columns {
  readonly #rows: readonly Placed[];
  readonly #people: People;

  constructor(rows: readonly Placed[], people: People) {
    this.#rows = rows.slice(0, enoughRows);
    this.#people = people;
  }

  get width(): number {
    return Math.max(0, ...this.#rows.map(({ cells }) => cells.length));
  }

  cells(column: number): readonly string[] {
    return this.#rows.map(({ cells }) => cells[column] ?? '').filter((cell) => cell !== '');
  }

  /** The mean length of a cell, the empty ones counted. */
  length(column: number): number {
    return this.cells(column).join('').length / Math.max(1, this.#rows.length);
  }

  share(column: number, holds: (cell: string) => boolean): number {
    const cells = this.cells(column);
    return cells.length === 0 ? 0 : cells.filter(holds).length / cells.length;
  }

  /** `setting` is how sure it is without the cells that they are owners. */
  namesOwners(column: number, setting: 'field' | 'label'): boolean {
    const isOwner = (cell: string): boolean => ownersInPhrase(cell, this.#people, setting).length > 0;
    return this.share(column, (cell) => cell.length <= 80 && isOwner(cell)) >= 0.6;
  }

  /** "Website", "Urgent": words of every day are no names. */
  mayNameOwners(column: number): boolean {
    return this.namesOwners(column, 'field') && this.share(column, isOrdinaryWord) === 0;
  }

  isDated(column: number): boolean {
    return this.share(column, (cell) => cell.length <= 40 && looksDated(cell)) >= 0.5;
  }

  longest(among: readonly number[]): number | undefined {
    return [...among].sort((a, b) => this.length(b) - this.length(a)).find((column) => this.length(column) > 0);
  }
}

function rolesByHeader(
  header: readonly string[],
  columns: Columns,
  inActions: boolean,
): readonly (FieldRole | null)[] | null {
  const named = header.map(roleOfHeader);
  const is = (at: number, role: FieldRole, sure: boolean): boolean =>
    named[at]?.role === role && named[at]?.sure === sure;
  const every = header.map((_name, at) => at);
  const sureTask = every.find((at) => is(at, 'task', true));
  const hasSure = (role: FieldRole): boolean => named.some((name) => name?.role === role && name.sure);
  const hasOwner = hasSure('owner') || named.some((name) => name?.role === 'owner');
  const hasDue = hasSure('due') || named.some((name) => name?.role === 'due');
  const open = every.filter((at) => named[at] === null || (named[at]?.sure === false && !fits(named[at], at, columns)));
  // Beside its assignee a "Name" that is nobody's is the task's, however long the notes are.
  const title =
    hasSure('owner') && hasDue ? open.find((at) => isTitle(header[at] ?? '') && columns.length(at) > 0) : undefined;
  if (title === undefined && !isTaskHeader(named, sureTask !== undefined, hasOwner, hasDue, inActions)) return null;
  const loose = every.filter((at) => is(at, 'task', false));
  const guess = loose.length > 0 ? columns.longest(loose) : (title ?? columns.longest(open));
  const task = sureTask ?? (hasSure('task') ? undefined : guess);
  if (task === undefined) return null;
  return every.map((at) => {
    if (at === task) return 'task';
    const name = named[at];
    if (!name || (name.role === 'task' && at !== task)) return name ? 'topic' : null;
    return name.sure || fits(name, at, columns) || !hasSure(name.role) ? name.role : null;
  });
}

const isTitle = (heading: string): boolean => /^(?:(?:card|task) )?(?:name|title)$/i.test(heading);

/** Whether the words of the header, taken together, can be those of a table of tasks. */
function isTaskHeader(
  named: readonly (NamedRole | null)[],
  hasTask: boolean,
  hasOwner: boolean,
  hasDue: boolean,
  inActions: boolean,
): boolean {
  if (hasTask && (hasOwner || hasDue || inActions || named.length > 2 || named.some((name) => name?.role === 'topic')))
    return true;
  const isWork = named.some((name) => name?.role === 'task');
  if (isWork && hasOwner && hasDue) return true;
  return inActions && (hasOwner || hasDue || named.some((name) => name?.role === 'status'));
}

/** Whether the cells are what the header's uncertain word promises. */
function fits(name: NamedRole | null | undefined, at: number, columns: Columns): boolean {
  if (name?.role === 'owner') return columns.namesOwners(at, 'field');
  return name?.role === 'due' ? columns.isDated(at) : true;
}

function rolesByCells(columns: Columns): readonly (FieldRole | null)[] | null {
  const every = Array.from({ length: columns.width }, (_column, at) => at);
  const named = every.find((at) => columns.namesOwners(at, 'label'));
  const due = every.find((at) => at !== named && columns.isDated(at));
  const task = columns.longest(every.filter((at) => at !== named && at !== due));
  // "Mend the jetty | Ngaio | 12 March": a name that no list of names has, in the one column that is left.
  const left = every.filter((at) => at !== task && at !== due);
  const owner = named ?? left.find((at) => left.length === 1 && columns.mayNameOwners(at));
  if (task === undefined || owner === undefined) return null;
  return every.map((at) => (at === task ? 'task' : at === owner ? 'owner' : at === due ? 'due' : null));
}
