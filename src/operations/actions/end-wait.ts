import { endWaits } from '../../../db/actions/waits.ts';
import type { Connection } from '../../../db/connection/connection.ts';
import type { Action } from '../../domain/actions/action.ts';
import { type Wait, waitInWords } from '../../domain/actions/wait.ts';
import { actionPhrases } from '../../domain/history/phrases.ts';
import { noticeKeys } from '../../domain/reminders/notice-keys.ts';
import { saidOfAction } from '../../domain/reminders/said-of-action.ts';
import type { Member } from '../../domain/roster/member.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { authorize } from '../access/authorize.ts';
import { queueNotices } from '../planning/queue-notices.ts';
import { type ActionChanged, changeAction } from './change-action.ts';
import { isActionOwner } from './is-action-owner.ts';

/** The action waits no more: whoever was waited on may say so too. Its owners, and who had it wait, are told. */
export function endWait(db: Connection, actionId: number, by: Member, now: Instant): Promise<ActionChanged> {
  return changeAction(db, actionId, by, now, async (db, action) => {
    const { wait } = action;
    if (!wait) return { kind: 'refused', because: 'not waiting', number: action.number };
    const own = wait.on?.id === by.id || (await isActionOwner(db, action, by));
    const refusal = await authorize(db, by, 'have an action wait', { own, action: action.number });
    if (refusal) return refusal;
    await endWaits(db, [actionId]);
    await tellOwners(db, action, wait, by, now);
    return { what: actionPhrases.waitOver, before: waitInWords(wait), after: 'none' };
  });
}

/** Of a group's action nobody but who had it wait: the group would hear of each step. */
async function tellOwners(db: Connection, action: Action, wait: Wait, by: Member, now: Instant): Promise<void> {
  const owners = action.takenBy
    ? [action.takenBy.id]
    : action.owners.flatMap((owner) => (owner.kind === 'member' && !owner.member.isFormer ? owner.member.id : []));
  const told = new Set([wait.by.id, ...owners]);
  told.delete(by.id);
  await queueNotices(
    db,
    [...told].map((memberId) => ({
      committeeId: action.committeeId,
      key: noticeKeys.word({ actionId: action.id, to: { memberId }, at: now }),
      kind: 'word' as const,
      subjectId: action.id,
      to: { memberId },
      reason: saidOfAction.waitOver(by.name, waitInWords(wait)),
      dueAt: now,
    })),
    now,
  );
}
