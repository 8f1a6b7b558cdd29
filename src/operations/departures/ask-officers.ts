import type { Connection } from '../../../db/connection/connection.ts';
import { listOfficers } from '../../../db/roster/members.ts';
import { addRosterQuestion, settleRosterQuestion } from '../../../db/roster/roster-questions.ts';
import { noticeKeys } from '../../domain/reminders/notice-keys.ts';
import type { RosterQuestion } from '../../domain/roster/roster-question.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { queueNotices } from '../planning/queue-notices.ts';

/** Of whom what is asked: the entry of the roster, and the person. */
export type AboutPerson = Pick<RosterQuestion, 'committeeId' | 'userId' | 'asks' | 'role'> & {
  readonly memberId: number;
};

/** Asks the chair and the secretariat about somebody, each in private; the first answer counts. */
export async function askOfficers(db: Connection, about: AboutPerson, now: Instant): Promise<void> {
  const id = await addRosterQuestion(db, about, now);
  if (id !== undefined) await notify(db, about, id, now);
}

/** Tells them that a link gave somebody a role, because Slack has the e-mail address that the roster has. */
export async function tellOfRole(db: Connection, about: Omit<AboutPerson, 'asks'>, now: Instant): Promise<void> {
  const id = await addRosterQuestion(db, { ...about, asks: 'identity' }, now);
  if (id === undefined) return;
  await settleRosterQuestion(db, id, { answer: 'yes', by: null }, now);
  await notify(db, about, id, now);
}

async function notify(
  db: Connection,
  { committeeId, memberId: aboutMemberId }: Pick<AboutPerson, 'committeeId' | 'memberId'>,
  id: number,
  now: Instant,
): Promise<void> {
  const officers = (await listOfficers(db, committeeId)).filter((officer) => officer.id !== aboutMemberId);
  await queueNotices(
    db,
    officers.map(({ id: memberId }) => ({
      committeeId,
      key: noticeKeys['roster question']({ questionId: id }, { memberId }),
      kind: 'roster question',
      subjectId: id,
      to: { memberId },
      reason: 'to be answered',
      dueAt: now,
    })),
    now,
  );
}
