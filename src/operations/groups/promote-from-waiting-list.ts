import type { Connection } from '../../../db/connection/connection.ts';
import { enterGroup, takeAnswerBack } from '../../../db/groups/group-members.ts';
import { findGroup } from '../../../db/groups/groups.ts';
import { movesUp } from '../../domain/groups/working-group.ts';
import { groupPhrases } from '../../domain/history/phrases.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { planNotices } from '../planning/plan-notices.ts';
import { recordInGroup } from './change-group.ts';

/** Gives the seats that became free to the first of those who wait. Call it in the transaction that has the group locked. */
export async function promoteFromWaitingList(db: Connection, groupId: number, now: Instant): Promise<void> {
  const group = await findGroup(db, groupId);
  if (!group) return;
  for (const next of movesUp(group)) {
    const offeredAt = await takeAnswerBack(db, groupId, next.id);
    await enterGroup(db, groupId, next.id, offeredAt ?? now);
    await recordInGroup(
      db,
      group,
      null,
      { what: groupPhrases.movedUp, before: `${next.name}: waiting list`, after: `${next.name}: has a seat` },
      now,
    );
    await planNotices(db, { kind: 'member', memberId: next.id }, now);
  }
}
