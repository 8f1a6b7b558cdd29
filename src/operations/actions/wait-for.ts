import { startWait } from '../../../db/actions/waits.ts';
import type { Connection } from '../../../db/connection/connection.ts';
import { listGroups } from '../../../db/groups/groups.ts';
import { listMembers } from '../../../db/roster/members.ts';
import { typedWait } from '../../domain/actions/typed-wait.ts';
import { waitInWords } from '../../domain/actions/wait.ts';
import { actionPhrases } from '../../domain/history/phrases.ts';
import { keyOf, noticeBundles, noticeKeys } from '../../domain/reminders/notice-keys.ts';
import { askedReason } from '../../domain/reminders/notice-plan.ts';
import type { Member } from '../../domain/roster/member.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { noSuchOwner } from '../access/no-such-member.ts';
import { queueNotices } from '../planning/queue-notices.ts';
import { authorizeOwner } from './authorize-owner.ts';
import { type ActionChanged, changeAction } from './change-action.ts';

/**
 * Has an open action wait on a member or a thing, named as people write them. A member is asked at once, and reminded in its owners' place
 * until it is there.
 */
export function waitFor(
  db: Connection,
  actionId: number,
  words: string,
  by: Member,
  now: Instant,
): Promise<ActionChanged> {
  return changeAction(db, actionId, by, now, async (db, action) => {
    const refusal = await authorizeOwner(db, action, by, 'have an action wait');
    if (refusal) return refusal;
    const roster = { members: await listMembers(db, by.committeeId), groups: await listGroups(db, by.committeeId) };
    const wait = typedWait(words, roster);
    if (wait.kind === 'nobody') return noSuchOwner(db, by.committeeId, wait.name);
    const { on, what } = wait;
    if (on?.isFormer) return { kind: 'refused', because: 'not a member' };
    const [only, ...others] = action.owners;
    const owner = action.takenBy?.id ?? (only?.kind === 'member' && others.length === 0 ? only.member.id : undefined);
    if (on && on.id === owner) return { kind: 'refused', because: 'waits on its owner', number: action.number };
    const waitId = await startWait(db, { actionId, memberId: on?.id ?? null, what, byMember: by.id }, now);
    if (on && on.id !== by.id && on.userId !== null) {
      const to = { memberId: on.id };
      const asked = {
        committeeId: by.committeeId,
        key: keyOf(noticeKeys.awaited({ waitId, due: null }, to), askedReason),
        bundle: noticeBundles.member(to),
        kind: 'awaited',
        subjectId: actionId,
        to,
        reason: askedReason,
        dueAt: now,
      } as const;
      await queueNotices(db, [asked], now);
    }
    return {
      what: actionPhrases.waits,
      before: action.wait ? waitInWords(action.wait) : 'none',
      after: waitInWords(wait),
    };
  });
}
