import type { Kysely } from 'kysely';
import { createActions } from './initial/actions.ts';
import { createCommittees } from './initial/committee.ts';
import { createDepartures } from './initial/departures.ts';
import { createGroups } from './initial/groups.ts';
import { createHistory } from './initial/history.ts';
import { createInbox } from './initial/inbox.ts';
import { createMeetings } from './initial/meetings.ts';
import { createReminders } from './initial/reminders.ts';
import { createRoster } from './initial/roster.ts';
import { createSummaries } from './initial/summaries.ts';
import { createVotes } from './initial/votes.ts';

/**
 * The tables of version 0.1.0, each after those it points to.
 *
 * Each foreign key has an index: when a committee is erased, each of its rows is looked for in every table that could point to it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createCommittees(db);
  await createRoster(db);
  await createSummaries(db);
  await createGroups(db);
  await createMeetings(db);
  await createActions(db);
  await createDepartures(db);
  await createVotes(db);
  await createHistory(db);
  await createReminders(db);
  await createInbox(db);
}
