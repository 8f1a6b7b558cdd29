import { type RawBuilder, sql } from 'kysely';
import type { CompletionRule } from '../../src/domain/actions/completion-rule.ts';
import type { Instant } from '../../src/domain/time/instant.ts';
import { installedAmong } from '../committee/workspaces.ts';
import type { Connection } from '../connection/connection.ts';

/** Notes that the member has done their own part. */
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

/** How far an open action of which each of a group does their part is, and what closes it in its committee. */
export interface Shares {
  readonly actionId: number;
  readonly committeeId: number;
  readonly closing: CompletionRule;
  readonly done: number;
  readonly of: number;
}

export type SharesOf =
  | { readonly kind: 'action'; readonly actionId: number }
  | { readonly kind: 'group'; readonly groupId: number }
  | { readonly kind: 'committee'; readonly committeeId: number }
  /** Those of committees of the workspaces that close them by their date, whose day has ended. */
  | { readonly kind: 'past'; readonly teamIds: readonly string[]; readonly now: Instant };

/** The actions are locked until the transaction ends: the last part done and the last missing member gone must see each other. */
export async function lockShares(db: Connection, of: SharesOf): Promise<readonly Shares[]> {
  const locked = await sql<{ id: number }>`
    select a.id from actions a where a.state = 'open' and a.share = 'each' and ${whichOf(of)} order by a.id for update of a
  `.execute(db);
  const ids = locked.rows.map((row) => row.id);
  if (ids.length === 0) return [];
  const { rows } = await sql<Shares>`
    select a.id as action_id, a.committee_id, ${completionRuleOf('c')} as closing,
      count(distinct p.member_id) as of, count(distinct t.member_id) as done
    from actions a join committees c on c.id = a.committee_id
    left join (
      select o.action_id, m.id as member_id
      from action_owners o left join group_members gm on gm.group_id = o.group_id
      join members m on m.id = coalesce(o.member_id, gm.member_id) and m.former_since is null where o.action_id = any(${ids})
    ) p on p.action_id = a.id
    left join action_ticks t on t.action_id = a.id and t.member_id = p.member_id
    where a.id = any(${ids}) and a.state = 'open' group by a.id, c.id order by a.id
  `.execute(db);
  return rows;
}

function whichOf(of: SharesOf): RawBuilder<unknown> {
  switch (of.kind) {
    case 'action':
      return sql`a.id = ${of.actionId}`;
    case 'group':
      return sql`a.id in (select action_id from action_owners where group_id = ${of.groupId})`;
    case 'committee':
      return sql`a.committee_id = ${of.committeeId}`;
    case 'past':
      return sql`exists (select from committees c where c.id = a.committee_id and c.closing = 'date'
        and c.workspace_id = any(${installedAmong(of.teamIds)})
        and a.due < (${of.now}::timestamptz at time zone c.time_zone)::date)`;
  }
}

/** The committee's rule: a quorum is the percentage it wants. */
export const completionRuleOf = (committees: 'c') =>
  sql<CompletionRule>`case ${sql.raw(committees)}.closing when 'quorum' then to_jsonb(${sql.raw(committees)}.closing_quorum)
    else to_jsonb(${sql.raw(committees)}.closing) end`;
