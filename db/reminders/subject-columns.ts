import { type RawBuilder, sql } from 'kysely';
import { type NoticeKind, type NoticeSubject, subjectOfKind } from '../../src/domain/reminders/notice.ts';

/** Which column of `notices` holds the id of what a notice is about: a foreign key each, so that it goes with what it is about. */
export const subjectColumns = {
  action: 'action_id',
  date: 'date_id',
  departure: 'departure_id',
  extension: 'extension_id',
  group: 'group_id',
  meeting: 'meeting_id',
  'roster question': 'roster_question_id',
  summary: 'summary_id',
  'time poll': 'time_poll_id',
  vote: 'vote_id',
} as const satisfies Readonly<Record<Exclude<NoticeSubject, 'committee'>, string>>;

/** The column of a kind of notice; undefined where it is about the committee as a whole. */
export function columnOfKind(kind: NoticeKind): string | undefined {
  const subject = subjectOfKind[kind];
  return subject === 'committee' ? undefined : subjectColumns[subject];
}

/** The id of what the notice `n` is about, whatever that is; 0 for the committee as a whole. */
export const subjectId: RawBuilder<number> = sql`coalesce(${sql.join(
  Object.values(subjectColumns).map((column) => sql.ref(`n.${column}`)),
)}, 0)`;
