import type { Connection } from '../../../db/connection/connection.ts';
import { lockNameQuestion } from '../../../db/roster/name-questions.ts';
import type { Refusal } from '../../domain/access/refusal.ts';
import type { Member } from '../../domain/roster/member.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { authorize } from '../access/authorize.ts';
import { undoable } from '../history/undoable.ts';
import { linkName, type NamedPerson } from './link-name.ts';
import { settleAsElsewhere } from './settle-as-elsewhere.ts';

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
    const { name, memberId, answer } = question;
    if (answer !== null) return { kind: 'refused', because: 'already answered', name, answer };
    if (who !== 'nobody here') {
      const linked = await linkName(db, name, who, by, now, memberId);
      if (linked.kind === 'refused') return linked;
      return { kind: 'answered', summaryIds: linked.summaryIds, name, called: linked.called };
    }
    return { kind: 'answered', summaryIds: await settleAsElsewhere(db, question, by, now), name, called: null };
  });
}
