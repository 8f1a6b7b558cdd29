import { sql } from 'kysely';
import type { ActionSource, Statement } from '../../src/domain/actions/shown-action.ts';
import type { StatedAction } from '../../src/domain/summaries/revision.ts';
import type { ActionLine } from '../../src/domain/summaries/summary.ts';
import type { Connection } from '../connection/connection.ts';
import { listActionsById } from './actions.ts';

/** Keeps how a revision of the summary states its actions. */
export async function addStatements(
  db: Connection,
  summaryId: number,
  statements: readonly { readonly actionId: number; readonly stated: ActionLine }[],
): Promise<void> {
  if (statements.length === 0) return;
  await db
    .insertInto('actionStatements')
    .values(statements.map(({ actionId, stated }) => ({ actionId, summaryId, stated: JSON.stringify(stated) })))
    // One that was taken back is published anew.
    .onConflict((conflict) =>
      conflict.columns(['actionId', 'summaryId']).doUpdateSet((set) => ({ stated: set.ref('excluded.stated') })),
    )
    .execute();
}

/** The actions of a summary, withdrawn ones too, each with how the latest revision that has it states it. */
export async function listStatedActions(db: Connection, rootId: number): Promise<readonly StatedAction[]> {
  const { rows } = await sql<{ actionId: number; stated: ActionLine }>`
    select distinct on (s.action_id) s.action_id as "actionId", s.stated
    from action_statements s join actions a on a.id = s.action_id
    where a.summary_id = ${rootId} order by s.action_id, s.summary_id desc
  `.execute(db);
  const actions = await listActionsById(
    db,
    rows.map((row) => row.actionId),
  );
  return rows.flatMap(({ actionId, stated }) => {
    const action = actions.find((one) => one.id === actionId);
    return action ? [{ action, stated }] : [];
  });
}

/** What each revision of the summary says of an action, latest first. */
export async function listStatements(db: Connection, actionId: number): Promise<readonly Statement[]> {
  const rows = await db
    .selectFrom('actionStatements')
    .innerJoin('summaries', 'summaries.id', 'actionStatements.summaryId')
    .where('actionId', '=', actionId)
    .select(['summaries.revision', 'stated'])
    .orderBy('summaries.revision', 'desc')
    .execute();
  return rows.map(({ revision, stated }) => ({ revision, line: stated.line, quote: stated.quote }));
}

/** Where the latest revision of the summary has each of the actions; nothing of those added by hand. */
export async function listSources(db: Connection, ids: readonly number[]): Promise<ReadonlyMap<number, ActionSource>> {
  const { rows } = await sql<ActionSource & { readonly id: number }>`
    select distinct on (a.id) a.id, a.section, a.line, coalesce(a.quote, '') as quote, s.permalink
    from actions a left join action_statements t on t.action_id = a.id
    join summaries s on s.id = coalesce(t.summary_id, a.summary_id)
    where a.id = any(${ids}) and a.line is not null order by a.id, t.summary_id desc
  `.execute(db);
  return new Map(rows.map(({ id, ...source }) => [id, source]));
}
