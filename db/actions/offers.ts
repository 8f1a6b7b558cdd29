import { sql } from 'kysely';
import type { PreviousAssignment } from '../../src/domain/actions/previous-assignment.ts';
import type { Instant } from '../../src/domain/time/instant.ts';
import type { Connection } from '../connection/connection.ts';

/** What somebody assigned to another, who has said nothing to it yet or has. */
export interface Offer {
  readonly id: number;
  readonly actionId: number;
  readonly memberId: number;
  readonly byMember: number;
  readonly had: PreviousAssignment;
}

const columns = ['id', 'actionId', 'memberId', 'byMember', 'had'] as const;

/** Returns its id. */
export async function addOffer(db: Connection, offer: Omit<Offer, 'id'>, now: Instant): Promise<number> {
  const { id } = await db
    .insertInto('offers')
    .values({ ...offer, had: JSON.stringify(offer.had), at: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** What is offered to the member and waits for their word. */
export async function findOpenOffer(db: Connection, actionId: number, memberId: number): Promise<Offer | undefined> {
  return db
    .selectFrom('offers')
    .where('actionId', '=', actionId)
    .where('memberId', '=', memberId)
    .where('answer', 'is', null)
    .select(columns)
    .executeTakeFirst();
}

export async function getOffer(db: Connection, id: number): Promise<Offer> {
  return db.selectFrom('offers').where('id', '=', id).select(columns).executeTakeFirstOrThrow();
}

export async function answerOffer(
  db: Connection,
  id: number,
  answer: 'accepted' | 'declined',
  reason: string | null,
  now: Instant,
): Promise<void> {
  await db.updateTable('offers').set({ answer, reason, answeredAt: now }).where('id', '=', id).execute();
}

/** The action went to somebody else: who had not answered need not. */
export async function overtakeOffers(db: Connection, actionId: number, now: Instant): Promise<void> {
  await db
    .updateTable('offers')
    .set({ answer: 'overtaken', answeredAt: now })
    .where('actionId', '=', actionId)
    .where('answer', 'is', null)
    .execute();
}

/** Of these actions those that are offered to the member, each with who offered it. */
export async function listOffered(
  db: Connection,
  actionIds: readonly number[],
  memberId: number,
): Promise<readonly { readonly actionId: number; readonly by: string }[]> {
  const { rows } = await sql<{ actionId: number; by: string }>`
    select o.action_id, m.name as by from offers o join actions a on a.id = o.action_id join members m on m.id = o.by_member
    where o.action_id = any(${actionIds}) and o.member_id = ${memberId} and o.answer is null and a.state = 'open' order by o.id
  `.execute(db);
  return rows;
}
