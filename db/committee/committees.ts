import { type RawBuilder, sql } from 'kysely';
import type { Committee } from '../../src/domain/committee/committee.ts';
import type { Member } from '../../src/domain/roster/member.ts';
import type { Instant } from '../../src/domain/time/instant.ts';
import type { Connection } from '../connection/connection.ts';
import { lockRow } from '../connection/lock-row.ts';
import { memberJson } from '../roster/members.ts';
import type { Workspace } from './workspaces.ts';

const columns = ['committees.id', 'committees.name', 'committees.channelId', 'committees.timeZone'] as const;

const inWorkspace = (db: Connection, workspace: Workspace) =>
  db
    .selectFrom('committees')
    .innerJoin('workspaces', 'workspaces.id', 'committees.workspaceId')
    .where('workspaces.teamId', '=', workspace.teamId)
    .select(columns);

/** The committee whose channel this is. */
export async function findCommitteeOf(
  db: Connection,
  workspace: Workspace,
  channelId: string,
): Promise<Committee | undefined> {
  return inWorkspace(db, workspace).where('committees.channelId', '=', channelId).executeTakeFirst();
}

/** The committee whose channel this is, and who the person is there; no member where they are not on its roster yet. */
export async function findCommitteeAndMember(
  db: Connection,
  workspace: Workspace,
  channelId: string,
  userId: string,
): Promise<{ readonly committee: Committee; readonly member: Member | undefined } | undefined> {
  const { rows } = await sql<Committee & { readonly member: Member | null }>`
    select c.id, c.name, c.channel_id as "channelId", c.time_zone as "timeZone",
      case when m.id is not null then ${memberJson} end as member
    ${actorFrom(workspace, channelId, userId)}`.execute(db.withoutPlugins());
  const [row] = rows;
  if (!row) return undefined;
  const { member, ...committee } = row;
  return { committee, member: member ?? undefined };
}

/** The committee `c` whose channel this is, and `m`, who the person is there. */
export const actorFrom = (workspace: Workspace, channelId: string, userId: string): RawBuilder<unknown> => sql`
  from committees c join workspaces w on w.id = c.workspace_id left join members m on m.committee_id = c.id and m.user_id = ${userId}
  where w.team_id = ${workspace.teamId} and c.channel_id = ${channelId}`;

/** The committees of these channels that the person neither is nor was a member of, oldest first. */
export async function listCommitteesToJoin(
  db: Connection,
  workspace: Workspace,
  userId: string,
  channelIds: readonly string[],
): Promise<readonly Committee[]> {
  return inWorkspace(db, workspace)
    .where('committees.channelId', '=', sql<string>`any(${channelIds})`)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('members')
            .whereRef('members.committeeId', '=', 'committees.id')
            .where('members.userId', '=', userId)
            .select('members.id'),
        ),
      ),
    )
    .orderBy('committees.id')
    .execute();
}

export async function getCommittee(db: Connection, id: number): Promise<Committee> {
  return db.selectFrom('committees').where('id', '=', id).select(columns).executeTakeFirstOrThrow();
}

export async function listCommitteesById(db: Connection, ids: readonly number[]): Promise<readonly Committee[]> {
  if (ids.length === 0) return [];
  return db.selectFrom('committees').where(sql<boolean>`committees.id = any(${ids})`).select(columns).execute();
}

/** A committee as an operator tells it from others. */
export interface ListedCommittee {
  readonly id: number;
  readonly name: string;
  readonly teamId: string;
  readonly channelId: string;
}

/** Every committee in the database, oldest first. */
export async function listCommittees(db: Connection): Promise<readonly ListedCommittee[]> {
  return db
    .selectFrom('committees')
    .innerJoin('workspaces', 'workspaces.id', 'committees.workspaceId')
    .select(['committees.id', 'committees.name', 'committees.channelId', 'workspaces.teamId'])
    .orderBy('committees.id')
    .execute();
}

/** The ids of the workspace's committees, oldest first. `workspaceId`: ours, not Slack's. */
export async function listCommitteesOfWorkspace(db: Connection, workspaceId: number): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('committees')
    .where('workspaceId', '=', workspaceId)
    .select('id')
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** The committee of this channel, made now where there is none; made once, however many ask at the same moment. */
export async function findOrCreateCommittee(
  db: Connection,
  workspace: Workspace,
  committee: { readonly channelId: string; readonly name: string },
  now: Instant,
): Promise<Committee> {
  await db
    .insertInto('workspaces')
    .values({ teamId: workspace.teamId, enterpriseId: workspace.enterpriseId })
    .onConflict((conflict) => conflict.column('teamId').doNothing())
    .execute();
  await db
    .insertInto('committees')
    .columns(['workspaceId', 'channelId', 'name', 'createdAt'])
    .expression((from) =>
      from
        .selectFrom('workspaces')
        .where('teamId', '=', workspace.teamId)
        .select((select) => [
          'id',
          select.val(committee.channelId).as('channelId'),
          select.val(committee.name).as('name'),
          select.val(now).as('createdAt'),
        ]),
    )
    .onConflict((conflict) => conflict.columns(['workspaceId', 'channelId']).doNothing())
    .execute();
  const kept = await findCommitteeOf(db, workspace, committee.channelId);
  if (!kept) throw new Error(`The committee of channel ${committee.channelId} was not kept`);
  return kept;
}

/** Locks the committee until the transaction ends: what two do at once is then done one after the other. */
export async function lockCommittee(db: Connection, id: number): Promise<void> {
  await lockRow(db, 'committees', id);
}

/** Something of a committee's that a button names by its id. */
export interface CommitteeSubject {
  readonly in:
    | 'actions'
    | 'groups'
    | 'summaries'
    | 'meetings'
    | 'changes'
    | 'nameQuestions'
    | 'departures'
    | 'rosterImports'
    | 'rosterQuestions'
    | 'timePolls'
    | 'votes';
  readonly id: number;
}

/** The committee of what a button names, where it is in this workspace. */
export async function findCommitteeOfSubject(
  db: Connection,
  workspace: Workspace,
  subject: CommitteeSubject,
): Promise<Committee | undefined> {
  return inWorkspace(db, workspace)
    .where('committees.id', 'in', db.selectFrom(subject.in).where('id', '=', subject.id).select('committeeId'))
    .executeTakeFirst();
}

/**
 * Takes `count` action numbers of the committee, and returns the first. The committee's row stays locked until the transaction ends, so
 * no number is given twice.
 */
export async function takeActionNumbers(db: Connection, committeeId: number, count: number): Promise<number> {
  const { lastActionNumber } = await db
    .updateTable('committees')
    .set((set) => ({ lastActionNumber: set('lastActionNumber', '+', count) }))
    .where('id', '=', committeeId)
    .returning('lastActionNumber')
    .executeTakeFirstOrThrow();
  return lastActionNumber - count + 1;
}
