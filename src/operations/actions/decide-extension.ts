import { findAction, updateAction } from '../../../db/actions/actions.ts';
import { findExtension, lockExtension, settleExtension } from '../../../db/actions/extensions.ts';
import type { Connection } from '../../../db/connection/connection.ts';
import { inTransaction } from '../../../db/connection/connection.ts';
import { getMember } from '../../../db/roster/members.ts';
import { actionPhrases } from '../../domain/history/phrases.ts';
import { noticeBundles, noticeKeys } from '../../domain/reminders/notice-keys.ts';
import type { Member } from '../../domain/roster/member.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { authorize } from '../access/authorize.ts';
import { queueNotices } from '../planning/queue-notices.ts';
import { type ActionChanged, changeAction } from './change-action.ts';

/** The secretariat's answer to a request for more time; the first one stands. Granted, the deadline moves, and the history has the slip. */
export function decideExtension(
  db: Connection,
  extensionId: number,
  decision: 'granted' | 'declined',
  by: Member,
  now: Instant,
): Promise<ActionChanged> {
  return inTransaction(db, async (db) => {
    const asked = await findExtension(db, extensionId);
    return changeAction(db, asked?.actionId ?? 0, by, now, async (db, action) => {
      const refusal = await authorize(db, by, 'answer a request for time');
      if (refusal) return refusal;
      const extension = await lockExtension(db, extensionId);
      if (extension?.state === 'withdrawn') {
        const { name } = await getMember(db, extension.memberId);
        return { kind: 'refused', because: 'taken back', by: name };
      }
      if (extension?.state !== 'asked') {
        const decider = extension?.decidedBy ? await getMember(db, extension.decidedBy) : undefined;
        return { kind: 'refused', because: 'already decided', by: decider?.name ?? 'somebody else' };
      }
      await settleExtension(db, extensionId, decision, by.id, now);
      await queueNotices(
        db,
        [
          {
            committeeId: by.committeeId,
            key: noticeKeys.answer({ extensionId, at: now }),
            bundle: noticeBundles.answer({ extensionId }),
            kind: 'answer',
            subjectId: extensionId,
            to: { memberId: extension.memberId },
            reason: decision,
            dueAt: now,
          },
        ],
        now,
      );
      const { name } = await getMember(db, extension.memberId);
      if (decision === 'declined') return { what: actionPhrases.moreTimeDeclined(name), before: extension.until };
      await updateAction(db, action.id, { due: extension.until, dueText: null, tiedTo: null });
      return { what: actionPhrases.moreTimeGranted(name), before: action.due ?? 'none', after: extension.until };
    });
  });
}

/** The action a request is about, to find the committee of the officer who answers it. */
export async function findActionOfExtension(db: Connection, extensionId: number): Promise<number | undefined> {
  const extension = await findExtension(db, extensionId);
  return extension && (await findAction(db, extension.actionId))?.id;
}
