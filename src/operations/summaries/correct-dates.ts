import type { Connection } from '../../../db/connection/connection.ts';
import { addDates, listDatesOfSummary, withdrawDates } from '../../../db/meetings/meetings.ts';
import { dropNotices, listWaiting } from '../../../db/reminders/notice-plans.ts';
import { correctionLines } from '../../domain/summaries/correction-lines.ts';
import type { DateLine } from '../../domain/summaries/summary.ts';
import type { Instant } from '../../domain/time/instant.ts';

/** Changes the dates of a published summary to those of its correction, and tells what changed, a line each. */
export async function correctDates(
  db: Connection,
  of: { readonly committeeId: number; readonly rootId: number },
  dates: readonly DateLine[],
  now: Instant,
): Promise<readonly string[]> {
  const before = await listDatesOfSummary(db, of.rootId);
  const stated = new Map(
    dates.map((date) => [
      keyOf(date.kind, date.what, date.day ?? date.from ?? null, date.day ?? date.to ?? date.from ?? null),
      date,
    ]),
  );
  const standing = new Set(before.map((date) => keyOf(date.kind, date.what, date.fromDay, date.toDay)));
  const gone = before.filter((date) => !stated.has(keyOf(date.kind, date.what, date.fromDay, date.toDay)));
  const added = [...stated].flatMap(([key, date]) => (standing.has(key) ? [] : [date]));

  const ids = gone.map((date) => date.id);
  const waiting = await listWaiting(db, 'date', ids);
  await dropNotices(
    db,
    waiting.map(({ id }) => ({ id, why: 'date withdrawn' })),
    now,
  );
  await withdrawDates(db, ids);
  await addDates(db, of.committeeId, of.rootId, added);
  return [
    ...gone.map((date) => correctionLines.dateWithdrawn(date.what, date.text)),
    ...added.map((date) => correctionLines.dateAdded(date.what, date.text)),
  ];
}

const keyOf = (...parts: readonly (string | null)[]): string => JSON.stringify(parts);
