import { hasSqlState } from './sql-state.ts';

/** Why the bot cannot work with its database, in a sentence for the operator. The address has the password, and is not in it. */
export class DatabaseUnusable extends Error {
  constructor(why: string, options?: ErrorOptions) {
    super(why, options);
    this.name = 'DatabaseUnusable';
  }
}

/** For what `pg` threw on reading DATABASE_URL, or a file that it names. */
export function unreadableAddress(cause: unknown): DatabaseUnusable {
  const file = field(cause, 'path');
  const why = file
    ? `I couldn't read the file ${file} that DATABASE_URL names (${field(cause, 'code')}).`
    : "I couldn't read DATABASE_URL as an address. Write it as postgres://user:password@host/database, with %40 for @ and %2F for / in the password.";
  return new DatabaseUnusable(why, { cause });
}

/** For what the first connection failed with. */
export function unreachable(cause: unknown): DatabaseUnusable {
  return new DatabaseUnusable(whyUnreachable(cause), { cause });
}

function whyUnreachable(error: unknown): string {
  const code = field(error, 'code') ?? '';
  if (/^(ERR_TLS|ERR_SSL|CERT_|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO_)/.test(code)) {
    return `The database server's certificate isn't trusted (${code}). Set sslrootcert in DATABASE_URL to the file of the authority that signed it.`;
  }
  if (hasSqlState(error, '28'))
    return 'The database refused the user and password in DATABASE_URL. Correct them there.';
  switch (code) {
    case 'ECONNREFUSED':
      return "The database doesn't answer. Check that its server runs where DATABASE_URL points.";
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return "The database doesn't answer. Check the host in DATABASE_URL: it isn't known.";
    case '3D000':
      return "The database in DATABASE_URL doesn't exist. Create it first.";
    case '53300':
      return 'The database has no free connections. Raise its max_connections, or stop what uses them.';
    case '57P03':
      return 'The database is starting or stopping. Try again in a moment.';
    default:
      return `The database doesn't answer (${code || field(error, 'message')}). Check the host and port in DATABASE_URL.`;
  }
}

const field = (error: unknown, name: 'code' | 'path' | 'message'): string | undefined => {
  const value: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
  return typeof value === 'string' ? value : undefined;
};
