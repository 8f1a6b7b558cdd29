import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { WebAPIRateLimitedError, WebClient } from '@slack/web-api';
import { askingOptions } from '../../../src/slack/client/asking-options.ts';
import { quietLogger } from '../../support/bot/quiet-logger.ts';
import { type FakeSlack, startFakeSlack } from '../../support/fake-slack/fake-slack.ts';
import { addChannel, addPerson } from '../../support/fake-slack/fake-slack-workspace.ts';

describe('a client that asks', () => {
  let slack: FakeSlack;
  let client: WebClient;

  beforeEach(async () => {
    slack = await startFakeSlack();
    addPerson(slack.workspace, { id: 'U0LEA', name: 'lea', real_name: 'Lea', tz: 'Europe/Zurich' });
    addChannel(slack.workspace, { id: 'C0PC' });
    client = new WebClient('xoxb-fake', askingOptions({ slackApiUrl: slack.apiUrl, logger: quietLogger }));
  });
  afterEach(() => slack.close());

  test('hears of a channel while hundreds of calls wait for a method that is limited', async () => {
    slack.always('users.list', { kind: 'limit', retryAfterSeconds: 2 });
    let answered = 0;
    const lists = Array.from({ length: 300 }, () => client.users.list({ limit: 1 }).then(() => ++answered));
    await slack.until(() => slack.callsOf('users.list').length > 0, 'the first to be limited');
    expect((await client.conversations.info({ channel: 'C0PC' })).channel?.id).toBe('C0PC');
    expect(answered).toBe(0);
    slack.always('users.list', undefined);
    await Promise.all(lists);
  });

  test('waits for no answer about one person', async () => {
    slack.misbehave('users.info', { kind: 'late', ms: 0 }, { kind: 'limit', retryAfterSeconds: 1 });
    expect((await client.users.info({ user: 'U0LEA' })).user?.id).toBe('U0LEA');
    await expect(client.users.info({ user: 'U0LEA' })).rejects.toBeInstanceOf(WebAPIRateLimitedError);
  });

  test('has its answer once the limit is over', async () => {
    slack.misbehave('users.list', { kind: 'limit', retryAfterSeconds: 1 });
    expect((await client.users.list({})).members).toHaveLength(3);
    expect(slack.callsOf('users.list')).toHaveLength(2);
  });

  test('is told at once that a limit lasts longer than it waits, and asks no more until it is over', async () => {
    slack.misbehave('users.list', { kind: 'limit', retryAfterSeconds: 90 });
    for (let count = 0; count < 2; count += 1) {
      await expect(client.users.list({})).rejects.toBeInstanceOf(WebAPIRateLimitedError);
    }
    expect(slack.callsOf('users.list')).toHaveLength(1);
  });
});
