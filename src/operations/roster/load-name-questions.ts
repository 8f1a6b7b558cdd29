import { getCommittee } from '../../../db/committee/committees.ts';
import type { Connection } from '../../../db/connection/connection.ts';
import { listMessagesOf } from '../../../db/reminders/notices.ts';
import { listNameQuestions, listSummariesAsking } from '../../../db/roster/name-questions.ts';
import { findSummary } from '../../../db/summaries/summaries.ts';
import type { NoticeContent } from '../../domain/reminders/notice-content.ts';
import type { Messenger } from '../ports/messenger.ts';

/** What is asked about the names of a summary, as it stands now; undefined where nothing was asked. */
export async function loadNameQuestions(
  db: Connection,
  summaryId: number,
  page: number,
): Promise<Extract<NoticeContent, { readonly kind: 'names' }> | undefined> {
  const summary = await findSummary(db, summaryId);
  const questions = await listNameQuestions(db, summaryId);
  if (!summary || questions.length === 0) return undefined;
  const committee = await getCommittee(db, summary.committeeId);
  return { kind: 'names', committee, summaryId, title: summary.draft.summary.title, questions, page };
}

/** Brings the messages that ask about the names of these summaries up to date; `page`: the one to show. */
export async function redrawNames(
  db: Connection,
  messenger: Messenger,
  summaryIds: readonly number[],
  page = 0,
): Promise<void> {
  for (const summaryId of summaryIds) {
    for (const card of await listMessagesOf(db, 'names', summaryId)) {
      await messenger.redraw(card, () => loadNameQuestions(db, summaryId, page));
    }
  }
}

/** Brings the messages up to date in which these questions about names are asked. */
export async function redrawNamesAsked(
  db: Connection,
  messenger: Messenger,
  questionIds: readonly number[],
): Promise<void> {
  await redrawNames(db, messenger, await listSummariesAsking(db, questionIds));
}
