import type { ActionTables } from './tables/action-tables.ts';
import type { CommitteeTables } from './tables/committee-tables.ts';
import type { GroupTables } from './tables/group-tables.ts';
import type { NoticeTables } from './tables/notice-tables.ts';
import type { RecordTables } from './tables/record-tables.ts';
import type { SummaryTables } from './tables/summary-tables.ts';

/** All tables, as kysely knows them: in camelCase, of which the database makes snake_case. */
export interface Schema extends CommitteeTables, GroupTables, SummaryTables, ActionTables, NoticeTables, RecordTables {}
