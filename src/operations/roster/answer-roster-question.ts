import type { Connection } from '../../../db/connection/connection.ts';
import { record } from '../../../db/history/history.ts';
import { findMember, getMember, setRole } from '../../../db/roster/members.ts';
import { lockRosterQuestion, settleRosterQuestion } from '../../../db/roster/roster-questions.ts';
import type { Refusal } from '../../domain/access/refusal.ts';
import { memberPhrases } from '../../domain/history/phrases.ts';
import type { Member, Person } from '../../domain/roster/member.ts';
import { isSettledElsewhere, type RosterQuestion } from '../../domain/roster/roster-question.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { authorize } from '../access/authorize.ts';
import { comeBackAsMember } from '../departures/rejoin-committee.ts';
import { undoable } from '../history/undoable.ts';
import { linkName } from './link-name.ts';

export type RosterQuestionAnswered =
  | { readonly kind: 'answered'; readonly question: RosterQuestion; readonly departureId: number | undefined }
  | Refusal;

/** Does what the answer says; no changes nothing. `person`: whom the question is about, as Slack has them now. */
export function answerRosterQuestion(
  db: Connection,
  questionId: number,
  { answer, person }: { readonly answer: 'yes' | 'no'; readonly person: Person | undefined },
  by: Member,
  now: Instant,
): Promise<RosterQuestionAnswered> {
  return undoable(db, by, now, async (db): Promise<RosterQuestionAnswered> => {
    const question = await lockRosterQuestion(db, questionId);
    const right = question?.asks === 'return' ? 'bring a member back' : 'keep the roster';
    const refusal = await authorize(db, by, right);
    if (refusal) return refusal;
    if (!question || question.committeeId !== by.committeeId) {
      return { kind: 'refused', because: 'no such person', name: '' };
    }
    if (question.answer !== null || isSettledElsewhere(question)) {
      return { kind: 'refused', because: 'already decided', by: question.answeredBy ?? 'Somebody' };
    }
    const done = answer === 'yes' ? await carryOut(db, question, person, by, now) : undefined;
    if (done && typeof done === 'object') return done;
    await settleRosterQuestion(db, questionId, { answer, by: by.id }, now);
    return { kind: 'answered', question: { ...question, answer, answeredBy: by.name }, departureId: done };
  });
}

/** Gives the departure that is over, where one is. */
async function carryOut(
  db: Connection,
  { asks, member, userId, role }: RosterQuestion,
  person: Person | undefined,
  by: Member,
  now: Instant,
): Promise<number | undefined | Refusal> {
  if (asks === 'return') return comeBackAsMember(db, { ...member, userId }, by, now);
  if (asks === 'identity' && member.userId === null) {
    const linked = await linkName(db, member.name, { person }, by, now, member.id);
    if (linked.kind === 'refused') return linked;
  }
  const current = (await findMember(db, member.committeeId, userId)) ?? (await getMember(db, member.id));
  if (current.role !== 'member' || role === 'member') return undefined;
  await setRole(db, current.id, role);
  const what = { committeeId: by.committeeId, subject: 'member', subjectId: current.id, byMember: by.id } as const;
  await record(db, { ...what, what: memberPhrases.roleGiven, before: 'member', after: role }, now);
  return undefined;
}
