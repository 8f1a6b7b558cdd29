import { type Kysely, type Migration, Migrator, sql } from 'kysely';
import * as initial from '../migrations/001-initial.ts';
import { handoversAsOneWord } from '../migrations/002-handovers.ts';
import { meetingDuration } from '../migrations/003-meeting-duration.ts';
import { fairTimes } from '../migrations/004-fair-times.ts';
import { timePolls } from '../migrations/005-time-polls.ts';
import { notesAndWaits } from '../migrations/006-notes-and-waits.ts';
import type { Schema } from '../tables/schema.ts';
import { isUndefinedTable } from './connection.ts';

/** By name, in the order in which they run. Append only: a migration that has once run somewhere is never changed. */
const migrations: Record<string, Migration> = {
  '001-initial': initial,
  '002-handovers': handoversAsOneWord,
  '003-meeting-duration': meetingDuration,
  '004-fair-times': fairTimes,
  '005-time-polls': timePolls,
  '006-notes-and-waits': notesAndWaits,
};

/** The database was made before the first release, whose one migration took the place of all those before it. */
export class UnreleasedDatabase extends Error {
  constructor() {
    super(
      "This database was made by a development version before 0.1.0, which can't be updated. Nothing has changed. " +
        'Start with an empty one: change DATABASE_URL, or RAPPORTEUR_FOLDER for the embedded database.',
    );
    this.name = 'UnreleasedDatabase';
  }
}

/** The database has migrations that this version does not know: what it would write there could be wrong. */
export class NewerDatabase extends Error {
  constructor(unknown: readonly string[]) {
    super(
      `This database was updated by a newer Rapporteur (${unknown.join(', ')}). Nothing has changed. ` +
        'Start the newer version, or restore a backup from before the update.',
    );
    this.name = 'NewerDatabase';
  }
}

/**
 * Brings the database to the newest form and says which migrations ran.
 *
 * Safe with several bots starting together: kysely takes a lock that the others wait for. Throws NewerDatabase, UnreleasedDatabase,
 * and what a failed migration threw; those before it stay.
 */
export async function migrate(db: Kysely<Schema>): Promise<readonly string[]> {
  const ran = await knownMigrations(db);
  if (ran.length === Object.keys(migrations).length) return [];
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error, results = [] } = await migrator.migrateToLatest();
  if (error) throw new Error('Could not bring the database to its newest form', { cause: error });
  return results.filter((result) => result.status === 'Success').map((result) => result.migrationName);
}

/**
 * The migrations that have run; throws NewerDatabase where there are others than this version's, and UnreleasedDatabase where the first
 * of them is not among them. Kysely would first search the whole catalogue, which keeps PGlite from its start for 0.8 s.
 */
export async function knownMigrations(db: Kysely<Schema>): Promise<readonly string[]> {
  try {
    const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
    const ran = rows.map((row) => row.name);
    if (ran.length > 0 && !ran.includes('001-initial')) throw new UnreleasedDatabase();
    const unknown = ran.filter((name) => !(name in migrations));
    if (unknown.length > 0) throw new NewerDatabase(unknown);
    return ran;
  } catch (error) {
    if (isUndefinedTable(error)) return [];
    throw error;
  }
}
