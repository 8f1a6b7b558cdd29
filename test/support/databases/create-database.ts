import pg from 'pg';

/** A new database of that name on a PostgreSQL server, empty or a copy of `template`; `drop` puts out whoever is still in it. */
export async function createDatabase(
  server: string,
  name: string,
  template = 'template1',
): Promise<{ readonly url: string; drop(): Promise<void> }> {
  await onServer(server, `create database ${name} template ${template}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => onServer(server, `drop database ${name} with (force)`) };
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
