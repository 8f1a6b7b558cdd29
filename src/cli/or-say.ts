import { z } from 'zod';
import { FolderInUse } from '../../db/folder-lock.ts';
import { NoWorkspace } from '../local/local-slack.ts';
import { WrongSettings } from '../settings.ts';
import { OrganisationWide } from '../slack/own-identity.ts';

/**
 * Does a command's work and gives its exit code: 1, with a sentence on standard error that says what to do, where the surroundings keep
 * it from being done. A fault of ours is thrown on, with its stack.
 */
export async function orSay(work: () => Promise<number>): Promise<number> {
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
});

function whyNot(error: unknown): string | undefined {
  // The embedded database belongs to one process at a time: while the bot runs on it, it says so.
  if (
    error instanceof WrongSettings ||
    error instanceof OrganisationWide ||
    error instanceof NoWorkspace ||
    error instanceof FolderInUse
  ) {
    return error.message;
  }
  const { code, port, data } = coded.catch({}).parse(error);
  switch (data?.error ?? code) {
    // Slack is not meant by the first two: the bot waits for it, however long it is away.
    case 'ECONNREFUSED':
      return 'The database does not answer: nothing listens where DATABASE_URL points. Is the server running?';
    case 'ENOTFOUND':
      return 'The database does not answer: the host that DATABASE_URL names is not known.';
    case '28P01':
      return 'The database refuses the user and password of DATABASE_URL.';
    case '3D000':
      return 'The database that DATABASE_URL names does not exist on its server: make it first.';
    case '42P01':
      return 'The database has not its newest form: "rapporteur migrate", or the bot when it starts, brings it there.';
    case 'EADDRINUSE':
      return `Port ${port} is taken by another program. Set PORT to one that is free.`;
    case 'invalid_auth':
      return 'Slack refused the token: "npm run doctor" says which one, and where to find the right one.';
    default:
      return undefined;
  }
}
