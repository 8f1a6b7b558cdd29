import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Action, Owner } from '../src/domain/action.ts';
import type { ActionFilter } from '../src/domain/action-filter.ts';
import type { CalendarDay, Instant } from '../src/domain/instant.ts';
import type { Connection } from './connection.ts';
import type { Schema } from './schema.ts';

const member = (alias: string): RawBuilder<unknown> => {
  const column = (name: string) => sql.ref(`${alias}.${name}`);
  return sql`json_build_object('id', ${column('id')}, 'committeeId', ${column('committeeId')}, 'name', ${column('name')},
    'userId', ${column('userId')}, 'timeZone', ${column('timeZone')}, 'role', ${column('role')})`;
};

/** Each action with its owners, who took it, how many have a part in it and how many have done it: one statement, whatever the page's length. */
const selectActions = (db: Connection) =>
  (db as Kysely<Schema>)
    .selectFrom('actions as a')
    .leftJoin('summaries as s', 's.id', 'a.summaryId')
    .leftJoin('members as taker', 'taker.id', 'a.takenBy')
    .select([
      'a.id',
      'a.committeeId',
      'a.number',
      'a.text',
      'a.section',
      'a.state',
      'a.due',
      'a.dueText',
      'a.tiedTo',
      'a.share',
      'a.createdAt',
      'a.doneAt',
      'a.summaryId',
      'a.line',
      'a.quote',
      's.permalink',
      sql<Action['takenBy']>`case when taker.id is not null then ${member('taker')} end`.as('takenBy'),
      sql<Owner[]>`(
        select coalesce(json_agg(case
          when m.id is not null then json_build_object('kind', 'member', 'member', ${member('m')})
          when g.id is not null then json_build_object('kind', 'group', 'group', json_build_object('id', g.id,
            'committeeId', g.committee_id, 'kind', g.kind, 'name', g.name, 'short', g.short, 'parent', g.parent,
            'seats', coalesce(to_json(g.seats), to_json('unlimited'::text))))
          else json_build_object('kind', 'name', 'name', o.name) end order by o.position), '[]')
        from action_owners o left join members m on m.id = o.member_id left join groups g on g.id = o.group_id
        where o.action_id = a.id)`.as('owners'),
      sql<number>`(select count(*) from action_ticks t where t.action_id = a.id)`.as('ticked'),
      sql<number>`(
        select count(distinct coalesce(o.member_id, gm.member_id)) from action_owners o
        left join group_members gm on gm.group_id = o.group_id and a.share = 'each' where o.action_id = a.id)`.as(
        'parts',
      ),
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof selectActions>['execute']>>[number];

const actionOf = ({ ticked, parts, summaryId, line, quote, permalink, ...row }: Row): Action => ({
  ...row,
  progress: { done: ticked, of: parts },
  source: summaryId !== null && line !== null ? { summaryId, line, quote: quote ?? '', permalink } : null,
});

/**
 * A page of a committee's actions, nearest deadline first, those without one last; `total` counts all pages.
 *
 * A member's actions are those he owns, alone or as one of a group, less those of "any one" that another took; of the open ones he
 * is not shown what he has ticked off himself.
 */
export async function listActions(
  db: Connection,
  committeeId: number,
  filter: ActionFilter,
  today: CalendarDay,
  page: { readonly limit: number; readonly offset: number },
): Promise<{ readonly actions: readonly Action[]; readonly total: number }> {
  let query = selectActions(db)
    .select(sql<number>`count(*) over ()`.as('total'))
    .where('a.committeeId', '=', committeeId);
  if (filter.which === 'done') query = query.where('a.state', '=', 'done');
  else if (filter.which !== 'all') query = query.where('a.state', '=', 'open');
  if (filter.which === 'overdue') query = query.where('a.due', '<', today);
  if (filter.which === 'unowned') {
    query = query.where(sql<boolean>`not exists (select from action_owners o where o.action_id = a.id
      and (o.member_id is not null or o.group_id is not null))`);
  }
  const { whose } = filter;
  if (whose?.kind === 'member') {
    query = query
      .where(sql<boolean>`exists (select from action_owners o left join group_members gm
        on gm.group_id = o.group_id and gm.member_id = ${whose.memberId}
        where o.action_id = a.id and (o.member_id = ${whose.memberId} or gm.member_id is not null)
        union all select where a.taken_by = ${whose.memberId})`)
      .where(sql<boolean>`(a.taken_by is null or a.taken_by = ${whose.memberId})`);
    if (filter.which === 'open' || filter.which === 'overdue') {
      query = query.where(
        sql<boolean>`not exists (select from action_ticks t where t.action_id = a.id and t.member_id = ${whose.memberId})`,
      );
    }
  } else if (whose?.kind === 'group') {
    query = query.where(
      sql<boolean>`exists (select from action_owners o where o.action_id = a.id and o.group_id = ${whose.groupId})`,
    );
  } else if (whose?.kind === 'words') {
    const pattern = `%${whose.words.replace(/[\\%_]/g, '\\$&')}%`;
    query = query.where(sql<boolean>`(a.text ilike ${pattern} or a.section ilike ${pattern}
      or exists (select from action_owners o where o.action_id = a.id and o.name ilike ${pattern}))`);
  }
  const rows = await query
    .orderBy(sql`a.due nulls last`)
    .orderBy('a.number')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  return { actions: rows.map(({ total: _, ...row }) => actionOf(row)), total: rows[0]?.total ?? 0 };
}

export async function findActionByNumber(
  db: Connection,
  committeeId: number,
  number: number,
): Promise<Action | undefined> {
  const row = await selectActions(db)
    .where('a.committeeId', '=', committeeId)
    .where('a.number', '=', number)
    .executeTakeFirst();
  return row && actionOf(row);
}

export async function findAction(db: Connection, id: number): Promise<Action | undefined> {
  const row = await selectActions(db).where('a.id', '=', id).executeTakeFirst();
  return row && actionOf(row);
}

/** The action, locked until the transaction ends: two who click at once are settled one after the other. */
export async function lockAction(db: Connection, id: number): Promise<Action | undefined> {
  await db.selectFrom('actions').where('id', '=', id).select('id').forUpdate().execute();
  return findAction(db, id);
}

/** Nearest deadline first. */
export async function listActionsById(db: Connection, ids: readonly number[]): Promise<readonly Action[]> {
  if (ids.length === 0) return [];
  const rows = await selectActions(db).where('a.id', 'in', ids).orderBy('a.due').orderBy('a.number').execute();
  return rows.map(actionOf);
}

export async function listActionsOfSummary(db: Connection, summaryId: number): Promise<readonly Action[]> {
  const rows = await selectActions(db)
    .where('a.summaryId', '=', summaryId)
    .where('a.state', '<>', 'withdrawn')
    .orderBy('a.number')
    .execute();
  return rows.map(actionOf);
}

/** An owner as it is written to the database. */
export interface OwnerRow {
  readonly memberId: number | null;
  readonly groupId: number | null;
  readonly name: string;
}

export interface NewAction
  extends Pick<Action, 'number' | 'text' | 'section' | 'due' | 'dueText' | 'tiedTo' | 'share'> {
  readonly committeeId: number;
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
    readonly tiedTo?: Action['tiedTo'];
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

/** Notes that the member has done his own part. */
export async function tick(db: Connection, actionId: number, memberId: number, now: Instant): Promise<void> {
  await db
    .insertInto('actionTicks')
    .values({ actionId, memberId, at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function untick(db: Connection, actionId: number, memberId: number | 'everybody'): Promise<void> {
  let query = db.deleteFrom('actionTicks').where('actionId', '=', actionId);
  if (memberId !== 'everybody') query = query.where('memberId', '=', memberId);
  await query.execute();
}

/** The members whose the action is: those it names, and those of its groups. */
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
    ) p left join action_ticks t on t.action_id = ${actionId} and t.member_id = p.member_id
  `.execute(db);
  return rows;
}

/** The owners of a summary's actions whom no one in the workspace is: unlinked members, names the roster does not know, and groups of none but such. */
export async function listUnlinkedOwners(db: Connection, summaryId: number): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select o.name from action_owners o join actions a on a.id = o.action_id left join members m on m.id = o.member_id
    where a.summary_id = ${summaryId} and m.user_id is null and not exists (
      select from group_members gm join members gmm on gmm.id = gm.member_id where gm.group_id = o.group_id and gmm.user_id is not null)
    group by o.name order by min(a.number)
  `.execute(db);
  return rows.map((row) => row.name);
}
