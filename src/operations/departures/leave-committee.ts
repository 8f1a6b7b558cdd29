import { type Connection, inTransaction } from '../../../db/connection/connection.ts';
import { record } from '../../../db/history/history.ts';
import { endDeparture, listHandovers, recordDeparture } from '../../../db/roster/departures.ts';
import { listOfficers } from '../../../db/roster/members.ts';
import { memberPhrases } from '../../domain/history/phrases.ts';
import { noticeKeys } from '../../domain/reminders/notice-keys.ts';
import type { DepartureReason } from '../../domain/roster/handover.ts';
import type { Member } from '../../domain/roster/member.ts';
import { secretariatOrChair } from '../../domain/roster/officers.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { completeWhereDone } from '../actions/complete-group-actions.ts';
import { planNotices } from '../planning/plan-notices.ts';
import { queueNotices } from '../planning/queue-notices.ts';

/**
 * The member is one no longer: reminded no more and not counted, but kept, with their history. What they had stays theirs until the
 * secretariat decides; it is asked in one message, with a proposal for each. Undefined where they had left before. `by`: who retired them;
 * null where they went themselves.
 */
export function leaveCommittee(
  db: Connection,
  member: Pick<Member, 'id' | 'committeeId' | 'name'>,
  how: DepartureReason,
  by: Member | null,
  now: Instant,
): Promise<number | undefined> {
  return inTransaction(db, async (db) => {
    const departureId = await recordDeparture(db, member, how, now);
    if (departureId === undefined) return undefined;
    const { committeeId, id: subjectId } = member;
    await record(
      db,
      {
        committeeId,
        subject: 'member',
        subjectId,
        byMember: by?.id ?? null,
        what: memberPhrases.left[how],
        before: member.name,
      },
      now,
    );
    await planNotices(db, { kind: 'member', memberId: member.id }, now);
    await completeWhereDone(db, { kind: 'committee', committeeId }, now);
    const left = await listHandovers(db, departureId);
    if (left.length > 0) await askSecretariat(db, committeeId, departureId, now);
    return departureId;
  });
}

/** Makes somebody who came back a member again, reminded of what is still theirs. `by`: who says so. Returns the departure that is over. */
export function endDepartureOf(
  db: Connection,
  member: Pick<Member, 'id' | 'committeeId' | 'name'>,
  by: Member | null,
  now: Instant,
): Promise<number | undefined> {
  return inTransaction(db, async (db) => {
    const departureId = await endDeparture(db, member.id, now);
    const { committeeId, id: subjectId, name } = member;
    await record(
      db,
      {
        committeeId,
        subject: 'member',
        subjectId,
        byMember: by?.id ?? null,
        what: memberPhrases.cameBack,
        after: name,
      },
      now,
    );
    await planNotices(db, { kind: 'member', memberId: member.id }, now);
    return departureId;
  });
}

async function askSecretariat(db: Connection, committeeId: number, departureId: number, now: Instant): Promise<void> {
  await queueNotices(
    db,
    secretariatOrChair(await listOfficers(db, committeeId)).map(({ id: memberId }) => ({
      committeeId,
      key: noticeKeys.handover({ departureId }, { memberId }),
      kind: 'handover' as const,
      subjectId: departureId,
      to: { memberId },
      reason: 'a member left',
      dueAt: now,
    })),
    now,
  );
}
