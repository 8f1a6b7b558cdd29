import { sql } from 'kysely';
import { formerMember } from '../../src/domain/roster/redact-person.ts';
import type { Instant } from '../../src/domain/time/instant.ts';
import type { Connection } from '../connection/connection.ts';

/** The actions that are theirs, alone or with others, or that wait on them. */
export async function listActionIdsOf(db: Connection, memberIds: readonly number[]): Promise<readonly number[]> {
  const { rows } = await sql<{ id: number }>`
    select action_id as id from action_owners where member_id = any(${memberIds})
    union select id from actions where taken_by = any(${memberIds})
    union select action_id from action_waits where member_id = any(${memberIds})
  `.execute(db);
  return rows.map(({ id }) => id);
}

/** Takes off the roster's entries all by which the person could be told. */
export async function anonymizeMembers(db: Connection, memberIds: readonly number[], now: Instant): Promise<void> {
  await db
    .updateTable('members')
    .set({
      name: formerMember,
      userId: null,
      timeZone: null,
      role: 'member',
      reminderDays: null,
      reminderTime: null,
      remindersApart: false,
      pausedUntil: null,
      feedToken: null,
      email: null,
      region: null,
      isGuest: false,
      isExternal: false,
      isElsewhere: true,
      forgottenAt: now,
    })
    .where('id', 'in', memberIds)
    .execute();
  await db.updateTable('offers').set({ reason: null }).where('memberId', 'in', memberIds).execute();
}

/**
 * Deletes what a committee keeps for the person's own sake alone: spellings, what was said or is to be said to them or of them, questions
 * who they are, what they put off. Returns how many rows of each table.
 *
 * `userIds` are looked for in this committee alone: in another workspace the same id is somebody else's.
 */
export async function deletePersonalRows(
  db: Connection,
  committeeId: number,
  { memberIds, userIds }: { readonly memberIds: readonly number[]; readonly userIds: readonly string[] },
): Promise<ReadonlyMap<string, number>> {
  const isAsked = sql`committee_id = ${committeeId} and (member_id = any(${memberIds}) or user_id = any(${userIds}))`;
  const conditions = [
    [
      'notices',
      sql`committee_id = ${committeeId} and (
        member_id = any(${memberIds}) or about_member_id = any(${memberIds}) or channel_id = any(${userIds})
        or roster_question_id in (select id from roster_questions where ${isAsked}))`,
    ],
    ['roster_questions', isAsked],
    ['name_questions', sql`member_id = any(${memberIds})`],
    ['member_aliases', sql`member_id = any(${memberIds})`],
    ['snoozes', sql`member_id = any(${memberIds})`],
    ['group_answers', sql`member_id = any(${memberIds})`],
  ] as const;
  const deleted = new Map<string, number>();
  for (const [table, isTheirs] of conditions) {
    const { numAffectedRows = 0n } = await sql`delete from ${sql.table(table)} where ${isTheirs}`.execute(db);
    deleted.set(table, Number(numAffectedRows));
  }
  return deleted;
}

/** Changes that can be undone no more, with what they kept of rows. */
export async function deleteChanges(db: Connection, ids: readonly number[]): Promise<void> {
  if (ids.length > 0) await db.deleteFrom('changes').where('id', 'in', ids).where('undoneAt', 'is', null).execute();
}

export async function deleteNameQuestions(db: Connection, ids: readonly number[]): Promise<void> {
  if (ids.length > 0) await db.deleteFrom('nameQuestions').where('id', 'in', ids).execute();
}
