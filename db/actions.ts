import { type RawBuilder, sql } from 'kysely';
import type { Action } from '../src/domain/action.ts';
import type { ActionFilter } from '../src/domain/action-filter.ts';
import type { Closing } from '../src/domain/closing.ts';
import type { CalendarDay, Instant } from '../src/domain/instant.ts';
import type { Connection } from './connection.ts';
import { memberJson } from './members.ts';
import { closingOf } from './shares.ts';

interface Row extends Omit<Action, 'progress' | 'source' | 'closing' | 'offeredTo'> {
  readonly offeredTo: number | null;
  readonly closing: Closing | null;
  readonly summaryId: number | null;
  readonly line: number | null;
  readonly quote: string | null;
  readonly permalink: string | null;
  readonly ticked: number;
  /** Members with a part in it where each of a group has one; otherwise null, and those it names have. */
  readonly eachOf: number | null;
  /** Of all pages. */
  readonly total: number;
}

/**
 * Each action that meets the condition, with its owners, who took it, how many have a part in it and how many have done it, nearest
 * deadline first: one statement, whatever the page's length.
 *
 * As SQL and not built: `/mag actions` waits for it, and to build and compile it took as long as to run it. Its columns are named here,
 * without the plugin that names them elsewhere: to rename twenty in every row took as long as to read them. The owners are gathered for
 * the whole page at once, which took three quarters of the time of asking for each action.
 */
async function selectActions(
  db: Connection,
  condition: RawBuilder<unknown>,
  page: RawBuilder<unknown> = sql``,
): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    with page as materialized (
      select a.*, count(*) over () as total from actions a where ${condition} order by a.due, a.number ${page}),
    owned as (
      select o.action_id, json_agg(case
          when m.id is not null then json_build_object('kind', 'member', 'member', ${memberJson('m')})
          when g.id is not null then json_build_object('kind', 'group', 'group', json_build_object('id', g.id,
            'committeeId', g.committee_id, 'kind', g.kind, 'name', g.name, 'short', g.short, 'parent', g.parent,
            'seats', coalesce(to_json(g.seats), to_json('unlimited'::text))))
          else json_build_object('kind', 'name', 'name', o.name) end order by o.position) as owners
      from action_owners o left join members m on m.id = o.member_id left join groups g on g.id = o.group_id
      where o.action_id in (select id from page) group by o.action_id),
    parts as (
      -- Who left the group, or the committee, has no part any more, done or not.
      select p.action_id, count(distinct p.member_id) as of, count(distinct t.member_id) as done
      from (select o.action_id, coalesce(o.member_id, gm.member_id) as member_id from page a
          join action_owners o on o.action_id = a.id left join group_members gm on gm.group_id = o.group_id
          where a.share = 'each') p
        join members pm on pm.id = p.member_id and pm.former_since is null
        left join action_ticks t on t.action_id = p.action_id and t.member_id = p.member_id
      group by p.action_id)
    select a.id, a.committee_id as "committeeId", a.number, a.text, a.section, a.state, a.due, a.due_text as "dueText",
      a.tied_to as "tiedTo", a.share, a.created_at as "createdAt", a.done_at as "doneAt", a.summary_id as "summaryId", a.line, a.quote,
      a.total, s.permalink, case when taker.id is not null then ${memberJson('taker')} end as "takenBy",
      coalesce(owned.owners, '[]') as owners,
      case a.share when 'each' then coalesce(parts.done, 0) else (select count(*) from action_ticks t where t.action_id = a.id) end as ticked,
      case a.share when 'each' then coalesce(parts.of, 0) end as "eachOf", case a.share when 'each' then ${closingOf('c')} end as closing,
      (select min(f.member_id) from offers f where f.action_id = a.id and f.answer is null) as "offeredTo"
    from page a join committees c on c.id = a.committee_id left join owned on owned.action_id = a.id left join summaries s on s.id = a.summary_id
      left join members taker on taker.id = a.taken_by
      left join parts on parts.action_id = a.id
    order by a.due, a.number`.execute(db.withoutPlugins());
  return rows;
}

function actionOf(row: Row): Action {
  const { id, committeeId, number, text, section, state, due, dueText, tiedTo, share, owners, takenBy } = row;
  const named = new Set(owners.map((owner) => (owner.kind === 'member' ? owner.member.id : 0)));
  named.delete(0);
  return {
    id,
    committeeId,
    number,
    text,
    section,
    state,
    due,
    dueText,
    tiedTo,
    share,
    owners,
    takenBy,
    progress: { done: row.ticked, of: row.eachOf ?? named.size },
    ...(row.offeredTo === null ? {} : { offeredTo: row.offeredTo }),
    ...(row.closing === null ? {} : { closing: row.closing }),
    source:
      row.summaryId !== null && row.line !== null
        ? { summaryId: row.summaryId, line: row.line, quote: row.quote ?? '', permalink: row.permalink }
        : null,
    createdAt: row.createdAt,
    doneAt: row.doneAt,
  };
}

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
  const conditions = [sql`a.committee_id = ${committeeId}`, ...inState(filter.which, today), ...belongingTo(filter)];
  const rows = await selectActions(
    db,
    sql.join(conditions, sql` and `),
    sql`limit ${page.limit} offset ${page.offset}`,
  );
  return { actions: rows.map(actionOf), total: rows[0]?.total ?? 0 };
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
        sql`not exists (select from action_owners o where o.action_id = a.id
          and (o.member_id is not null or o.group_id is not null))`,
      ];
  }
}

function belongingTo({ which, whose }: ActionFilter): readonly RawBuilder<unknown>[] {
  switch (whose?.kind) {
    case undefined:
      return [];
    case 'member':
      return [
        sql`(a.taken_by = ${whose.memberId} or a.id in (
          select o.action_id from action_owners o where o.member_id = ${whose.memberId}
          union all
          select o.action_id from group_members gm join action_owners o on o.group_id = gm.group_id
          where gm.member_id = ${whose.memberId}))`,
        sql`(a.taken_by is null or a.taken_by = ${whose.memberId})`,
        ...(which === 'open' || which === 'overdue'
          ? [sql`not exists (select from action_ticks t where t.action_id = a.id and t.member_id = ${whose.memberId})`]
          : []),
      ];
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

export async function findActionByNumber(
  db: Connection,
  committeeId: number,
  number: number,
): Promise<Action | undefined> {
  const [row] = await selectActions(db, sql`a.committee_id = ${committeeId} and a.number = ${number}`);
  return row && actionOf(row);
}

export async function findAction(db: Connection, id: number): Promise<Action | undefined> {
  const [row] = await selectActions(db, sql`a.id = ${id}`);
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
  const rows = await selectActions(db, sql`a.id in (${sql.join(ids)})`);
  return rows.map(actionOf);
}

export async function listActionsOfSummary(db: Connection, summaryId: number): Promise<readonly Action[]> {
  const rows = await selectActions(db, sql`a.summary_id = ${summaryId} and a.state <> 'withdrawn'`);
  return rows.map(actionOf).toSorted((one, other) => one.number - other.number);
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
