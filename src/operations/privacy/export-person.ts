import type { Connection } from '../../../db/connection/connection.ts';
import { listActionIdsOf } from '../../../db/privacy/forgotten-members.ts';
import { listOwnedTables } from '../../../db/privacy/owned-tables.ts';
import { listOwnedRows, listTextColumns, type OwnedRow } from '../../../db/privacy/owned-texts.ts';
import { listMembers } from '../../../db/roster/members.ts';
import { listMemberReferences } from '../../../db/roster/merge-members.ts';
import type { KnownMember } from '../../domain/roster/member.ts';
import { redactorOf, tracesOf } from '../../domain/roster/redact-person.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Places } from './find-person.ts';
import { type Redaction, redactedColumns } from './redact-rows.ts';

/** All that is kept of a person. Plain JSON; tables and columns are called what the database calls them. */
export interface PersonExport {
  /** ISO 8601, UTC. */
  readonly exportedAt: string;
  /** How the person is told in texts. */
  readonly names: readonly string[];
  readonly slackUserIds: readonly string[];
  readonly emails: readonly string[];
  readonly committees: readonly CommitteeExport[];
}

export interface CommitteeExport {
  readonly id: number;
  readonly name: string;
  /** The rows that are the person's own, by table: their entry, actions, votes, what was said to them, what they changed. */
  readonly records: Readonly<Record<string, readonly OwnedRow[]>>;
  /** Where texts of the committee name them otherwise. */
  readonly mentions: readonly Mention[];
}

export interface Mention {
  readonly table: string;
  readonly id: unknown;
  readonly column: string;
  /** The lines that name them, no others. */
  readonly lines: readonly string[];
}

/** Columns in rows of the person's own that are about others as well; what is said of the person there is among the mentions. */
const aboutOthers: Readonly<Record<string, readonly string[]>> = {
  summaries: ['source_text', 'draft', 'corrections'],
  roster_imports: ['entries'],
};

/** Everything held on a person, as articles 15 and 20 of the GDPR give them a right to. `places`: at least one. */
export async function exportPerson(db: Connection, places: Places, now: Instant): Promise<PersonExport> {
  const entries = places.map(({ entry }) => entry);
  const { names, userIds, emails } = tracesOf(entries, []);
  const committees: CommitteeExport[] = [];
  for (const { id, name } of new Map(places.map(({ committee }) => [committee.id, committee])).values()) {
    committees.push({ id, name, ...(await exportFrom(db, id, entries)) });
  }
  return { exportedAt: now.toISOString(), names, slackUserIds: userIds, emails, committees };
}

async function exportFrom(
  db: Connection,
  committeeId: number,
  entries: readonly KnownMember[],
): Promise<Pick<CommitteeExport, 'records' | 'mentions'>> {
  const memberIds = entries.filter((entry) => entry.committeeId === committeeId).map(({ id }) => id);
  const others = (await listMembers(db, committeeId)).filter(({ id }) => !memberIds.includes(id));
  const actionIds = await listActionIdsOf(db, memberIds);
  const redaction = { redactor: redactorOf(tracesOf(entries, others)), memberIds, actionIds };
  const [references, textColumns] = [await listMemberReferences(db), await listTextColumns(db)];
  const records: Record<string, readonly OwnedRow[]> = {};
  const mentions: Mention[] = [];
  for (const owned of await listOwnedTables(db, 'committees', committeeId)) {
    const { table } = owned;
    const naming = references.flatMap((reference) => (reference.table === table ? reference.column : []));
    const columns = [...(textColumns.get(table)?.keys() ?? [])];
    const shared = aboutOthers[table] ?? [];
    const own: OwnedRow[] = [];
    for (const row of await listOwnedRows(db, owned)) {
      const isOwn = isTheirs(table, row, naming, redaction);
      if (isOwn) own.push(without(row, shared));
      const searched = isOwn ? columns.filter((column) => shared.includes(column)) : columns;
      mentions.push(...mentionsIn(table, row, searched, redaction));
    }
    if (own.length > 0) records[table] = own;
  }
  return { records, mentions };
}

function isTheirs(
  table: string,
  row: OwnedRow,
  naming: readonly string[],
  { memberIds, actionIds }: Redaction,
): boolean {
  const isOneOf = (ids: readonly number[], value: unknown) => typeof value === 'number' && ids.includes(value);
  if (table === 'members') return isOneOf(memberIds, row.id);
  if (table === 'actions' && isOneOf(actionIds, row.id)) return true;
  if (table === 'history' && row.subject === 'member' && isOneOf(memberIds, row.subject_id)) return true;
  return naming.some((column) => isOneOf(memberIds, row[column]));
}

function mentionsIn(
  table: string,
  row: OwnedRow,
  columns: readonly string[],
  redaction: Redaction,
): readonly Mention[] {
  return Object.keys(redactedColumns(table, row, columns, redaction)).flatMap((column) => {
    const lines = linesOf(row[column]).filter((line) => redaction.redactor.text(line, true) !== line);
    return lines.length > 0 ? { table, id: row.id ?? null, column, lines } : [];
  });
}

const without = (row: OwnedRow, columns: readonly string[]): OwnedRow =>
  Object.fromEntries(Object.entries(row).filter(([column]) => !columns.includes(column)));

/** The lines of every text in a value. */
function linesOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.split('\n');
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(linesOf) : [];
}
