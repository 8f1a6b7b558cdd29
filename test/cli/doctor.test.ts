import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { doctor, errorReason, scopeFindings } from '../../src/cli/doctor.ts';
import { onDatabase } from '../support/databases/databases.ts';
import { type FakeSlack, startFakeSlack } from '../support/fake-slack/fake-slack.ts';
import { freePort } from '../support/network/free-port.ts';

test('each scope of the manifest that was not granted is named, with what to do', () => {
  const findings = scopeFindings(['chat:write', 'commands', 'channels:read', 'channels:history']);
  const missing = findings.filter((finding) => finding.state === 'missing');
  expect(missing.map((finding) => finding.what)).toEqual([
    'scope channels:write.invites',
    'scope files:read',
    'scope files:write',
    'scope groups:history',
    'scope groups:read',
    'scope im:history',
    'scope im:write',
    'scope users:read',
  ]);
  for (const { mend } of missing) expect(mend).toMatch(/OAuth & Permissions/);
  expect(findings.filter(({ state }) => state === 'optional')).toMatchObject([{ what: 'scope users:read.email' }]);
});

test('a Slack that tells no scopes leaves them unknown, not missing', () => {
  expect(new Set(scopeFindings(undefined).map((finding) => finding.state))).toEqual(new Set(['unknown']));
  expect(new Set(scopeFindings([]).map((finding) => finding.state))).toEqual(new Set(['unknown']));
});

test('an error for several addresses, which has no message, is told by its code', () => {
  expect(errorReason(Object.assign(new AggregateError([]), { code: 'ECONNREFUSED' }))).toBe('ECONNREFUSED');
});

describe('rapporteur doctor', () => {
  const before = { ...process.env };
  let slack: FakeSlack;
  let lines: string[];
  const printed = () => lines.join('\n');

  beforeEach(async () => {
    slack = await startFakeSlack();
    lines = [];
    jest.spyOn(console, 'log').mockImplementation((line: unknown) => void lines.push(String(line)));
    Object.assign(process.env, {
      SLACK_BOT_TOKEN: slack.workspace.botToken,
      SLACK_APP_TOKEN: 'xapp-fake',
      SLACK_API_URL: slack.apiUrl,
      DATABASE_URL: `postgres://nobody@localhost:${await freePort()}/none`,
    });
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    process.env = { ...before };
    await slack.close();
  });

  test('says why the database does not answer', async () => {
    expect(await doctor()).toBe(1);
    expect(printed()).toMatch(/^missing +PostgreSQL\n +The database doesn't answer\./m);
  });

  test('does not blame the tokens where Slack cannot be reached', async () => {
    process.env.SLACK_API_URL = `http://127.0.0.1:${await freePort()}/api/`;
    await doctor();
    expect(printed()).toMatch(/^unknown +SLACK_BOT_TOKEN\n +I couldn't reach Slack/m);
    expect(printed()).not.toContain('refused it');
  });

  test('does not take an installation for a whole organisation for one in a workspace', async () => {
    slack.workspace.isOrganisationWide = true;
    expect(await doctor()).toBe(1);
    expect(printed()).toMatch(
      /^missing +Slack knows the bot: rapporteur\n +The app is installed for a whole organisation/m,
    );
  });

  test('names tokens of two apps', async () => {
    process.env.SLACK_APP_TOKEN = 'xapp-1-A0ANOTHER-1-secret';
    await doctor();
    expect(printed()).toMatch(
      /^missing +Both tokens.*\n +SLACK_BOT_TOKEN belongs to the app A0RAPPORTEUR and SLACK_APP_TOKEN to A0ANOTHER/m,
    );
    expect(printed()).not.toContain('secret');
    process.env.SLACK_APP_TOKEN = 'xapp-1-A0RAPPORTEUR-1-secret';
    lines = [];
    await doctor();
    expect(printed()).not.toContain('Both tokens');
  });

  test('blames a token that Slack refuses', async () => {
    slack.always('apps.connections.open', { kind: 'refuse', error: 'invalid_auth' });
    await doctor();
    expect(printed()).toMatch(/^missing +SLACK_APP_TOKEN\n +Slack refused it: invalid_auth\. /m);
  });
});

describe('rapporteur doctor, on a database', () => {
  onDatabase('PostgreSQL', (database) => {
    const before = { ...process.env };
    afterEach(() => {
      jest.restoreAllMocks();
      process.env = { ...before };
    });

    test("says that it is another workspace's where the token is of one that it does not have", async () => {
      const { db, url } = database();
      const slack = await startFakeSlack();
      const printed: string[] = [];
      jest.spyOn(console, 'log').mockImplementation((line: unknown) => void printed.push(String(line)));
      const { botToken, appToken } = slack.workspace;
      Object.assign(process.env, {
        SLACK_BOT_TOKEN: botToken,
        SLACK_APP_TOKEN: appToken,
        SLACK_API_URL: slack.apiUrl,
        DATABASE_URL: url,
      });
      await doctor();
      expect(printed.join('\n')).toMatch(/^ok +PostgreSQL/m);
      await db.insertInto('workspaces').values({ teamId: 'T0BEFORE' }).execute();
      await doctor();
      expect(printed.join('\n')).toMatch(
        /^unknown +PostgreSQL\n +SLACK_BOT_TOKEN belongs to the workspace T0COMMITTEE, but the database only has committees of T0BEFORE/m,
      );
      await slack.close();
    });
  });
});
