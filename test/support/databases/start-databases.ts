import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import pg from 'pg';
import { connect, over } from '../../../db/connection/connect.ts';
import { migrate } from '../../../db/connection/migrate.ts';
import { createDatabase } from './create-database.ts';
import { startPostgresServer } from './postgres-server.ts';

/**
 * Before any test: one real PostgreSQL server (or the one DATABASE_URL names) with a migrated template database, and one
 * migrated PGlite archive, of which each test file takes copies. A missing server is an error, never a skip.
 *
 * Says where they are in the environment, for the workers. Returns what ends it all.
 */
export async function startDatabases(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-test-'));
  // Run as root, the server gets a user of its own, who must be able to pass through.
  chmodSync(folder, 0o755);
  const template = `rapporteur_template_${process.pid}`;
  const [{ server, stop }] = await Promise.all([startServer(folder, template), writeArchive(folder)]);

  process.env.RAPPORTEUR_TEST_FOLDER = folder;
  process.env.RAPPORTEUR_TEST_SERVER = server;
  process.env.RAPPORTEUR_TEST_TEMPLATE = template;
  return async () => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

async function startServer(folder: string, template: string) {
  const given = process.env.DATABASE_URL;
  const started = given ? undefined : await startPostgresServer(join(folder, 'postgres'));
  const server = given ?? started?.url ?? '';
  const { url, drop } = await createDatabase(server, template);
  const database = await connect({ url });
  await migrate(database.db);
  await database.close();
  const stop = async () => {
    await drop();
    await started?.stop();
  };
  return { server, stop };
}

async function writeArchive(folder: string): Promise<void> {
  const pglite = await PGlite.create();
  const embedded = over(new pg.Pool(createPgConfig(pglite)));
  await migrate(embedded);
  // Two of three databases in the archive, and most of its files; each test file unpacks all of it.
  await pglite.query('update pg_database set datistemplate = false');
  for (const template of ['template0', 'template1']) await pglite.query(`drop database ${template}`);
  const archive = await pglite.dumpDataDir('none');
  writeFileSync(join(folder, 'pglite.tar'), Buffer.from(await archive.arrayBuffer()));
  await embedded.destroy();
  if (!pglite.closed) await pglite.close();
}
