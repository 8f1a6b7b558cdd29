import { type Connection, inTransaction } from '../../../db/connection/connection.ts';
import { record } from '../../../db/history/history.ts';
import { dropNotices } from '../../../db/reminders/notice-plans.ts';
import type { ActionDropReason, DropReason } from '../../domain/reminders/drop-reason.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Dropped, Notices } from './kinds/notice-kind-module.ts';

/** As the history of an action has them. */
const words: Readonly<Record<ActionDropReason, string>> = {
  'action done': 'the action was done',
  'action gone': 'the action is gone',
  'action withdrawn': 'a corrected summary no longer has the action',
  'another day chosen': 'it was put off, or another day was chosen',
  'moved or reassigned': 'the deadline moved, or it is no longer theirs',
  'no date': 'the action no longer has a date',
  overtaken: 'a later one replaced it',
  'put off': 'it was put off',
};

const isOfAction = (why: DropReason): why is ActionDropReason => Object.hasOwn(words, why);

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
    if (notice?.kind !== 'action' && notice?.kind !== 'escalation') continue;
    if (isOfAction(why)) whyOf.set(notice.subjectId, [...(whyOf.get(notice.subjectId) ?? []), why]);
  }
  const [{ committeeId }] = notices;
  const lines = [...whyOf].flatMap(([subjectId, every]) => {
    const why = [...new Set(every)].map((one) => words[one]).join('; ');
    const line = `${subjectId} ${why}`;
    if (leftOut.has(line)) return [];
    leftOut.add(line);
    const what = `left out ${every.length === 1 ? 'a reminder' : `${every.length} reminders`}: ${why}`;
    return [{ committeeId, subject: 'action' as const, subjectId, byMember: null, what }];
  });
  if (lines.length === 0) return dropNotices(db, dropped, now);
  await inTransaction(db, async (db) => {
    await dropNotices(db, dropped, now);
    await record(db, lines, now);
  });
}
