import type { GroupRole } from '../../src/domain/groups/working-group.ts';
import type { Instant } from '../../src/domain/time/instant.ts';
import type { Connection } from '../connection/connection.ts';
import type { Schema } from '../tables/schema.ts';

/** Keeps what somebody who is not in the group answered to it. */
export async function answerGroup(
  db: Connection,
  groupId: number,
  memberId: number,
  answer: Schema['groupAnswers']['answer'],
  at: Instant,
): Promise<void> {
  await db
    .insertInto('groupAnswers')
    .values({ groupId, memberId, answer, at })
    .onConflict((conflict) => conflict.columns(['groupId', 'memberId']).doUpdateSet({ answer, at }))
    .execute();
}

/** Takes the answer back, and says when it was given; undefined where there was none. */
export async function takeAnswerBack(db: Connection, groupId: number, memberId: number): Promise<Instant | undefined> {
  const row = await db
    .deleteFrom('groupAnswers')
    .where('groupId', '=', groupId)
    .where('memberId', '=', memberId)
    .returning('at')
    .executeTakeFirst();
  return row?.at;
}

/** Puts the member into the group; whatever they answered before is settled by it. `at`: when they offered. */
export async function enterGroup(db: Connection, groupId: number, memberId: number, at: Instant): Promise<void> {
  await takeAnswerBack(db, groupId, memberId);
  await db
    .insertInto('groupMembers')
    .values({ groupId, memberId, joinedAt: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Takes the member's seat, and has them wait in the place of when they offered. */
export async function backToWaiting(db: Connection, groupId: number, memberId: number): Promise<void> {
  const { joinedAt } = await db
    .deleteFrom('groupMembers')
    .where('groupId', '=', groupId)
    .where('memberId', '=', memberId)
    .returning('joinedAt')
    .executeTakeFirstOrThrow();
  await answerGroup(db, groupId, memberId, 'waits', joinedAt);
}

export async function saveGroupRole(
  db: Connection,
  groupId: number,
  memberId: number,
  role: { readonly role: GroupRole; readonly liaisonTo: string | null },
): Promise<void> {
  await db
    .updateTable('groupMembers')
    .set(role)
    .where('groupId', '=', groupId)
    .where('memberId', '=', memberId)
    .execute();
}
