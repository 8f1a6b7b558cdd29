import { connect } from '../../db/connection/connect.ts';
import { migrate } from '../../db/connection/migrate.ts';
import { readSettings } from '../process/settings.ts';
import { reportKnownErrors } from './report-known-errors.ts';

/** `rapporteur migrate`: brings the database to its newest form without starting the bot, and says what ran. */
export const migrateDatabase = (): Promise<number> =>
  reportKnownErrors(async () => {
    const database = await connect(readSettings().database);
    try {
      const ran = await migrate(database.unhurried);
      console.log(ran.length > 0 ? `Ran ${ran.join(', ')}.` : 'The database is already up to date.');
      return 0;
    } finally {
      await database.close();
    }
  });
