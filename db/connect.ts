import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { CamelCasePlugin, Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { type FolderLock, lockFolder } from './folder-lock.ts';
import { preparing } from './prepared.ts';
import type { Schema } from './schema.ts';

// `pg` gives DATE as local midnight, PGlite as UTC midnight; a deadline would move by a day west of Greenwich.
pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day);
// count(*) is int8: a string from the one, a number from the other.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/** Where the data is: a PostgreSQL server's address, or a folder for the embedded database. */
export type DatabaseAddress = { readonly url: string } | { readonly folder: string };

export interface Database {
  readonly db: Kysely<Schema>;
  /** Ends the connections; the folder is free for another bot afterwards. */
  close(): Promise<void>;
}

/**
 * Connects, without migrating. Throws FolderInUse where another bot has the folder open.
 */
export async function connect(address: DatabaseAddress): Promise<Database> {
  if ('url' in address) {
    const pool = new pg.Pool({ connectionString: address.url, max: 10, connectionTimeoutMillis: 10_000 });
    // An idle connection that breaks is replaced by the pool; without a listener Node would end the process.
    pool.on('error', () => {});
    const db = over(pool);
    return { db, close: () => db.destroy() };
  }
  const folder = resolve(address.folder);
  const lock = lockFolder(folder);
  try {
    return await openFolder(folder, lock);
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** Kysely over a pool of either kind; columns are snake_case in SQL and camelCase in the code. */
export function over(pool: pg.Pool): Kysely<Schema> {
  return new Kysely<Schema>({
    dialect: new PostgresDialect({ pool: preparing(pool) }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
}

async function openFolder(folder: string, lock: FolderLock): Promise<Database> {
  const [{ PGlite }, { createPgConfig }] = await Promise.all([
    import('@electric-sql/pglite'),
    import('@electric-sql/pglite/node-postgres'),
  ]);
  const dataDir = join(folder, 'database');
  if (!existsSync(dataDir)) {
    // Killed during the very first initialisation a folder may never open again: make it beside, then rename.
    const unfinished = join(folder, 'database.new');
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(dirname(unfinished), { recursive: true });
    const first = await PGlite.create(unfinished);
    await first.close();
    renameSync(unfinished, dataDir);
  }
  const pglite = await PGlite.create(dataDir);
  const db = over(new pg.Pool({ ...createPgConfig(pglite), connectionTimeoutMillis: 10_000 }));
  return {
    db,
    async close() {
      // A query that failed has not ended when its error arrives: closed in that moment PGlite turned for ever, at full load, or threw.
      await sql`select 1`.execute(db).catch(() => {});
      await db.destroy();
      if (!pglite.closed) await pglite.close();
      lock.release();
    },
  };
}
