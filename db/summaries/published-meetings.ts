import { sql } from 'kysely';
import { type CalendarDay, dayIn, isCalendarDay } from '../../src/domain/time/instant.ts';
import type { Connection } from '../connection/connection.ts';

/** The meetings of a committee's published summaries; a summary that corrects another is that of the same meeting. */
export async function listPublishedMeetings(
  db: Connection,
  committeeId: number,
  timeZone: string,
): Promise<readonly { readonly summaryId: number; readonly title: string | null; readonly day: CalendarDay | null }[]> {
  const { rows } = await sql<{ summaryId: number; title: string | null; startsAt: string | null }>`
    select id as summary_id, draft -> 'summary' ->> 'title' as title, draft -> 'summary' ->> 'startsAt' as starts_at
    from summaries where committee_id = ${committeeId} and state = 'published' and revises_id is null order by id desc
  `.execute(db);
  return rows.map(({ summaryId, title, startsAt }) => ({
    summaryId,
    title,
    day: startsAt === null ? null : isCalendarDay(startsAt) ? startsAt : dayIn(timeZone, new Date(startsAt)),
  }));
}
