import { expect, test } from '@jest/globals';
import { readSettings, WrongSettings } from '../../src/process/settings.ts';

const faultsOf = (variables: Record<string, string>): readonly string[] => {
  try {
    readSettings(variables);
    return [];
  } catch (error) {
    if (error instanceof WrongSettings) return error.faults;
    throw error;
  }
};

test('with nothing set it is the workspace on this machine, with the embedded database', () => {
  expect(readSettings({})).toMatchObject({
    slack: { mode: 'local', port: 3000 },
    database: { folder: '.rapporteur' },
    command: '/mag',
    watch: { host: '127.0.0.1', port: 9464 },
  });
});

test.each([
  ['Socket Mode', { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' }, { mode: 'socket' }],
  ['HTTP', { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 's', PORT: '8080' }, { mode: 'http', port: 8080 }],
])('the tokens choose %s', (_way, variables, slack) => {
  expect(readSettings(variables).slack).toMatchObject(slack);
});

test('an empty variable counts as not set', () => {
  expect(readSettings({ SLACK_BOT_TOKEN: '', DATABASE_URL: '' }).slack.mode).toBe('local');
});

test('all that is wrong is said at once, and no token is repeated', () => {
  const faults = faultsOf({
    SLACK_BOT_TOKEN: 'xoxp-secret',
    PORT: 'eighty',
    DATABASE_URL: 'mysql://x',
    RAPPORTEUR_COMMAND: 'mag',
  });
  expect(faults).toHaveLength(4);
  expect(faults.join()).not.toContain('secret');
});

test('a token without its other half says which half is missing', () => {
  expect(faultsOf({ SLACK_APP_TOKEN: 'xapp-1' }).join()).toContain('SLACK_BOT_TOKEN (xoxb-) is missing');
  expect(faultsOf({ SLACK_BOT_TOKEN: 'xoxb-1' }).join()).toContain('SLACK_SIGNING_SECRET');
});

test.each([
  ['https://rapporteur.example.org', 'https://rapporteur.example.org'],
  ['https://example.org/rapporteur/', 'https://example.org/rapporteur'],
  ['http://127.0.0.1:3000', 'http://127.0.0.1:3000'],
])('the address from outside has no slash at its end: %s', (given, read) => {
  expect(readSettings({ RAPPORTEUR_URL: given }).publicUrl).toBe(read);
});

test.each(['rapporteur.example.org', 'ftp://example.org', 'https://example.org/?a=1'])(
  'is no address from outside: %s',
  (url) => {
    expect(faultsOf({ RAPPORTEUR_URL: url }).join()).toContain('RAPPORTEUR_URL must be an address');
  },
);
