import { lockCommittee } from '../../../db/committee/committees.ts';
import { type Connection, inTransaction } from '../../../db/connection/connection.ts';
import {
  anonymizeMembers,
  deleteChanges,
  deleteNameQuestions,
  deletePersonalRows,
  listActionIdsOf,
} from '../../../db/privacy/forgotten-members.ts';
import { listOwnedTables } from '../../../db/privacy/owned-tables.ts';
import { listOwnedRows } from '../../../db/privacy/owned-texts.ts';
import { listMembers } from '../../../db/roster/members.ts';
import type { KnownMember } from '../../domain/roster/member.ts';
import { redactorOf, tracesOf } from '../../domain/roster/redact-person.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { leaveCommittee } from '../departures/leave-committee.ts';
import { type Redaction, redactedColumns, redactRows } from './redact-rows.ts';

/** What became of the rows of one table. */
export interface ForgottenRows {
  readonly table: string;
  readonly deleted: number;
  readonly anonymized: number;
}

/**
 * Forgets a person, of whom these are the entries on rosters: nothing is left in the database by which they could be told.
 *
 * They leave their committees, and what they had is handed over as when anybody leaves. What they did stays done, by "a former member";
 * in the texts of others their name becomes that. A change of the last day that has them in it cannot be undone any more. What was said in
 * Slack stays there. `entries`: at least one; all of one person.
 */
export function forgetPerson(
  db: Connection,
  entries: readonly KnownMember[],
  now: Instant,
): Promise<readonly ForgottenRows[]> {
  return inTransaction(db, async (db) => {
    const deleted = new Map<string, number>();
    const anonymized = new Map<string, number>();
    for (const committeeId of [...new Set(entries.map((entry) => entry.committeeId))].sort((a, b) => a - b)) {
      const done = await forgetIn(db, committeeId, entries, now);
      add(deleted, done.deleted);
      add(anonymized, done.anonymized);
    }
    return [...new Set([...deleted.keys(), ...anonymized.keys()])]
      .map((table) => ({ table, deleted: deleted.get(table) ?? 0, anonymized: anonymized.get(table) ?? 0 }))
      .filter(({ deleted, anonymized }) => deleted + anonymized > 0)
      .toSorted((one, other) => (one.table < other.table ? -1 : 1));
  });
}

async function forgetIn(db: Connection, committeeId: number, entries: readonly KnownMember[], now: Instant) {
  await lockCommittee(db, committeeId);
  const here = entries.filter((entry) => entry.committeeId === committeeId);
  const memberIds = here.map(({ id }) => id);
  for (const member of here) if (!member.isFormer) await leaveCommittee(db, member, 'term', null, now);
  const others = (await listMembers(db, committeeId)).filter(({ id }) => !memberIds.includes(id));
  const traces = tracesOf(entries, others);
  const redaction = { redactor: redactorOf(traces), memberIds, actionIds: await listActionIdsOf(db, memberIds) };

  const changeIds = await listChangesWith(db, committeeId, redaction);
  await deleteChanges(db, changeIds);
  const deleted = new Map(await deletePersonalRows(db, committeeId, { memberIds, userIds: traces.userIds }));
  const questionIds = await listQuestionsAbout(db, committeeId, redaction);
  await deleteNameQuestions(db, questionIds);
  add(
    deleted,
    new Map([
      ['changes', changeIds.length],
      ['name_questions', questionIds.length],
    ]),
  );
  await anonymizeMembers(db, memberIds, now);
  const anonymized = new Map(await redactRows(db, committeeId, redaction));
  add(anonymized, new Map([['members', memberIds.length]]));
  return { deleted, anonymized };
}

/** The changes by which the person would come back if they were undone. */
async function listChangesWith(db: Connection, committeeId: number, redaction: Redaction): Promise<readonly number[]> {
  const rows = await rowsOf(db, committeeId, 'changed_rows');
  const withThem = rows.filter((row) => {
    const isEntry = row.table_name === 'members' && redaction.memberIds.some((id) => isKey(row.key, id));
    return (
      isEntry || Object.keys(redactedColumns('changed_rows', row, ['key', 'before', 'after'], redaction)).length > 0
    );
  });
  return [...new Set(withThem.map((row) => Number(row.change_id)))];
}

const isKey = (key: unknown, id: number): boolean =>
  typeof key === 'object' && key !== null && 'id' in key && key.id === id;

/** The questions who a written name is, where it is theirs. */
async function listQuestionsAbout(db: Connection, committeeId: number, { redactor }: Redaction) {
  const rows = await rowsOf(db, committeeId, 'name_questions');
  return rows.filter(({ name }) => typeof name === 'string' && redactor.isName(name)).map(({ id }) => Number(id));
}

async function rowsOf(db: Connection, committeeId: number, table: string) {
  const owned = (await listOwnedTables(db, 'committees', committeeId)).find((one) => one.table === table);
  return owned ? listOwnedRows(db, owned) : [];
}

function add(sums: Map<string, number>, more: ReadonlyMap<string, number>): void {
  for (const [table, rows] of more) sums.set(table, (sums.get(table) ?? 0) + rows);
}
