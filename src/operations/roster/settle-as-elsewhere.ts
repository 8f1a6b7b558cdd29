import type { Connection } from '../../../db/connection/connection.ts';
import { record } from '../../../db/history/history.ts';
import { setElsewhere } from '../../../db/roster/members.ts';
import { answerNameQuestions } from '../../../db/roster/name-questions.ts';
import { memberPhrases } from '../../domain/history/phrases.ts';
import type { Member } from '../../domain/roster/member.ts';
import type { NameQuestion } from '../../domain/roster/name-question.ts';
import type { Instant } from '../../domain/time/instant.ts';

/** Nobody in the workspace goes by the name that is asked about, says `by`. Returns the summaries whose messages show it. */
export async function settleAsElsewhere(
  db: Connection,
  { name, memberId, committeeId }: NameQuestion,
  by: Member,
  now: Instant,
): Promise<readonly number[]> {
  if (memberId !== null) {
    await setElsewhere(db, memberId);
    const change = { committeeId, subject: 'member' as const, subjectId: memberId, byMember: by.id };
    await record(db, { ...change, what: memberPhrases.notHere }, now);
  }
  const asked = { committeeId, memberId, names: memberId === null ? [name] : [] };
  return answerNameQuestions(db, asked, { answer: 'nobody here', by: by.id }, now);
}
