import { type RawBuilder, sql } from 'kysely';
import type { Instant } from '../../src/domain/time/instant.ts';
import type { Connection } from '../connection/connection.ts';

/**
 * Empties the texts of up to `most` summaries published before then: the source, the lines quoted from it and the questions about them.
 * Actions, dates, groups and decisions stay. Returns how many.
 */
export async function emptyTextsPublishedBefore(db: Connection, before: Instant, most: number): Promise<number> {
  const { rows } = await sql`
    with old as (
      select id from summaries where state = 'published' and source_text <> '' and published_at < ${before} limit ${most} for update),
    emptied as (
      update summaries s set source_text = '', draft = s.draft || jsonb_build_object('answers', '[]'::jsonb, 'summary',
        s.draft -> 'summary' || jsonb_build_object('doubts', '[]'::jsonb, 'actions', ${withoutQuotes(sql`s.draft -> 'summary' -> 'actions'`)}))
      from old where s.id = old.id),
    quoted as (update actions a set quote = null from old where a.summary_id = old.id),
    stated as (update action_statements t set stated = t.stated || '{"quote": ""}' from old where t.summary_id = old.id)
    select id from old
  `.execute(db);
  return rows.length;
}

const withoutQuotes = (actions: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  (select coalesce(jsonb_agg(action || '{"quote": ""}' order by position), '[]')
    from jsonb_array_elements(${actions}) with ordinality as listed (action, position))`;

/** Empties what was read of up to `most` summaries that were received before then and discarded; their titles stay. Returns how many. */
export function emptyDiscardedBefore(db: Connection, before: Instant, most: number): Promise<number> {
  return emptyDiscarded(
    db,
    sql`id = any(array(select id from summaries where state = 'discarded' and source_text <> '' and received_at < ${before} limit ${most}))`,
  );
}

/** The same of one that was discarded just now. */
export async function emptyDiscardedSummary(db: Connection, id: number): Promise<void> {
  await emptyDiscarded(db, sql`id = ${id} and state = 'discarded'`);
}

async function emptyDiscarded(db: Connection, which: RawBuilder<unknown>): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    update summaries set source_text = '', draft = jsonb_build_object('leftOut', '[]'::jsonb, 'answers', '[]'::jsonb, 'summary',
      draft -> 'summary' || '{"sections": [], "actions": [], "nextMeeting": null, "dates": [], "groups": [], "decisions": [],
        "participants": [], "agenda": [], "doubts": []}')
    where ${which}
  `.execute(db);
  return Number(numAffectedRows);
}
