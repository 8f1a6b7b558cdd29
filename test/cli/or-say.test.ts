import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { migrate } from '../../src/cli/migrate.ts';
import { start } from '../../src/cli/start.ts';
import { onDatabase } from '../support/databases.ts';
import { type FakeSlack, startFakeSlack } from '../support/fake-slack.ts';
import { freePort } from '../support/free-port.ts';

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
      expect(await migrate()).toBe(1);
      expect(printed).toEqual([expect.stringMatching(/^The database does not answer/)]);
    });

    test('where there is no such database', async () => {
      process.env.DATABASE_URL = new URL('/nothing_of_that_name', database().url).href;
      expect(await migrate()).toBe(1);
      expect(printed).toEqual([expect.stringMatching(/^The database that DATABASE_URL names does not exist/)]);
    });

    test('where the port is taken', async () => {
      const taken = createServer().listen(0);
      await once(taken, 'listening');
      const { port } = taken.address() as AddressInfo;
      Object.assign(process.env, { SLACK_APP_TOKEN: '', SLACK_SIGNING_SECRET: 'secret', PORT: String(port) });
      expect(await start()).toBe(1);
      taken.close();
      expect(printed).toEqual([`Port ${port} is taken by another program. Set PORT to one that is free.`]);
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
      await expect(migrate()).rejects.toThrow(TypeError);
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
      said: expect.stringMatching(/^ok +\.env is closed to other users of this machine$/m),
      status: 0,
    });
  }, 60_000);

  test('of an embedded database without tables a command says so, and ends', () => {
    expect(run('notices', folder)).toEqual({
      said: expect.stringContaining('The database has not its newest form'),
      status: 1,
    });
  }, 60_000);
});
