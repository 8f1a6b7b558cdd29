import type { Generated } from 'kysely';
import type { HistorySubject } from '../../src/domain/personal-change.ts';
import type { Maybe, MaybeMoment, Moment } from './columns.ts';

/** What happened: the history, what undo needs of it, and what Slack delivered already. */
export interface RecordTables {
  history: {
    id: Generated<number>;
    committeeId: number;
    subject: HistorySubject;
    subjectId: number;
    at: Moment;
    /** Null: the bot itself. */
    byMember: Maybe<number>;
    what: string;
    before: Maybe<string>;
    after: Maybe<string>;
    /** The change of the person's that it tells of, written by the database. */
    changeId: Generated<number | null>;
  };
  /** What a person changed in one go; its rows, which the database keeps by itself, are in `changed_rows`. */
  changes: {
    id: Generated<number>;
    committeeId: number;
    byMember: number;
    at: Moment;
    undoneAt: MaybeMoment;
    undoneBy: Maybe<number>;
  };
  /** Requests of Slack's that add something, so that one delivered twice adds it once. */
  requests: {
    committeeId: number;
    id: string;
    seenAt: Moment;
  };
}
