import { type RawBuilder, sql } from 'kysely';
import type { KnownMember, Member, Person, Role } from '../../src/domain/roster/member.ts';
import type { Instant } from '../../src/domain/time/instant.ts';
import { isMemberIn, type Workspace } from '../committee/workspaces.ts';
import type { Connection } from '../connection/connection.ts';

/** Of `members`, what a Member has. */
export const memberColumns = [
  'members.id',
  'members.committeeId',
  'members.name',
  'members.userId',
  'members.timeZone',
  'members.role',
  'members.isGuest',
  'members.isExternal',
  sql<boolean>`members.former_since is not null`.as('isFormer'),
] as const;

/** The same as JSON, of the `members` that go by `m` in a statement written as SQL. */
export const memberJson = sql.raw(`json_build_object('id', m.id, 'committeeId', m.committee_id, 'name', m.name,
  'userId', m.user_id, 'timeZone', m.time_zone, 'role', m.role, 'isGuest', m.is_guest, 'isExternal', m.is_external, 'isFormer', m.former_since is not null)`);

/** Whether the member of that id leads a group. */
export const leadsAny = (id: RawBuilder<unknown>): RawBuilder<boolean> =>
  sql<boolean>`exists (select from group_members lead where lead.member_id = ${id} and lead.role = 'lead')`;

/** Whether the member of that id is among those who may vote in a vote that is open. */
const electsNow = (id: RawBuilder<unknown>): RawBuilder<boolean> =>
  sql<boolean>`exists (select from vote_electors e join votes v on v.id = e.vote_id where e.member_id = ${id} and v.state = 'open')`;

export async function findMember(db: Connection, committeeId: number, userId: string): Promise<Member | undefined> {
  return db
    .selectFrom('members')
    .where('committeeId', '=', committeeId)
    .where('userId', '=', userId)
    .select(memberColumns)
    .executeTakeFirst();
}

/** Who is in the committee now. */
export async function countMembers(db: Connection, committeeId: number): Promise<number> {
  const { count } = await db
    .selectFrom('members')
    .where('committeeId', '=', committeeId)
    .where('formerSince', 'is', null)
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

export async function getMember(db: Connection, id: number): Promise<Member> {
  return db.selectFrom('members').where('id', '=', id).select(memberColumns).executeTakeFirstOrThrow();
}

export async function listMembersById(db: Connection, ids: readonly number[]): Promise<readonly Member[]> {
  if (ids.length === 0) return [];
  return db.selectFrom('members').where(sql<boolean>`members.id = any(${ids})`).select(memberColumns).execute();
}

/** Everybody who is or was on the roster, with all that tells who they are. A forgotten member has nothing that would. */
export async function listMembers(db: Connection, committeeId: number): Promise<readonly KnownMember[]> {
  return db
    .selectFrom('members')
    .where('committeeId', '=', committeeId)
    .where('forgottenAt', 'is', null)
    .select(memberColumns)
    .select(['members.email', 'members.region', 'members.isElsewhere'])
    .select([leadsAny(sql`members.id`).as('isLead'), electsNow(sql`members.id`).as('isElector')])
    .select(
      sql<string[]>`array(select written from member_aliases a where a.member_id = members.id order by written)`.as(
        'aliases',
      ),
    )
    .orderBy('id')
    .execute();
}

/** The chair and the secretariat, those of them who are in the workspace and have not left the committee; by id. */
export async function listOfficers(db: Connection, committeeId: number): Promise<readonly Member[]> {
  return db
    .selectFrom('members')
    .where('committeeId', '=', committeeId)
    .where('role', 'in', ['chair', 'secretariat'])
    .where('userId', 'is not', null)
    .where('formerSince', 'is', null)
    .select(memberColumns)
    .orderBy('id')
    .execute();
}

export async function addMember(
  db: Connection,
  member: {
    readonly committeeId: number;
    readonly name: string;
    readonly userId?: string | null;
    readonly timeZone?: string | null;
    readonly role?: Role;
    readonly isGuest?: boolean;
    readonly isExternal?: boolean;
    readonly email?: string | null;
    readonly region?: string | null;
  },
): Promise<Member> {
  return db.insertInto('members').values(member).returning(memberColumns).executeTakeFirstOrThrow();
}

/** Ties the name on the roster to a person of the workspace. */
export async function linkMember(
  db: Connection,
  id: number,
  { userId, timeZone, isGuest, isExternal }: Pick<Person, 'userId' | 'timeZone' | 'isGuest' | 'isExternal'>,
): Promise<Member> {
  return db
    .updateTable('members')
    .set({
      userId,
      timeZone,
      isGuest,
      isExternal,
      isElsewhere: false,
      // A person taken for this member until now knows the address of their calendar.
      feedToken: sql<string | null>`case when user_id is not distinct from ${userId} then feed_token end`,
    })
    .where('id', '=', id)
    .returning(memberColumns)
    .executeTakeFirstOrThrow();
}

/** The member is nobody of the workspace, as far as is known, or is said to be none. */
export async function unlinkMember(db: Connection, id: number): Promise<void> {
  await db
    .updateTable('members')
    .set({ userId: null, isGuest: false, isExternal: false, isElsewhere: true })
    .where('id', '=', id)
    .execute();
}

/** Nobody in the workspace is the member, says the secretariat. */
export async function setElsewhere(db: Connection, id: number): Promise<void> {
  await db.updateTable('members').set({ isElsewhere: true }).where('id', '=', id).execute();
}

export async function updateMember(
  db: Connection,
  id: number,
  change: { readonly email: string | null; readonly region: string | null },
): Promise<void> {
  await db.updateTable('members').set(change).where('id', '=', id).execute();
}

export async function renameMember(db: Connection, id: number, name: string): Promise<void> {
  await db.updateTable('members').set({ name }).where('id', '=', id).execute();
}

export async function setRole(db: Connection, id: number, role: Role): Promise<void> {
  await db.updateTable('members').set({ role }).where('id', '=', id).execute();
}

/** What Slack says of the person now, in every committee of the workspace. */
export async function setGuest(
  db: Connection,
  workspace: Workspace,
  userId: string,
  { isGuest, isExternal }: Pick<Person, 'isGuest' | 'isExternal'>,
): Promise<void> {
  await db
    .updateTable('members')
    .set({ isGuest, isExternal })
    .where(isMemberIn(workspace))
    .where('userId', '=', userId)
    .where((where) => where.or([where('isGuest', '<>', isGuest), where('isExternal', '<>', isExternal)]))
    .execute();
}

/** The person moved: the member they are in each committee of the workspace. Returns those whose zone was another. */
export async function setTimeZone(
  db: Connection,
  workspace: Workspace,
  userId: string,
  timeZone: string,
): Promise<readonly Member[]> {
  return db
    .updateTable('members')
    .set({ timeZone })
    .where(isMemberIn(workspace))
    .where('userId', '=', userId)
    .where(sql<boolean>`time_zone is distinct from ${timeZone}`)
    .returning(memberColumns)
    .execute();
}

/** Puts members into a group; those already in stay as they are. */
export async function putIntoGroup(
  db: Connection,
  groupId: number,
  memberIds: readonly number[],
  now: Instant,
): Promise<void> {
  if (memberIds.length === 0) return;
  await db
    .insertInto('groupMembers')
    .values(memberIds.map((memberId) => ({ groupId, memberId, joinedAt: now })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Whether the member was in the group until now. */
export async function takeOutOfGroup(db: Connection, groupId: number, memberId: number): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('groupMembers')
    .where('groupId', '=', groupId)
    .where('memberId', '=', memberId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
