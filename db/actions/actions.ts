import { type RawBuilder, sql } from 'kysely';
import type { Action } from '../../src/domain/actions/action.ts';
import type { ActionFilter } from '../../src/domain/actions/action-filter.ts';
import type { Committee } from '../../src/domain/committee/committee.ts';
import type { Member } from '../../src/domain/roster/member.ts';
import type { ActionLine } from '../../src/domain/summaries/summary.ts';
import type { CalendarDay, Instant } from '../../src/domain/time/instant.ts';
import { actorFrom } from '../committee/committees.ts';
import type { Workspace } from '../committee/workspaces.ts';
import type { Connection } from '../connection/connection.ts';
import { lockRow } from '../connection/lock-row.ts';
import { memberJson } from '../roster/members.ts';
import { selectActions } from './select-actions.ts';
import { endWaits } from './waits.ts';

/** `total` counts all pages. */
export interface ActionsPage {
  readonly actions: readonly Action[];
  readonly total: number;
}

/**
 * A page of a committee's actions, nearest deadline first, then those without one, and at last those that wait.
 *
 * A member's actions are those they own, alone or as one of a group, less those of "any one" that another took; of the open ones they
 * are not shown what they have ticked off themselves.
 */
export async function listActionPage(
  db: Connection,
  committeeId: number,
  filter: ActionFilter,
  today: CalendarDay,
  page: { readonly limit: number; readonly offset: number },
): Promise<ActionsPage> {
  const conditions = [
    sql`a.committee_id = ${committeeId}`,
    ...inState(filter.which, today),
    ...belongingTo(filter),
    ...within(filter),
  ];
  const { actions, total } = await selectActions(
    db,
    sql.join(conditions, sql` and `),
    sql`limit ${page.limit} offset ${page.offset}`,
  );
  return { actions, total };
}

function inState(which: ActionFilter['which'], today: CalendarDay): readonly RawBuilder<unknown>[] {
  switch (which) {
    case 'all':
      return [];
    case 'done':
      return [sql`a.state = 'done'`];
    case 'open':
      return [sql`a.state = 'open'`];
    case 'overdue':
      return [sql`a.state = 'open'`, sql`a.due < ${today}`];
    case 'unowned':
      return [
        sql`a.state = 'open'`,
        sql`a.taken_by is null`,
        sql`not exists (select from action_owners o where o.action_id = a.id
          and (o.member_id is not null or o.group_id is not null))`,
      ];
  }
}

function within({ isWaiting, summaryIds, dueBefore, dueAfter }: ActionFilter): readonly RawBuilder<unknown>[] {
  return [
    ...(isWaiting ? [sql`w.id is not null`] : []),
    ...(summaryIds ? [sql`a.summary_id = any(${summaryIds})`] : []),
    ...(dueBefore ? [sql`a.due < ${dueBefore}`] : []),
    ...(dueAfter ? [sql`a.due > ${dueAfter}`] : []),
  ];
}

function belongingTo({ which, whose }: ActionFilter): readonly RawBuilder<unknown>[] {
  switch (whose?.kind) {
    case undefined:
      return [];
    case 'member': {
      const own = ownedBy(sql`${whose.memberId}`);
      return which === 'open' || which === 'overdue' ? [own, notTickedBy(sql`${whose.memberId}`)] : [own];
    }
    case 'group':
      return [sql`exists (select from action_owners o where o.action_id = a.id and o.group_id = ${whose.groupId})`];
    case 'words': {
      const pattern = `%${whose.words.replace(/[\\%_]/g, '\\$&')}%`;
      return [
        sql`(a.text ilike ${pattern} or a.section ilike ${pattern}
          or exists (select from action_owners o where o.action_id = a.id and o.name ilike ${pattern}))`,
      ];
    }
  }
}

