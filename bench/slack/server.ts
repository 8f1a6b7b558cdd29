import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { connect } from '../../db/connection/connect.ts';
import { migrate } from '../../db/connection/migrate.ts';
import type { Schema } from '../../db/tables/schema.ts';
import { createDatabase } from '../../test/support/databases/create-database.ts';
import { startPostgresServer } from '../../test/support/databases/postgres-server.ts';

export interface BenchedServer {
  /** A migrated database of that name, empty. */
  database(name: string): Promise<{ readonly db: Kysely<Schema>; readonly url: string }>;
  stop(): Promise<void>;
}

/** A PostgreSQL server of the bench's own, on loopback. */
export async function startServer(): Promise<BenchedServer> {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-bench-'));
  // Run as root, the server gets a user of its own, who must be able to pass through.
  chmodSync(folder, 0o755);
  const server = await startPostgresServer(join(folder, 'postgres'));
  const closing: (() => Promise<void>)[] = [];
  return {
    async database(name) {
      const { url } = await createDatabase(server.url, name);
      const { db, close } = await connect({ url });
      closing.push(close);
      await migrate(db);
      return { db, url };
    },
    async stop() {
      for (const close of closing) await close();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
