import { z } from 'zod';
import { DatabaseUnusable } from '../../db/connection/database-unusable.ts';
import { FolderInUse } from '../../db/connection/folder-lock.ts';
import { NewerDatabase, UnreleasedDatabase } from '../../db/connection/migrate.ts';
import { NoWorkspace } from '../local/local-slack.ts';
import { WrongSettings } from '../process/settings.ts';
import { ForeignWeights } from '../reading/reader/check-weights.ts';
import { OrganisationWide } from '../slack/client/bot-identity.ts';

/**
 * Does a command's work and gives its exit code: 1, with a sentence on standard error that says what to do, where the surroundings keep
 * it from being done. A fault of ours is thrown on, with its stack.
 */
export async function reportKnownErrors(work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    const why = whyNot(error);
    if (why === undefined) throw error;
    console.error(why);
    return 1;
  }
}

const coded = z.object({
  code: z.string().optional(),
  port: z.number().optional(),
  data: z.object({ error: z.string() }).optional(),
  cause: z.unknown().optional(),
});

/** Whose message says what to do. */
const sayThemselves = [
  WrongSettings,
  NoWorkspace,
  FolderInUse,
  DatabaseUnusable,
  NewerDatabase,
  UnreleasedDatabase,
  OrganisationWide,
  ForeignWeights,
];

/** What to do about what the surroundings keep from being done; undefined for a fault of ours. */
export function whyNot(error: unknown): string | undefined {
  if (error instanceof Error && sayThemselves.some((kind) => error instanceof kind)) return error.message;
  const { code, port, data, cause } = coded.catch({}).parse(error);
  switch (data?.error ?? code) {
    case '42P01':
      return 'The database is out of date. Run "rapporteur migrate", or start the bot, to update it.';
    case '25006':
      return "The database is read-only, and the bot needs to write. Check that DATABASE_URL doesn't point to a standby.";
    case '42501':
      return "The user in DATABASE_URL can't create tables. As the owner of the database, run: grant create on schema public to that user.";
    case 'EADDRINUSE':
      return `Another program uses port ${port}. Set PORT to a free one.`;
    case 'invalid_auth':
      return 'Slack refused the token. Run "npm run doctor" to see which one, and where to find the right one.';
    default:
      return cause === undefined ? undefined : whyNot(cause);
  }
}
