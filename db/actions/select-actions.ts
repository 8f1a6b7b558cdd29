import { type RawBuilder, sql } from 'kysely';
import type { Action, Owner } from '../../src/domain/actions/action.ts';
import type { CompletionRule } from '../../src/domain/actions/completion-rule.ts';
import type { Instant } from '../../src/domain/time/instant.ts';
import type { Connection } from '../connection/connection.ts';
import { completionRuleOf } from './shares.ts';

/** An action with one of its owners; with no owner it has one row too. */
interface Row extends Omit<Action, 'progress' | 'closing' | 'offeredTo' | 'owners' | 'takenBy' | 'wait'> {
  readonly memberId: number | null;
  readonly groupId: number | null;
  /** As the roster has it, or where that knows nobody as written; null: no owner. */
  readonly owner: string | null;
  readonly userId: string | null;
  readonly isFormer: boolean;
  readonly takenBy: number | null;
  readonly taker: string | null;
  readonly offeredTo: number | null;
  readonly closing: CompletionRule | null;
  /** Null where it waits on nothing, as the other columns of a wait. */
  readonly waitSince: Instant | null;
  readonly waitFor: string | null;
  readonly waitOn: number | null;
  readonly waitOnName: string | null;
  readonly waitBy: number;
  readonly waitByName: string;
  readonly ticked: number;
  /** Members with a part in it where each of a group has one; otherwise null, and those it names have. */
  readonly eachOf: number | null;
  /** Of all pages. */
  readonly total: number;
  readonly actor: string | null;
}

export interface SelectedActions {
  readonly actions: readonly Action[];
  /** Of all pages; 0 also where the page is past the last. */
  readonly total: number;
  /** The column of that name of the member who asks, where they were asked for and found. */
  readonly actor: string | null;
}

/**
 * Each action that meets the condition, with its owners, who took it, how many have a part in it and how many have done it, nearest
 * deadline first and what waits last: one statement, whatever the page's length.
 *
 * As SQL and not built: `/mag actions` waits for it, and to build and compile it took as long as to run it. Its columns are named here,
 * without the plugin that names them elsewhere: to rename twenty in every row took as long as to read them. Owners come as rows, of
 * which most actions have one: written and read as JSON they took a third of the statement's time.
 *
 * The condition may also refer to the wait, as `w`; none is null.
 *
 * `actor`: a select of one row with a column `actor`, told beside the actions, to whose other columns the condition may refer.
 */
export async function selectActions(
  db: Connection,
  condition: RawBuilder<unknown>,
  page: RawBuilder<unknown> = sql``,
  actor: RawBuilder<unknown> = sql`select null as actor`,
): Promise<SelectedActions> {
  const { rows } = await sql<Row>`
    with actor as materialized (${actor}),
    page as materialized (
      select a.*, w.since as wait_since, w.what as wait_for, w.member_id as wait_on, w.by_member as wait_by, count(*) over () as total
      from actions a left join action_waits w on w.action_id = a.id and a.state = 'open'
      where ${condition} order by w.id is not null, a.due, a.number ${page}),
    parts as (
      -- Who left the group, or the committee, has no part any more, done or not.
      select o.action_id, count(distinct p.id) as of, count(distinct t.member_id) as done
      from page a join action_owners o on o.action_id = a.id left join group_members gm on gm.group_id = o.group_id
        join members p on p.id = coalesce(o.member_id, gm.member_id) and p.former_since is null
        left join action_ticks t on t.action_id = o.action_id and t.member_id = p.id
      where a.share = 'each' group by o.action_id)
    select a.id, a.committee_id as "committeeId", a.number, a.text, a.state, a.due, a.due_text as "dueText", a.share, a.total, actor.actor,
      a.taken_by as "takenBy", taker.name as taker, a.wait_since as "waitSince", a.wait_for as "waitFor",
      a.wait_on as "waitOn", awaited.name as "waitOnName", a.wait_by as "waitBy", waiter.name as "waitByName",
      o.member_id as "memberId", o.group_id as "groupId", coalesce(m.name, g.name, o.name) as owner, m.user_id as "userId",
      m.former_since is not null as "isFormer",
      case a.share when 'each' then coalesce(parts.done, 0) else (select count(*) from action_ticks t where t.action_id = a.id) end as ticked,
      case a.share when 'each' then coalesce(parts.of, 0) end as "eachOf", case a.share when 'each' then ${completionRuleOf('c')} end as closing,
      (select min(f.member_id) from offers f where f.action_id = a.id and f.answer is null) as "offeredTo"
    from actor left join page a on true left join committees c on c.id = a.committee_id left join members taker on taker.id = a.taken_by
      left join members awaited on awaited.id = a.wait_on left join members waiter on waiter.id = a.wait_by left join parts on parts.action_id = a.id
      left join action_owners o on o.action_id = a.id left join members m on m.id = o.member_id left join groups g on g.id = o.group_id
    order by a.wait_since is not null, a.due, a.number, a.id, o.position`.execute(db.withoutPlugins());
  const owners = new Map<number, Owner[]>();
  const first: Row[] = [];
  for (const row of rows) {
    if (row.id === null) continue;
    const owner = ownerOf(row);
    const known = owners.get(row.id);
    if (known) known.push(owner);
    else {
      owners.set(row.id, row.owner === null ? [] : [owner]);
      first.push(row);
    }
  }
  return {
    actions: first.map((row) => actionOf(row, owners.get(row.id) ?? [])),
    total: rows[0]?.total ?? 0,
    actor: rows[0]?.actor ?? null,
  };
}

function ownerOf({ memberId, groupId, owner, userId, isFormer }: Row): Owner {
  const name = owner ?? '';
  if (memberId !== null) return { kind: 'member', member: { id: memberId, name, userId, isFormer } };
  return groupId !== null ? { kind: 'group', group: { id: groupId, name } } : { kind: 'name', name };
}

function actionOf(row: Row, owners: readonly Owner[]): Action {
  const { id, committeeId, number, text, state, due, dueText, share } = row;
  const named = new Set(owners.map((owner) => (owner.kind === 'member' ? owner.member.id : 0)));
  named.delete(0);
  return {
    id,
    committeeId,
    number,
    text,
    state,
    due,
    dueText,
    share,
    owners,
    takenBy: row.takenBy === null ? null : { id: row.takenBy, name: row.taker ?? '' },
    progress: { done: row.ticked, of: row.eachOf ?? named.size },
    ...(row.offeredTo === null ? {} : { offeredTo: row.offeredTo }),
    ...waitOf(row),
    ...(row.closing === null ? {} : { closing: row.closing }),
  };
}

function waitOf({ waitSince, waitFor, waitOn, waitOnName, waitBy, waitByName }: Row): Pick<Action, 'wait'> {
  if (waitSince === null) return {};
  const on = waitOn === null ? null : { id: waitOn, name: waitOnName ?? '' };
  return { wait: { on, what: waitFor, by: { id: waitBy, name: waitByName }, since: waitSince } };
}
