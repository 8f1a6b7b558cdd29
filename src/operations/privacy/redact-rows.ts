import type { Connection } from '../../../db/connection/connection.ts';
import { listOwnedTables } from '../../../db/privacy/owned-tables.ts';
import { listTextColumns, type OwnedRow, rewriteOwnedTexts } from '../../../db/privacy/owned-texts.ts';
import { ownersIn, type Redactor } from '../../domain/roster/redact-person.ts';

/** Whose traces are taken out of a committee's rows. */
export interface Redaction {
  readonly redactor: Redactor;
  readonly memberIds: readonly number[];
  /** The actions that are theirs, or wait on them: what is said there means them by their first name too. */
  readonly actionIds: readonly number[];
}

/**
 * Takes a person's traces out of every text and JSON value of a committee, whichever table it is in. Returns how many rows of each
 * table became others. What names another member who is called the same stays.
 */
export async function redactRows(
  db: Connection,
  committeeId: number,
  redaction: Redaction,
): Promise<ReadonlyMap<string, number>> {
  const textColumns = await listTextColumns(db);
  const changed = new Map<string, number>();
  for (const owned of await listOwnedTables(db, 'committees', committeeId)) {
    const columns = textColumns.get(owned.table);
    if (!columns) continue;
    const rows = await rewriteOwnedTexts(db, owned, columns, (row) =>
      redactedColumns(owned.table, row, [...columns.keys()], redaction),
    );
    if (rows > 0) changed.set(owned.table, rows);
  }
  return changed;
}

/** The columns of the row that become others, as they become. */
export function redactedColumns(
  table: string,
  row: OwnedRow,
  columns: readonly string[],
  { redactor, memberIds, actionIds }: Redaction,
): OwnedRow {
  const memberColumn = namedMember[table];
  const memberId = memberColumn === undefined ? null : row[memberColumn];
  if (typeof memberId === 'number' && !memberIds.includes(memberId)) return {};
  const actionId = actionOf(table, row);
  const isTheirs = typeof actionId === 'number' && actionIds.includes(actionId);
  const redacted = columns.map((column) => [column, redactedValue(table, column, row, redactor, isTheirs)] as const);
  return Object.fromEntries(
    redacted.filter(([column, value]) => JSON.stringify(value) !== JSON.stringify(row[column])),
  );
}

/** The id of the action that a row is about; otherwise nothing. */
function actionOf(table: string, row: OwnedRow): unknown {
  if (table === 'actions') return row.id;
  if (table === 'history' || table === 'changed_rows') return row.subject === 'action' ? row.subject_id : undefined;
  return ['action_statements', 'action_notes', 'action_waits'].includes(table) ? row.action_id : undefined;
}

/** Where a row's name is a certain member's. */
const namedMember: Readonly<Record<string, string>> = {
  members: 'id',
  member_aliases: 'member_id',
  action_owners: 'member_id',
};

function redactedValue(table: string, column: string, row: OwnedRow, redactor: Redactor, isTheirs: boolean): unknown {
  const value = row[column];
  if (table === 'summaries' && column === 'source_text' && typeof value === 'string') {
    return redactedSource(value, linesOfOwn(row.draft, redactor), redactor);
  }
  // Somebody on a list of people is left out of it: what is left of them would be taken for another.
  if (Array.isArray(value) && ['entries', 'candidates'].includes(column)) {
    return value.filter((one) => !isPerson(one, redactor)).map((one) => redactor.json(one));
  }
  return redactor.json(value, isTheirs);
}

const isPerson = (one: unknown, redactor: Redactor): boolean =>
  typeof one === 'object' &&
  one !== null &&
  Object.entries(one).some(([key, value]) => key === 'name' && typeof value === 'string' && redactor.isName(value));

const redactedSource = (text: string, own: ReadonlySet<number>, redactor: Redactor): string => {
  // As a whole first: a name may go on in the next line.
  const lines = redactor.text(text).split('\n');
  return lines.map((line, index) => (own.has(index + 1) ? redactor.text(line, true) : line)).join('\n');
};

/** The lines of the source that state an action of theirs, from 1. */
function linesOfOwn(draft: unknown, redactor: Redactor): ReadonlySet<number> {
  const lines = new Set<number>();
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('places' in value && Array.isArray(value.places) && ownersIn(value).some(redactor.isName)) {
      for (const place of value.places) if (typeof place === 'number') lines.add(place);
    }
    Object.values(value).forEach(look);
  };
  look(draft);
  return lines;
}
