import { getCommittee } from '../../db/committees.ts';
import type { Connection } from '../../db/connection.ts';
import { listMessagesOf } from '../../db/notices.ts';
import { findRosterQuestion } from '../../db/roster-questions.ts';
import type { Letter } from '../domain/letter.ts';
import type { Messenger } from './messenger.ts';

/** What the chair and the secretariat are asked about somebody, as it stands now. */
export async function rosterQuestionLetter(
  db: Connection,
  questionId: number,
): Promise<Extract<Letter, { readonly kind: 'roster question' }> | undefined> {
  const question = await findRosterQuestion(db, questionId);
  if (!question) return undefined;
  return { kind: 'roster question', committee: await getCommittee(db, question.committeeId), question };
}

/** Brings the messages that ask it up to date. */
export async function redrawRosterQuestion(db: Connection, messenger: Messenger, questionId: number): Promise<void> {
  for (const card of await listMessagesOf(db, 'roster question', questionId)) {
    await messenger.redraw(card, () => rosterQuestionLetter(db, questionId));
  }
}
