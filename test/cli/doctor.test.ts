import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { doctor, scopeFindings, whyOf } from '../../src/cli/doctor.ts';
import { type FakeSlack, startFakeSlack } from '../support/fake-slack.ts';
import { freePort } from '../support/free-port.ts';

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
});

test('a Slack that tells no scopes leaves them unknown, not missing', () => {
  expect(new Set(scopeFindings(undefined).map((finding) => finding.state))).toEqual(new Set(['unknown']));
  expect(new Set(scopeFindings([]).map((finding) => finding.state))).toEqual(new Set(['unknown']));
});

test('an error for several addresses, which has no message, is told by its code', () => {
  expect(whyOf(Object.assign(new AggregateError([]), { code: 'ECONNREFUSED' }))).toBe('ECONNREFUSED');
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
    expect(printed()).toMatch(/^missing +PostgreSQL\n +It does not answer: .*ECONNREFUSED/m);
  });

  test('does not blame the tokens where Slack cannot be reached', async () => {
    process.env.SLACK_API_URL = `http://127.0.0.1:${await freePort()}/api/`;
    await doctor();
    expect(printed()).toMatch(/^unknown +SLACK_BOT_TOKEN\n +Slack could not be reached/m);
    expect(printed()).not.toContain('refused it');
  });

  test('blames a token that Slack refuses', async () => {
    slack.always('apps.connections.open', { kind: 'refuse', error: 'invalid_auth' });
    await doctor();
    expect(printed()).toMatch(/^missing +SLACK_APP_TOKEN\n +Slack refused it: invalid_auth\. /m);
  });
});
