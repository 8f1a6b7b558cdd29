import { type Kysely, type Migration, Migrator, sql } from 'kysely';
import { isUndefinedTable } from './connection.ts';
import * as committees from './migrations/001-committees.ts';
import * as revisions from './migrations/002-revisions.ts';
import * as roster from './migrations/004-roster.ts';
import * as changes from './migrations/005-changes.ts';
import * as groups from './migrations/006-groups.ts';
import * as votes from './migrations/007-votes.ts';
import * as claimOrder from './migrations/009-claim-order.ts';
import * as lookUps from './migrations/010-look-ups.ts';
import * as groupCards from './migrations/011-group-cards.ts';
import * as inbox from './migrations/012-inbox.ts';
import * as uninstalled from './migrations/013-uninstalled.ts';
import * as identity from './migrations/014-identity.ts';
import * as forgetting from './migrations/015-forgetting.ts';
import * as partsOfMessages from './migrations/016-parts-of-messages.ts';
import * as lookupIndexes from './migrations/017-lookup-indexes.ts';
import type { Schema } from './schema.ts';

/** Append only: a migration that has once run somewhere is never changed. */
const migrations: Record<string, Migration> = {
  '001-committees': committees,
  '002-revisions': revisions,
  '004-roster': roster,
  '005-changes': changes,
  '006-groups': groups,
  '007-votes': votes,
  '009-claim-order': claimOrder,
  '010-look-ups': lookUps,
  '011-group-cards': groupCards,
  '012-inbox': inbox,
  '013-uninstalled': uninstalled,
  '014-identity': identity,
  '015-forgetting': forgetting,
  '016-parts-of-messages': partsOfMessages,
  '017-lookup-indexes': lookupIndexes,
};

/** The database has migrations that this version does not know: what it would write there could be wrong. */
export class NewerDatabase extends Error {
  constructor(unknown: readonly string[]) {
    super(
      `A newer Rapporteur than this one has worked on this database (${unknown.join(', ')}). Nothing was changed. ` +
        'Start the newer version, or restore a backup that was made before the update.',
    );
    this.name = 'NewerDatabase';
  }
}

/**
 * Brings the database to the newest form and says which migrations ran.
 *
 * Safe with several bots starting together: kysely takes a lock that the others wait for. Throws NewerDatabase, and what a failed
 * migration threw; those before it stay.
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
 * The migrations that have run; throws NewerDatabase where there are others than this version's. Kysely would first search the whole
 * catalogue, which keeps PGlite from its start for 0.8 s.
 */
export async function knownMigrations(db: Kysely<Schema>): Promise<readonly string[]> {
  try {
    const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
    const ran = rows.map((row) => row.name);
    const unknown = ran.filter((name) => !(name in migrations));
    if (unknown.length > 0) throw new NewerDatabase(unknown);
    return ran;
  } catch (error) {
    if (isUndefinedTable(error)) return [];
    throw error;
  }
}