const ownedBy = (memberId: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  (a.taken_by = ${memberId} or a.id in (
    select o.action_id from action_owners o where o.member_id = ${memberId}
    union all
    select o.action_id from group_members gm join action_owners o on o.group_id = gm.group_id where gm.member_id = ${memberId}))
  and (a.taken_by is null or a.taken_by = ${memberId})`;

const notTickedBy = (memberId: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`not exists (select from action_ticks t where t.action_id = a.id and t.member_id = ${memberId})`;

/**
 * Who asks in the committee's channel, and a page of their own open actions; undefined where they are not on its roster.
 *
 * What `findCommitteeAndMember` and `listActionPage` tell, in one statement: `/mag actions` is asked more than anything else, and the
 * second statement was a tenth of its time.
 */
export async function findOwnActions(
  db: Connection,
  {
    workspace,
    channelId,
    userId,
  }: { readonly workspace: Workspace; readonly channelId: string; readonly userId: string },
  page: { readonly limit: number; readonly offset: number },
): Promise<(ActionsPage & { readonly committee: Committee; readonly member: Member }) | undefined> {
  const viewer = sql`select c.id as committee_id, m.id as member_id, json_build_object('committee',
      json_build_object('id', c.id, 'name', c.name, 'channelId', c.channel_id, 'timeZone', c.time_zone), 'member', ${memberJson})::text as actor
    ${actorFrom(workspace, channelId, userId)} and m.id is not null`;
  const memberId = sql`(select member_id from actor)`;
  const { actions, total, actor } = await selectActions(
    db,
    sql`a.committee_id = (select committee_id from actor) and a.state = 'open' and ${ownedBy(memberId)} and ${notTickedBy(memberId)}`,
    sql`limit ${page.limit} offset ${page.offset}`,
    viewer,
  );
  return actor === null ? undefined : { actions, total, ...JSON.parse(actor) };
}

export async function findActionByNumber(
  db: Connection,
  committeeId: number,
  number: number,
): Promise<Action | undefined> {
  const { actions } = await selectActions(db, sql`a.committee_id = ${committeeId} and a.number = ${number}`);
  return actions[0];
}

export async function findAction(db: Connection, id: number): Promise<Action | undefined> {
  const { actions } = await selectActions(db, sql`a.id = ${id}`);
  return actions[0];
}

/** The action, locked until the transaction ends: two who click at once are settled one after the other. */
export async function lockAction(db: Connection, id: number): Promise<Action | undefined> {
  await lockRow(db, 'actions', id);
  return findAction(db, id);
}

/** Nearest deadline first. */
export async function listActionsById(db: Connection, ids: readonly number[]): Promise<readonly Action[]> {
  if (ids.length === 0) return [];
  return (await selectActions(db, sql`a.id = any(${ids})`)).actions;
}

export async function listActionsOfSummary(db: Connection, summaryId: number): Promise<readonly Action[]> {
  const { actions } = await selectActions(db, sql`a.summary_id = ${summaryId} and a.state <> 'withdrawn'`);
  return actions.toSorted((one, other) => one.number - other.number);
}

/** An owner as it is written to the database. */
export interface OwnerRow {
  readonly memberId: number | null;
  readonly groupId: number | null;
  readonly name: string;
}

export interface NewAction
  extends Pick<Action, 'committeeId' | 'number' | 'text' | 'due' | 'dueText' | 'share'>,
    Pick<ActionLine, 'section' | 'tiedTo'> {
  readonly summaryId: number | null;
  readonly line: number | null;
  readonly quote: string | null;
  readonly owners: readonly OwnerRow[];
}

/** Returns the new actions' ids, in the order given. */
export async function addActions(
  db: Connection,
  actions: readonly NewAction[],
  now: Instant,
): Promise<readonly number[]> {
  if (actions.length === 0) return [];
  const rows = await db
    .insertInto('actions')
    .values(actions.map(({ owners: _, ...action }) => ({ ...action, createdAt: now })))
    .returning(['id', 'number'])
    .execute();
  const idOf = new Map(rows.map((row) => [row.number, row.id]));
  const ids = actions.map((action) => idOf.get(action.number) ?? 0);
  await insertOwners(
    db,
    actions.flatMap((action, index) => ownerRows(ids[index] ?? 0, action.owners)),
  );
  return ids;
}

const ownerRows = (actionId: number, owners: readonly OwnerRow[]) =>
  owners.map((owner, position) => ({ actionId, position, ...owner }));

async function insertOwners(db: Connection, rows: ReturnType<typeof ownerRows>): Promise<void> {
  if (rows.length > 0) await db.insertInto('actionOwners').values(rows).execute();
}

export async function replaceOwners(db: Connection, actionId: number, owners: readonly OwnerRow[]): Promise<void> {
  await db.deleteFrom('actionOwners').where('actionId', '=', actionId).execute();
  await insertOwners(db, ownerRows(actionId, owners));
}

/** Changes an action's own columns. */
export async function updateAction(
  db: Connection,
  id: number,
  change: {
    readonly state?: Action['state'];
    readonly doneAt?: Instant | null;
    readonly due?: CalendarDay | null;
    readonly dueText?: string | null;
    readonly tiedTo?: ActionLine['tiedTo'];
    readonly share?: Action['share'];
    readonly takenBy?: number | null;
    readonly text?: string;
    readonly section?: string | null;
    readonly line?: number | null;
    readonly quote?: string | null;
  },
): Promise<void> {
  await db.updateTable('actions').set(change).where('id', '=', id).execute();
}

/** Marks it done, which ends its wait. */
export async function closeAction(db: Connection, id: number, now: Instant): Promise<void> {
  await updateAction(db, id, { state: 'done', doneAt: now });
  await endWaits(db, [id]);
}

/** The members whose the action is: those it names, and those of its groups; who has left has no part any more. */
export async function listPeopleOf(
  db: Connection,
  actionId: number,
): Promise<readonly { readonly memberId: number; readonly ticked: boolean }[]> {
  const { rows } = await sql<{ memberId: number; ticked: boolean }>`
    select distinct p.member_id as "memberId", t.member_id is not null as ticked
    from (
      select o.member_id from action_owners o where o.action_id = ${actionId} and o.member_id is not null
      union
      select gm.member_id from action_owners o join group_members gm on gm.group_id = o.group_id where o.action_id = ${actionId}
    ) p join members m on m.id = p.member_id and m.former_since is null
    left join action_ticks t on t.action_id = ${actionId} and t.member_id = p.member_id
  `.execute(db);
  return rows;
}
