import type { Connection } from '../../../db/connection/connection.ts';
import { findNameQuestion, listNameQuestions } from '../../../db/roster/name-questions.ts';
import type { NameQuestion } from '../../domain/roster/name-question.ts';

/** A question about a name, with how many open ones stand before it in its message. */
export async function findNameQuestionAbout(
  db: Connection,
  questionId: number,
): Promise<{ readonly question: NameQuestion; readonly place: number } | undefined> {
  const question = await findNameQuestion(db, questionId);
  if (!question) return undefined;
  const all = await listNameQuestions(db, question.summaryId);
  return { question, place: all.filter((other) => other.answer === null && other.id < questionId).length };
}
