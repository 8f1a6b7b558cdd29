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

/**
 * Brings the database to the newest form and says which migrations ran.
 *
 * Safe with several bots starting together: kysely takes a lock that the others wait for. Throws what the failed migration
 * threw; those before it stay.
 */
export async function migrate(db: Kysely<Schema>): Promise<readonly string[]> {
  if (await isNewest(db)) return [];
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error, results = [] } = await migrator.migrateToLatest();
  if (error) throw new Error('Could not bring the database to its newest form', { cause: error });
  return results.filter((result) => result.status === 'Success').map((result) => result.migrationName);
}

/** Whether these migrations and no others have run. Kysely first searches the whole catalogue, which keeps PGlite from its start for 0.8 s. */
async function isNewest(db: Kysely<Schema>): Promise<boolean> {
  try {
    const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
    return rows.map((row) => row.name).join() === Object.keys(migrations).sort().join();
  } catch (error) {
    if (isUndefinedTable(error)) return false;
    throw error;
  }
}
