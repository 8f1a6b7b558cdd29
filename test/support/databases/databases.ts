import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import { afterAll, beforeAll, describe } from '@jest/globals';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import pg from 'pg';
import { over } from '../../../db/connection/connect.ts';
import type { Schema } from '../../../db/tables/schema.ts';
import { createDatabase } from './create-database.ts';

export type DatabaseKind = 'PGlite' | 'PostgreSQL';

export interface TestDatabase {
  readonly kind: DatabaseKind;
  /** Empty and migrated before the first test of the file; use `empty` to begin again. */
  readonly db: Kysely<Schema>;
  /** PostgreSQL: the address of this file's own database, for a second process or connection. */
  readonly url: string | undefined;
}

/**
 * Runs a suite against both databases, each with a migrated database of its own.
 *
 *     onBothDatabases('list actions', (database) => {
 *       test('...', async () => { await listActions(database().db, ...); });
 *     });
 */
export function onBothDatabases(name: string, suite: (database: () => TestDatabase) => void): void {
  describe.each(['PGlite', 'PostgreSQL'] as const)(`${name} (%s)`, (kind) => onDatabase(kind, suite));
}

/** As onBothDatabases, inside a `describe` of the caller's and on one of the two. */
export function onDatabase(kind: DatabaseKind, suite: (database: () => TestDatabase) => void): void {
  let opened: (TestDatabase & { close(): Promise<void> }) | undefined;
  beforeAll(async () => {
    opened = kind === 'PGlite' ? await openPglite() : await openPostgres();
  });
  afterAll(async () => {
    await opened?.close();
  });
  suite(() => {
    if (!opened) throw new Error('The database is open inside tests only');
    return opened;
  });
}

/**
 * Removes all rows, and numbers begin at 1 again: for a `beforeEach`.
 *
 * `truncate` makes new files for each table and index, several times the work of deleting a test's few rows. Until the transaction ends
 * neither triggers nor foreign keys act, for which PostgreSQL wants a superuser.
 */
export async function empty(db: Kysely<Schema>): Promise<void> {
  await sql`
    do $$
    declare
      one regclass;
    begin
      set local session_replication_role = replica;
      for one in
        select oid from pg_class
        where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not like 'kysely%'
      loop
        execute format('delete from %s', one);
      end loop;
      for one in select oid from pg_class where relnamespace = 'public'::regnamespace and relkind = 'S' loop
        perform setval(one, 1, false);
      end loop;
    end
    $$
  `.execute(db);
}

/** A variable that the global setup has set for the workers. */
export const environment = (name: string): string => {
  const value = process.env[name];
  if (value === undefined)
    throw new Error(`${name} is not set: run the tests with jest.config.js, which starts the databases`);
  return value;
};

async function openPglite() {
  const archive = new Blob([readFileSync(join(environment('RAPPORTEUR_TEST_FOLDER'), 'pglite.tar'))]);
  const pglite = await PGlite.create({ loadDataDir: archive });
  const db = over(new pg.Pool({ ...createPgConfig(pglite), connectionTimeoutMillis: 10_000 }));
  return {
    kind: 'PGlite' as const,
    db,
    url: undefined,
    close: async () => {
      await db.destroy();
      if (!pglite.closed) await pglite.close();
    },
  };
}

let copies = 0;

async function openPostgres() {
  copies += 1;
  const name = `rapporteur_test_${process.pid}_${copies}`;
  const template = environment('RAPPORTEUR_TEST_TEMPLATE');
  const { url, drop } = await createDatabase(environment('RAPPORTEUR_TEST_SERVER'), name, template);
  const db = over(new pg.Pool({ connectionString: url, max: 10 }));
  return {
    kind: 'PostgreSQL' as const,
    db,
    url,
    close: async () => {
      await db.destroy();
      await drop();
    },
  };
}
