import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { CamelCasePlugin, Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Schema } from '../tables/schema.ts';
import { unreachable, unreadableAddress } from './database-unusable.ts';
import { type FolderLock, lockFolder } from './folder-lock.ts';
import { guardedPool } from './guarded-pool.ts';
import { everydayLimits, type Limits, unhurriedLimits } from './limits.ts';
import { withPreparedReads } from './prepared.ts';

// `pg` gives DATE as local midnight, PGlite as UTC midnight; a deadline would move by a day west of Greenwich.
pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day);
// count(*) is int8: a string from the one, a number from the other.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/** Where the data is: a PostgreSQL server's address, or a folder for the embedded database. */
export type DatabaseAddress = { readonly url: string } | { readonly folder: string };

export interface Database {
  readonly db: Kysely<Schema>;
  /** The same database for migrations and an operator's commands: a statement may take an hour. */
  readonly unhurried: Kysely<Schema>;
  /** How many connections `db` has. */
  readonly pool: Pick<pg.Pool, 'totalCount' | 'idleCount' | 'waitingCount'>;
  /** Ends the connections; the folder is free for another bot afterwards. */
  close(): Promise<void>;
}

/**
 * Connects, without migrating; within `limits` to a server. Throws DatabaseUnusable where there is no connection to be had, and
 * FolderInUse where another bot has the folder open.
 */
export async function connect(address: DatabaseAddress, limits: Limits = everydayLimits): Promise<Database> {
  if ('url' in address) return openServer(address.url, limits);
  const folder = resolve(address.folder);
  const lock = await lockFolder(folder);
  try {
    return await openFolder(folder, lock);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function openServer(url: string, limits: Limits): Promise<Database> {
  try {
    // Reads the address, and the certificates that it names.
    new pg.Client({ connectionString: url });
  } catch (error) {
    throw unreadableAddress(error);
  }
  const pool = poolOf(url, 10);
  const db = over(pool, limits);
  // It connects where it is used.
  const unhurried = over(poolOf(url, 1), unhurriedLimits);
  const close = async () => {
    await Promise.all([db.destroy(), unhurried.destroy()]);
  };
  try {
    await sql`select 1`.execute(db);
  } catch (error) {
    await close();
    throw unreachable(error);
  }
  return { db, unhurried, pool, close };
}

const poolOf = (url: string, max: number): pg.Pool =>
  new pg.Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: 10_000,
    // Found out by the system where no query is under way whose silence tells.
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  });

/** Kysely over a pool of either kind, `limits` for a server's; columns are snake_case in SQL and camelCase in the code. */
export function over(pool: pg.Pool, limits?: Limits): Kysely<Schema> {
  return new Kysely<Schema>({
    dialect: new PostgresDialect({ pool: withPreparedReads(guardedPool(pool, limits)) }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
}

/**
 * PostgreSQL takes its 128 MB of shared buffers into memory at the start, and the embedded one never gives them back. A committee's whole
 * database is smaller than this, and the files behind it are cached by the system.
 */
const sharedBuffers = ['-c', 'shared_buffers=16MB'] as const;

async function openFolder(folder: string, lock: FolderLock): Promise<Database> {
  const [{ PGlite }, { createPgConfig }] = await Promise.all([
    import('@electric-sql/pglite'),
    import('@electric-sql/pglite/node-postgres'),
  ]);
  const dataDir = join(folder, 'database');
  const startParams = [...PGlite.defaultStartParams, ...sharedBuffers];
  if (!existsSync(dataDir)) {
    // Killed during the very first initialisation a folder may never open again: make it beside, then rename.
    const unfinished = join(folder, 'database.new');
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(dirname(unfinished), { recursive: true });
    const first = await PGlite.create({ dataDir: unfinished, startParams });
    await first.close();
    renameSync(unfinished, dataDir);
  }
  const pglite = await PGlite.create({ dataDir, startParams });
  const pool = new pg.Pool({ ...createPgConfig(pglite), connectionTimeoutMillis: 10_000 });
  const db = over(pool);
  return {
    db,
    unhurried: db,
    pool,
    async close() {
      // A query that failed has not ended when its error arrives: closed in that moment PGlite turned for ever, at full load, or threw.
      await sql`select 1`.execute(db).catch(() => {});
      await db.destroy();
      if (!pglite.closed) await pglite.close();
      await lock.release();
    },
  };
}
