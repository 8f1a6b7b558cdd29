import { hasSqlState } from './sql-state.ts';

/** Why the bot cannot work with its database, in a sentence for whoever runs it. The address has the password, and is not in it. */
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
    ? `DATABASE_URL names the file ${file}, which cannot be read (${field(cause, 'code')}).`
    : 'DATABASE_URL cannot be read as an address. It looks like postgres://user:password@host/database; write special characters of the password as %40 for @, %2F for /, and so on.';
  return new DatabaseUnusable(why, { cause });
}

/** For what the first connection failed with. */
export function unreachable(cause: unknown): DatabaseUnusable {
  return new DatabaseUnusable(whyUnreachable(cause), { cause });
}

function whyUnreachable(error: unknown): string {
  const code = field(error, 'code') ?? '';
  if (/^(ERR_TLS|ERR_SSL|CERT_|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO_)/.test(code)) {
    return `The certificate of the database's server is not trusted (${code}). sslrootcert in DATABASE_URL names the file of the authority that signed it.`;
  }
  if (hasSqlState(error, '28')) return 'The database refuses the user and password of DATABASE_URL.';
  switch (code) {
    case 'ECONNREFUSED':
      return 'The database does not answer: nothing listens where DATABASE_URL points. Is the server running?';
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'The database does not answer: the host that DATABASE_URL names is not known.';
    case '3D000':
      return 'The database that DATABASE_URL names does not exist on its server: make it first.';
    case '53300':
      return 'The database takes no more connections: raise its max_connections, or stop what uses them.';
    case '57P03':
      return 'The database is starting or stopping. Try again in a moment.';
    default:
      return `The database does not answer (${code || field(error, 'message')}). Do the host and port of DATABASE_URL lead to it?`;
  }
}

const field = (error: unknown, name: 'code' | 'path' | 'message'): string | undefined => {
  const value: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
  return typeof value === 'string' ? value : undefined;
};
