import type { Connection } from '../../../db/connection/connection.ts';
import { record } from '../../../db/history/history.ts';
import { setElsewhere } from '../../../db/roster/members.ts';
import { answerNameQuestions, lockNameQuestion } from '../../../db/roster/name-questions.ts';
import type { Refusal } from '../../domain/access/refusal.ts';
import { memberPhrases } from '../../domain/history/phrases.ts';
import type { Member } from '../../domain/roster/member.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { authorize } from '../access/authorize.ts';
import { undoable } from '../history/undoable.ts';
import { linkName, type NamedPerson } from './link-name.ts';

export type NameAnswered =
  | {
      readonly kind: 'answered';
      readonly summaryIds: readonly number[];
      readonly name: string;
      /** What the person is called whose name it is; null: nobody here goes by it. */
      readonly called: string | null;
    }
  | Refusal;

/** The secretariat says who a written name is, or that nobody here is. */
export function answerNameQuestion(
  db: Connection,
  questionId: number,
  who: NamedPerson | 'nobody here',
  by: Member,
  now: Instant,
): Promise<NameAnswered> {
  return undoable(db, by, now, async (db): Promise<NameAnswered> => {
    const refusal = await authorize(db, by, 'keep the roster');
    if (refusal) return refusal;
    const question = await lockNameQuestion(db, questionId);
    if (!question || question.committeeId !== by.committeeId) {
      return { kind: 'refused', because: 'no such person', name: '' };
    }
    const { name, memberId, committeeId, answer } = question;
    if (answer !== null) return { kind: 'refused', because: 'already answered', name, answer };
    if (who !== 'nobody here') {
      const linked = await linkName(db, name, who, by, now, memberId);
      if (linked.kind === 'refused') return linked;
      return { kind: 'answered', summaryIds: linked.summaryIds, name, called: linked.called };
    }
    if (memberId !== null) {
      await setElsewhere(db, memberId);
      const change = { committeeId, subject: 'member' as const, subjectId: memberId, byMember: by.id };
      await record(db, { ...change, what: memberPhrases.notHere }, now);
    }
    const asked = { committeeId, memberId, names: memberId === null ? [name] : [] };
    const summaryIds = await answerNameQuestions(db, asked, { answer: 'nobody here', by: by.id }, now);
    return { kind: 'answered', summaryIds, name, called: null };
  });
}
