import { sql } from 'kysely';
import type { Role } from '../../src/domain/roster/member.ts';
import type { NameQuestion } from '../../src/domain/roster/name-question.ts';
import type { NameCandidate } from '../../src/domain/roster/roster-entry.ts';
import type { Instant } from '../../src/domain/time/instant.ts';
import type { Connection } from '../connection/connection.ts';

const columns = [
  'id',
  'committeeId',
  'summaryId',
  'name',
  'memberId',
  'candidates',
  'answer',
  sql<Role | null>`(select m.role from members m where m.id = name_questions.member_id)`.as('role'),
] as const;

/** Notes what is to be asked after a summary was published; a name asked about already is not asked about again. */
export async function addNameQuestions(
  db: Connection,
  of: { readonly committeeId: number; readonly summaryId: number },
  asked: readonly {
    readonly name: string;
    readonly memberId: number | null;
    readonly candidates: readonly NameCandidate[];
  }[],
): Promise<number> {
  const before = await db
    .selectFrom('nameQuestions')
    .where('committeeId', '=', of.committeeId)
    .select(['name', 'memberId', 'answer'])
    .execute();
  // Of a member it is asked anew when an answer was taken back; a name that nobody here goes by stays answered.
  const isKnown = ({ name, memberId }: (typeof asked)[number]) =>
    before.some((other) =>
      memberId === null ? other.name === name : other.memberId === memberId && other.answer === null,
    );
  const added = asked.filter((one) => !isKnown(one));
  if (added.length === 0) return 0;
  await db
    .insertInto('nameQuestions')
    .values(added.map((one) => ({ ...of, ...one, candidates: JSON.stringify(one.candidates) })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return added.length;
}

/** In the order in which they were asked. */
export async function listNameQuestions(db: Connection, summaryId: number): Promise<readonly NameQuestion[]> {
  return db.selectFrom('nameQuestions').where('summaryId', '=', summaryId).select(columns).orderBy('id').execute();
}

/** All of the committee that nobody has answered. */
export async function listOpenQuestions(db: Connection, committeeId: number): Promise<readonly NameQuestion[]> {
  return db
    .selectFrom('nameQuestions')
    .where('committeeId', '=', committeeId)
    .where('answer', 'is', null)
    .select(columns)
    .orderBy('id')
    .execute();
}

export async function findNameQuestion(db: Connection, id: number): Promise<NameQuestion | undefined> {
  return db.selectFrom('nameQuestions').where('id', '=', id).select(columns).executeTakeFirst();
}

/** Locked until the transaction ends: two who answer at once are heard one after the other. */
export async function lockNameQuestion(db: Connection, id: number): Promise<NameQuestion | undefined> {
  return db.selectFrom('nameQuestions').where('id', '=', id).select(columns).forUpdate().executeTakeFirst();
}

/** Those asked after a summary that nobody has answered, up to the one of `lastId`, locked until the transaction ends. */
export async function lockOpenQuestions(
  db: Connection,
  of: { readonly committeeId: number; readonly summaryId: number; readonly lastId: number },
): Promise<readonly NameQuestion[]> {
  return db
    .selectFrom('nameQuestions')
    .where('committeeId', '=', of.committeeId)
    .where('summaryId', '=', of.summaryId)
    .where('id', '<=', of.lastId)
    .where('answer', 'is', null)
    .select(columns)
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** The summaries after which these questions were asked. */
export async function listSummariesAsking(db: Connection, questionIds: readonly number[]): Promise<readonly number[]> {
  if (questionIds.length === 0) return [];
  const rows = await db
    .selectFrom('nameQuestions')
    .where('id', 'in', [...questionIds])
    .select('summaryId')
    .distinct()
    .execute();
  return rows.map(({ summaryId }) => summaryId);
}

/** The open questions about a member, or about a name as written, are answered. Returns the summaries whose message shows them. */
export async function answerNameQuestions(
  db: Connection,
  of: { readonly committeeId: number; readonly memberId: number | null; readonly names: readonly string[] },
  { answer, by }: { readonly answer: string; readonly by: number | null },
  now: Instant,
): Promise<readonly number[]> {
  const rows = await db
    .updateTable('nameQuestions')
    .set({ answer, answeredBy: by, answeredAt: now })
    .where('committeeId', '=', of.committeeId)
    .where('answer', 'is', null)
    .where((where) =>
      where.or([
        where('memberId', '=', of.memberId),
        where.and([where('memberId', 'is', null), where('name', 'in', ['', ...of.names])]),
      ]),
    )
    .returning('summaryId')
    .execute();
  return [...new Set(rows.map((row) => row.summaryId))];
}
