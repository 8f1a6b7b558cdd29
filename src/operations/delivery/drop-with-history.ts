import { type Connection, inTransaction } from '../../../db/connection/connection.ts';
import { record } from '../../../db/history/history.ts';
import { dropNotices } from '../../../db/reminders/notice-plans.ts';
import { actionPhrases, dropReasonPhrases } from '../../domain/history/phrases.ts';
import type { ActionDropReason, DropReason } from '../../domain/reminders/drop-reason.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Dropped, Notices } from './kinds/notice-kind-module.ts';

const isOfAction = (why: DropReason): why is ActionDropReason => Object.hasOwn(dropReasonPhrases, why);

/**
 * Drops notices that no longer matter, with a line in the history of their action. `leftOut` has the lines written in this round: a group of
 * 27 makes one of them.
 */
export async function dropWithHistory(
  db: Connection,
  notices: Notices,
  dropped: readonly Dropped[],
  { leftOut, now }: { readonly leftOut: Set<string>; readonly now: Instant },
): Promise<void> {
  const whyOf = new Map<number, ActionDropReason[]>();
  for (const { id, why } of dropped) {
    const notice = notices.find((one) => one.id === id);
    if (notice?.kind !== 'action' && notice?.kind !== 'escalation' && notice?.kind !== 'awaited') continue;
    if (isOfAction(why)) whyOf.set(notice.subjectId, [...(whyOf.get(notice.subjectId) ?? []), why]);
  }
  const [{ committeeId }] = notices;
  const lines = [...whyOf].flatMap(([subjectId, every]) => {
    const why = [...new Set(every)];
    const line = `${subjectId} ${why.join('; ')}`;
    if (leftOut.has(line)) return [];
    leftOut.add(line);
    const what = actionPhrases.remindersLeftOut(every.length, why);
    return [{ committeeId, subject: 'action' as const, subjectId, byMember: null, what }];
  });
  if (lines.length === 0) return dropNotices(db, dropped, now);
  await inTransaction(db, async (db) => {
    await dropNotices(db, dropped, now);
    await record(db, lines, now);
  });
}
