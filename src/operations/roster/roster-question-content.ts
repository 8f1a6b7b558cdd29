import { getCommittee } from '../../../db/committee/committees.ts';
import type { Connection } from '../../../db/connection/connection.ts';
import { listMessagesOf } from '../../../db/reminders/notices.ts';
import { findRosterQuestion } from '../../../db/roster/roster-questions.ts';
import type { NoticeContent } from '../../domain/reminders/notice-content.ts';
import type { Messenger } from '../ports/messenger.ts';

/** What the chair and the secretariat are asked about somebody, as it stands now. */
export async function rosterQuestionContent(
  db: Connection,
  questionId: number,
): Promise<Extract<NoticeContent, { readonly kind: 'roster question' }> | undefined> {
  const question = await findRosterQuestion(db, questionId);
  if (!question) return undefined;
  return { kind: 'roster question', committee: await getCommittee(db, question.committeeId), question };
}

/** Brings the messages that ask it up to date. */
export async function redrawRosterQuestion(db: Connection, messenger: Messenger, questionId: number): Promise<void> {
  for (const card of await listMessagesOf(db, 'roster question', questionId)) {
    await messenger.redraw(card, () => rosterQuestionContent(db, questionId));
  }
}
