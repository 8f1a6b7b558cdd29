import type { Connection } from '../../../db/connection/connection.ts';
import { answerGroup, enterGroup, takeAnswerBack } from '../../../db/groups/group-members.ts';
import { takeOutOfGroup } from '../../../db/roster/members.ts';
import type { Refusal } from '../../domain/access/refusal.ts';
import { isJoinable, join, type StandingInGroup } from '../../domain/groups/working-group.ts';
import { groupPhrases } from '../../domain/history/phrases.ts';
import type { Member } from '../../domain/roster/member.ts';
import { dayIn, type Instant } from '../../domain/time/instant.ts';
import { completeWhereDone } from '../actions/complete-group-actions.ts';
import { planNotices } from '../planning/plan-notices.ts';
import { changeGroup, recordInGroup } from './change-group.ts';
import { promoteFromWaitingList } from './promote-from-waiting-list.ts';
import { requestToJoin } from './request-to-join.ts';

export type Membership = StandingInGroup | Refusal;

/** Puts the member into a working group, among the volunteers for a topic, on its waiting list, or before who lets people in. */
export function joinWorkingGroup(db: Connection, groupId: number, by: Member, now: Instant): Promise<Membership> {
  return changeGroup(db, { groupId, right: 'join a group' }, by, now, async (db, group): Promise<Membership> => {
    const decided = join(group, by, dayIn(group.timeZone, now));
    switch (decided.kind) {
      case 'refused':
        return decided;
      case 'asks':
        await answerGroup(db, groupId, by.id, 'asks', now);
        await recordInGroup(db, group, by, { what: groupPhrases.askedToJoin }, now);
        await requestToJoin(db, group, by, now);
        return { kind: 'asked', group };
      case 'waits': {
        const place = group.waiting.length + 1;
        await answerGroup(db, groupId, by.id, 'waits', now);
        await recordInGroup(
          db,
          group,
          by,
          { what: groupPhrases.volunteered, after: `waiting list, place ${place}` },
          now,
        );
        return { kind: 'waits', group, place };
      }
      case 'joins':
        await enterGroup(db, groupId, by.id, now);
        await recordInGroup(
          db,
          group,
          by,
          { what: group.kind === 'topic' ? groupPhrases.volunteered : groupPhrases.joined },
          now,
        );
        await planNotices(db, { kind: 'member', memberId: by.id }, now);
        return { kind: 'joined', group };
    }
  });
}

/** Takes the member out of a working group, or from among the volunteers for a topic; who waited moves up. */
export function leaveWorkingGroup(db: Connection, groupId: number, by: Member, now: Instant): Promise<Membership> {
  return changeGroup(db, { groupId, right: 'leave a group' }, by, now, async (db, group): Promise<Membership> => {
    if (!isJoinable(group)) return { kind: 'refused', because: 'not open', group };
    if ([...group.waiting, ...group.asking].some((other) => other.id === by.id)) {
      await takeAnswerBack(db, groupId, by.id);
      await recordInGroup(db, group, by, { what: groupPhrases.withdrew }, now);
      return { kind: 'withdrew', group };
    }
    const wasIn = await takeOutOfGroup(db, groupId, by.id);
    if (!wasIn) return { kind: 'refused', because: 'not in the group', name: group.name };
    await recordInGroup(db, group, by, { what: groupPhrases.left }, now);
    await promoteFromWaitingList(db, groupId, now);
    await completeWhereDone(db, { kind: 'group', groupId }, now);
    await planNotices(db, { kind: 'member', memberId: by.id }, now);
    // What any one of a group may do is reminded of otherwise where one alone is left in it.
    await planNotices(db, { kind: 'group', groupId }, now);
    return { kind: 'left', group };
  });
}

/** The member does not want to volunteer, and not to be reminded of it; who has offered, or is in, stays so. */
export function declineGroup(db: Connection, groupId: number, by: Member, now: Instant): Promise<Membership> {
  return changeGroup(db, { groupId, right: 'join a group' }, by, now, async (db, group): Promise<Membership> => {
    const decided = join(group, by, dayIn(group.timeZone, now));
    if (decided.kind === 'refused') return decided;
    await answerGroup(db, groupId, by.id, 'not this time', now);
    return { kind: 'not this time', group };
  });
}
