import type { Refusal } from '../access/refusal.ts';
import { hoursAfter, type Instant } from '../time/instant.ts';
import { type HistorySubject, type UndoSubject, undoSubjects } from './undo-subject.ts';

/** What a person changed in one go. */
export interface ChangeSet {
  readonly id: number;
  readonly committeeId: number;
  readonly by: { readonly id: number; readonly name: string };
  readonly at: Instant;
  readonly undoneBy: string | null;
  /** What the history says of it, in its order. */
  readonly lines: readonly ChangeLine[];
}

export interface ChangeLine {
  readonly subject: HistorySubject;
  readonly subjectId: number;
  /** "#7 Write to the port", "WG-Newcomers", "the meeting of 2024-02-06". */
  readonly about: string;
  /** "marked it done" */
  readonly what: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** A row that a change made, changed or removed; of a change the changed columns alone. Columns as the database calls them. */
export interface ChangedRow {
  readonly table: string;
  readonly key: Readonly<Record<string, unknown>>;
  /** What the row belongs to: a tick to its action. */
  readonly subject: UndoSubject;
  readonly subjectId: number;
  /** Null: there was no such row. */
  readonly before: Columns | null;
  /** Null: it was removed. */
  readonly after: Columns | null;
}

export type Columns = Readonly<Record<string, unknown>>;

/** A row that somebody changed later. */
export interface LaterRow extends ChangedRow {
  readonly by: string;
  readonly about: string;
  readonly what: string;
}

const hoursToUndo = 24;

/** The refusal of an undoing that comes too late or was done already; undefined where it can be. */
export function undoExpired(change: ChangeSet, now: Instant): Refusal | undefined {
  const { about = '', what = '' } = change.lines[0] ?? {};
  if (change.undoneBy !== null) return { kind: 'refused', because: 'undone already', by: change.undoneBy };
  if (hoursAfter(change.at, hoursToUndo) < now) {
    return { kind: 'refused', because: 'too late to undo', about, what, at: change.at };
  }
  return undefined;
}

/** No change made before this can be undone. */
export const undoableSince = (now: Instant): Instant => hoursAfter(now, -hoursToUndo);

/** Columns that only count or place, and go their own way: nothing is undone in them, and nobody's change is kept by them. */
const uncounted: Readonly<Record<string, readonly string[]>> = {
  committees: ['last_action_number', 'last_vote_number'],
  summaries: ['review_page'],
  // Calendars take a meeting for newer by it: undone, it is raised once more.
  meetings: ['sequence'],
};

/** Each row once, from what it was at first to what it became at last; those that ended as they began are left out. */
export function netRows(rows: readonly ChangedRow[]): readonly ChangedRow[] {
  const net = new Map<string, ChangedRow>();
  for (const row of rows) {
    const name = nameOf(row);
    const earlier = net.get(name);
    net.set(name, earlier ? joined(earlier, row) : counted(row));
  }
  return [...net.values()].filter(
    ({ before, after }) => JSON.stringify(sorted(before)) !== JSON.stringify(sorted(after)),
  );
}

function joined(earlier: ChangedRow, later: ChangedRow): ChangedRow {
  const { after } = counted(later);
  // A row that was there throughout: of both changes the columns, each as it was before the first.
  if (earlier.before && earlier.after && later.before && after) {
    const before = { ...counted(later).before, ...earlier.before };
    return { ...earlier, before, after: { ...earlier.after, ...after } };
  }
  if (earlier.after && after && later.before) return { ...earlier, after: { ...earlier.after, ...after } };
  // Removed after it was changed: the removed row is known whole, and what it was before the change.
  if (earlier.before && earlier.after && after === null) {
    return { ...earlier, before: { ...later.before, ...earlier.before }, after: null };
  }
  return { ...earlier, after };
}

const counted = (row: ChangedRow): ChangedRow => {
  const left = uncounted[row.table];
  if (!left || !row.before || !row.after) return row;
  const without = (columns: Columns): Columns =>
    Object.fromEntries(Object.entries(columns).filter(([name]) => !left.includes(name)));
  return { ...row, before: without(row.before), after: without(row.after) };
};

const nameOf = (row: ChangedRow): string => `${row.table} ${JSON.stringify(sorted(row.key))}`;
const sorted = (columns: Columns | null) =>
  columns && Object.entries(columns).toSorted(([one], [other]) => (one < other ? -1 : 1));

/** Whose an action is and how far it is: a later change of one of these rests on what the others were. */
const coupled: Readonly<Record<string, readonly string[] | 'all'>> = {
  actions: ['state', 'share', 'taken_by'],
  action_owners: 'all',
  action_ticks: 'all',
  offers: 'all',
};

/** Rows that each member has of their own, and that do not get in one another's way. */
const ownOfEach = ['action_ticks', 'snoozes', 'group_members', 'group_answers'];

/**
 * Whether what somebody did later keeps a change from being undone: they changed the same columns of the same row, or something of what
 * the change made, or it rests on what the change did.
 */
export function conflictsWith(later: ChangedRow, row: ChangedRow): boolean {
  if (nameOf(later) === nameOf(row)) {
    if (!later.before || !later.after || !row.before || !row.after) return true;
    const { after } = row;
    return Object.keys(later.after).some((column) => column in after);
  }
  if (later.subject !== row.subject || later.subjectId !== row.subjectId) return false;
  if (row.before === null && isSubjectItself(row)) return true;
  if (ownOfEach.includes(row.table) && ownOfEach.includes(later.table)) return false;
  return isCoupled(row) && isCoupled(later);
}

/** Whether it is the row of the subject; other rows belong to it. */
const isSubjectItself = (row: ChangedRow): boolean => undoSubjects[row.subject].table === row.table;

function isCoupled({ table, before, after }: ChangedRow): boolean {
  const columns = coupled[table];
  if (columns === undefined) return false;
  if (columns === 'all' || !before || !after) return true;
  return Object.keys(after).some((column) => columns.includes(column));
}

/** What is to be done with a row to undo a change of it. */
export type InverseOperation =
  | { readonly kind: 'remove'; readonly row: ChangedRow }
  | { readonly kind: 'put back'; readonly row: ChangedRow; readonly columns: Columns }
  | { readonly kind: 'set'; readonly row: ChangedRow; readonly columns: Columns };

/**
 * What undoes the changes, last change first.
 *
 * What others may point to (reminders, calendars, histories) is not removed: an action is withdrawn and keeps its number, a meeting
 * called off, a date withdrawn, a group closed.
 */
export function inverseOperations(rows: readonly ChangedRow[], now: Instant): readonly InverseOperation[] {
  const made = new Set(rows.filter((row) => row.before === null && isSubjectItself(row)).map(subjectName));
  return rows.toReversed().flatMap((row): InverseOperation[] => {
    if (row.before !== null) {
      return [{ kind: row.after === null ? 'put back' : 'set', row, columns: row.before }];
    }
    const instead = insteadOfRemoving(row, now);
    if (instead) return [{ kind: 'set', row, columns: instead }];
    // What belongs to something that is only withdrawn stays with it.
    return made.has(subjectName(row)) ? [] : [{ kind: 'remove', row }];
  });
}

const subjectName = ({ subject, subjectId }: ChangedRow): string => `${subject} ${subjectId}`;

function insteadOfRemoving({ table }: ChangedRow, now: Instant): Columns | undefined {
  switch (table) {
    case 'actions':
      return { state: 'withdrawn' };
    case 'dates':
      return { withdrawn: true };
    case 'meetings':
      return { cancelled_at: now, summary_id: null };
    case 'groups':
      return { closed_at: now };
    // Others may name them by now.
    case 'members':
      return { former_since: now };
    // The people asked may have read it.
    case 'roster_questions':
      return { answer: 'overtaken', answered_at: now };
    case 'departures':
      return { ended_at: now };
    case 'extensions':
      return { state: 'withdrawn' };
    case 'time_polls':
      return { state: 'withdrawn' };
    case 'votes':
      return { state: 'cancelled', ended_at: now, why: 'It was asked by mistake.' };
    default:
      return undefined;
  }
}
