import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { sql } from 'kysely';
import { migrateDatabase } from '../../src/cli/migrate.ts';
import { start } from '../../src/cli/start.ts';
import { createDatabase } from '../support/databases/create-database.ts';
import { onDatabase } from '../support/databases/databases.ts';
import { type FakeSlack, startFakeSlack } from '../support/fake-slack/fake-slack.ts';
import { freePort } from '../support/network/free-port.ts';

describe('a command that cannot begin says why in a sentence', () => {
  onDatabase('PostgreSQL', (database) => {
    const before = { ...process.env };
    let slack: FakeSlack;
    let printed: string[];

    beforeEach(async () => {
      slack = await startFakeSlack();
      printed = [];
      jest.spyOn(console, 'error').mockImplementation((line: unknown) => void printed.push(String(line)));
      Object.assign(process.env, {
        SLACK_BOT_TOKEN: slack.workspace.botToken,
        SLACK_APP_TOKEN: 'xapp-wrong',
        SLACK_API_URL: slack.apiUrl,
        DATABASE_URL: database().url,
        LOG_LEVEL: 'silent',
      });
    });
    afterEach(async () => {
      jest.restoreAllMocks();
      process.env = { ...before };
      await slack.close();
    });

    test('where the database is away', async () => {
      process.env.DATABASE_URL = `postgres://nobody@localhost:${await freePort()}/none`;
      expect(await migrateDatabase()).toBe(1);
      expect(printed).toEqual([expect.stringMatching(/^The database doesn't answer/)]);
    });

    const unusable: readonly [string, string, RegExp][] = [
      ['no address', 'postgres://bot:secret@host:port/committee', /^I couldn't read DATABASE_URL as an address/],
      [
        'a password that is not encoded',
        'postgres://bot:secret%ff@host/committee',
        /^I couldn't read DATABASE_URL as an address/,
      ],
      [
        'a certificate that is not there',
        'postgres://bot:secret@host/committee?sslrootcert=/nowhere/root.crt',
        /^I couldn't read the file \/nowhere\/root\.crt that DATABASE_URL names \(ENOENT\)/,
      ],
      ['a host that nobody knows', 'postgres://bot:secret@host.invalid/committee', /Check the host in DATABASE_URL/],
    ];
    test.each(unusable)('where DATABASE_URL has %s, without its password', async (_, url, sentence) => {
      process.env.DATABASE_URL = url;
      expect(await migrateDatabase()).toBe(1);
      expect(printed).toEqual([expect.stringMatching(sentence)]);
      expect(printed.join()).not.toContain('secret');
    });

    test('where the server has no certificate', async () => {
      process.env.DATABASE_URL = `${database().url}?sslmode=require`;
      expect(await migrateDatabase()).toBe(1);
      expect(printed).toEqual([
        expect.stringMatching(/^The database doesn't answer \(The server does not support SSL/),
      ]);
    });

    test('where a newer version has worked on the database, of which nothing is changed', async () => {
      await sql`insert into kysely_migration values ('999-later', '2030-01-01')`.execute(database().db);
      expect(await migrateDatabase()).toBe(1);
      await sql`delete from kysely_migration where name = '999-later'`.execute(database().db);
      expect(printed).toEqual([expect.stringMatching(/newer Rapporteur \(999-later\).*Nothing has changed/)]);
    });

    test('where a version before the first release made the database, of which nothing is changed', async () => {
      const rename = (from: string, to: string) =>
        sql`update kysely_migration set name = ${to} where name = ${from}`.execute(database().db);
      const ran = async () => (await sql`select * from kysely_migration order by name`.execute(database().db)).rows;
      await rename('001-initial', '001-committees');
      const before = await ran();
      expect(await migrateDatabase()).toBe(1);
      const after = await ran();
      await rename('001-committees', '001-initial');
      expect(after).toEqual(before);
      expect(printed).toEqual([expect.stringMatching(/before 0\.1\.0.*Nothing has changed.*change DATABASE_URL/)]);
    });

    test('where the database is read-only, or its user may make no tables', async () => {
      const fresh = await createDatabase(database().url ?? '', `empty_${process.pid}`);
      const { pathname } = new URL(fresh.url);
      process.env.DATABASE_URL = fresh.url;
      const set = (setting: string) =>
        sql`alter database ${sql.id(pathname.slice(1))} ${sql.raw(setting)}`.execute(database().db);
      await set('set default_transaction_read_only = on');
      expect(await migrateDatabase()).toBe(1);
      await set('reset all');
      const role = `bot_${process.pid}`;
      await sql`create role ${sql.id(role)} login password 'none'`.execute(database().db);
      const url = new URL(fresh.url);
      [url.username, url.password] = [role, 'none'];
      process.env.DATABASE_URL = url.href;
      expect(await migrateDatabase()).toBe(1);
      await fresh.drop();
      await sql`drop role ${sql.id(role)}`.execute(database().db);
      expect(printed).toEqual([
        expect.stringMatching(/^The database is read-only/),
        expect.stringMatching(/can't create tables/),
      ]);
    });

    test('where there is no such database', async () => {
      process.env.DATABASE_URL = new URL('/nothing_of_that_name', database().url).href;
      expect(await migrateDatabase()).toBe(1);
      expect(printed).toEqual([expect.stringMatching(/^The database in DATABASE_URL doesn't exist/)]);
    });

    test('where the port is taken', async () => {
      const taken = createServer().listen(0);
      await once(taken, 'listening');
      const { port } = taken.address() as AddressInfo;
      Object.assign(process.env, { SLACK_APP_TOKEN: '', SLACK_SIGNING_SECRET: 'secret', PORT: String(port) });
      expect(await start()).toBe(1);
      taken.close();
      expect(printed).toEqual([`Another program uses port ${port}. Set PORT to a free one.`]);
    });

    test('where Slack refuses the token', async () => {
      slack.always('apps.connections.open', { kind: 'refuse', error: 'invalid_auth' });
      expect(await start()).toBe(1);
      expect(printed).toEqual([expect.stringMatching(/^Slack refused the token/)]);
    });

    test('and a fault of ours is thrown on', async () => {
      jest.spyOn(console, 'log').mockImplementation(() => {
        throw new TypeError('not expected');
      });
      await expect(migrateDatabase()).rejects.toThrow(TypeError);
    });
  });
});

/** Runs a command as a person does, in `folder`. */
function run(command: string, folder: string) {
  const root = join(import.meta.dirname, '..', '..');
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), join(root, 'src', 'cli.ts'), command],
    { encoding: 'utf8', cwd: folder, env: { PATH: process.env.PATH }, timeout: 50_000 },
  );
  return { said: stdout + stderr, status };
}

describe('in a folder of its own', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rapporteur-cli-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test.each([['notices'], ['migrate'], ['start'], ['doctor']])('%s reads the .env beside it', (command) => {
    writeFileSync(join(folder, '.env'), 'DATABASE_URL=mysql://elsewhere\n');
    const { said, status } = run(command, folder);
    expect(said).toContain('DATABASE_URL must be an address');
    expect(status).toBe(1);
  });

  test('the embedded database is closed to other users of the machine, an older one too', () => {
    const database = join(folder, '.rapporteur');
    mkdirSync(database);
    chmodSync(database, 0o755);
    const before = process.umask(0o022);
    const { said, status } = run('migrate', folder);
    process.umask(before);
    expect({ said, status }).toMatchObject({ said: expect.stringContaining('Ran '), status: 0 });
    // What PGlite writes inside is open to everybody, whatever the umask: nobody else must come so far.
    expect(statSync(database).mode & 0o777).toBe(0o700);
    expect(statSync(join(database, 'database')).mode & 0o077).toBe(0);
  }, 60_000);

  test('doctor says that other users can read the tokens, and how to close them', () => {
    const env = join(folder, '.env');
    writeFileSync(env, 'LOG_LEVEL=silent\n');
    chmodSync(env, 0o644);
    expect(run('doctor', folder)).toEqual({ said: expect.stringContaining('chmod 600 .env'), status: 1 });
    chmodSync(env, 0o600);
    expect(run('doctor', folder)).toEqual({
      said: expect.stringMatching(/^ok +\.env is private to your user$/m),
      status: 0,
    });
  }, 60_000);

  test('of an embedded database without tables a command says so, and ends', () => {
    expect(run('notices', folder)).toEqual({
      said: expect.stringContaining('The database is out of date'),
      status: 1,
    });
  }, 60_000);
});
