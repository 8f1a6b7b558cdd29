import type { Generated, JSONColumnType } from 'kysely';
import type { HistorySubject } from '../../src/domain/history/undo-subject.ts';
import type { Maybe, MaybeMoment, Moment } from './columns.ts';

/** What happened: the history, what undo needs of it, and what Slack sent. */
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
    /** False: what it kept of its rows is forgotten, and it can be undone no more. */
    rowsKept: Generated<boolean>;
  };
  /** What Slack sent, from before it is acknowledged until it is worked off; the transactional inbox pattern. */
  inbox: {
    id: Generated<number>;
    teamId: string;
    /** Slack's name for it: an event's id or an interaction's trigger; the same one sent again is not stored again. */
    key: string;
    /** Of a click who clicked on what; a later click on the same supersedes one that was left undone. */
    subject: Maybe<string>;
    /** The payload; null once it is worked off. */
    body: JSONColumnType<object, string, null> | null;
    /** By the database's clock, as the lease. */
    receivedAt: Generated<Date>;
    /** Until then one process works on it, by the database's clock; null once it is worked off. */
    leaseUntil: MaybeMoment;
    attempts: Generated<number>;
    /** The run that made the change that was asked for, written in the change's own transaction. */
    executedBy: Maybe<string>;
  };
}
