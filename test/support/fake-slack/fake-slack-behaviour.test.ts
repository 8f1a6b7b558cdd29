import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { WebAPIHTTPError, WebAPIRateLimitedError, WebAPIRequestError, type WebClient } from '@slack/web-api';
import { type FakeSlack, startFakeSlack } from './fake-slack.ts';
import { addChannel } from './fake-slack-workspace.ts';
import { silentClient } from './silent-client.ts';

let slack: FakeSlack;
let client: WebClient;

beforeEach(async () => {
  slack = await startFakeSlack();
  addChannel(slack.workspace, { id: 'C0PC', name: 'committee' });
  client = silentClient(slack, 'xoxb-fake');
});

afterEach(() => slack.close());

describe('misbehaviour', () => {
  const post = () => client.chat.postMessage({ channel: 'C0PC', text: 'hello' });
  const said = () => slack.workspace.messages.length;

  test('refusing, limiting and failing leave nothing said', async () => {
    slack.misbehave(
      'chat.postMessage',
      { kind: 'refuse', error: 'fatal_error' },
      { kind: 'limit', retryAfterSeconds: 7 },
      { kind: 'fail', status: 500 },
      { kind: 'cut off' },
    );
    await expect(post()).rejects.toMatchObject({ data: { error: 'fatal_error' } });
    await expect(post()).rejects.toMatchObject({ retryAfter: 7, constructor: WebAPIRateLimitedError });
    await expect(post()).rejects.toBeInstanceOf(WebAPIHTTPError);
    await expect(post()).rejects.toBeInstanceOf(WebAPIRequestError);
    expect(said()).toBe(0);
    await post();
    expect(said()).toBe(1);
  });

  test('losing the answer leaves the message said', async () => {
    slack.misbehave('chat.postMessage', { kind: 'lose answer' });
    await expect(post()).rejects.toBeInstanceOf(WebAPIRequestError);
    expect(said()).toBe(1);
    expect(slack.callsOf('chat.postMessage')[0]?.answer).toMatchObject({ ok: true });
  });

  test('a late answer comes after the caller gave up, and the message is said', async () => {
    slack.always('chat.postMessage', { kind: 'late', ms: 60_000 });
    // Long enough for the request to arrive on a busy machine: in 50 ms the caller sometimes gave up before it was sent.
    const hasty = silentClient(slack, 'xoxb-fake', { timeout: 1000 });
    await expect(hasty.chat.postMessage({ channel: 'C0PC', text: 'hello' })).rejects.toBeInstanceOf(WebAPIRequestError);
    expect(said()).toBe(1);
  });
});
