import type { ActionTables } from './action-tables.ts';
import type { CommitteeTables } from './committee-tables.ts';
import type { GroupTables } from './group-tables.ts';
import type { MeetingTables } from './meeting-tables.ts';
import type { NoticeTables } from './notice-tables.ts';
import type { RecordTables } from './record-tables.ts';
import type { SummaryTables } from './summary-tables.ts';

/** All tables, as kysely knows them: in camelCase, of which the database makes snake_case. */
export interface Schema
  extends CommitteeTables,
    GroupTables,
    SummaryTables,
    ActionTables,
    MeetingTables,
    NoticeTables,
    RecordTables {}
