import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { WebAPIRequestError } from '@slack/web-api';
import type { NoticeContent } from '../../../src/domain/reminders/notice-content.ts';
import type { Messenger } from '../../../src/operations/ports/messenger.ts';
import { sendingClient, slackMessenger } from '../../../src/slack/client/messenger.ts';
import { sendOutcomeOf } from '../../../src/slack/client/send-outcome.ts';
import { installedIn } from '../../support/bot/installed-in.ts';
import { quietLogger } from '../../support/bot/quiet-logger.ts';
import { type FakeSlack, startFakeSlack } from '../../support/fake-slack/fake-slack.ts';
import { addChannel, addMessage, addPerson } from '../../support/fake-slack/fake-slack-workspace.ts';

const now = new Date('2027-01-26T08:00:00Z');
const committee = { id: 1, name: 'Programme Committee', channelId: 'C0PC', timeZone: 'UTC' };
const content = (what = 'Call for grants'): NoticeContent => ({
  kind: 'deadlines',
  committee,
  deadlines: [{ what, day: '2027-01-27' }],
  now,
});
const channel = { teamId: 'T0COMMITTEE', id: 'C0PC' };
const lea = { teamId: 'T0COMMITTEE', id: 'U0LEA' };

let slack: FakeSlack;
let messenger: Messenger;

beforeEach(async () => {
  slack = await startFakeSlack();
  slack.workspace.clock = () => now;
  addPerson(slack.workspace, { id: 'U0LEA', name: 'lea', real_name: 'Lea', tz: 'Europe/Zurich' });
  addChannel(slack.workspace, { id: 'C0PC' });
  const client = sendingClient('xoxb-fake', { slackApiUrl: slack.apiUrl, logger: quietLogger });
  messenger = slackMessenger({ installed: installedIn(client), moments: 'tokens', clock: () => now, everyMs: 5 });
});
afterEach(() => slack.close());

describe('find', () => {
  test.each([
    ['in a channel', channel],
    ['in a direct conversation', lea],
  ])('finds a delivery %s among hundreds of later messages, by its own id', async (_where, to) => {
    const sent = await messenger.send(to, content(), 'one');
    await messenger.send(to, content(), 'another');
    const channelId = sent.kind === 'sent' ? sent.channelId : '';
    for (let count = 0; count < 450; count += 1) addMessage(slack.workspace, { channel: channelId, user: 'U0LEA' });
    expect(await messenger.find(to, 'one', now)).toEqual({ ...sent, kind: 'found' });
    expect(await messenger.find(to, 'a third', now)).toEqual({ kind: 'not found' });
  });

  test('goes on where Slack made it pause', async () => {
    const sent = await messenger.send(channel, content(), 'one');
    for (let count = 0; count < 450; count += 1) addMessage(slack.workspace, { channel: 'C0PC', user: 'U0LEA' });
    slack.misbehave('conversations.history', { kind: 'late', ms: 0 }, { kind: 'limit', retryAfterSeconds: 60 });
    expect(await messenger.find(channel, 'one', now)).toEqual({
      kind: 'cannot look',
      why: 'I couldn’t check whether it was sent: Slack asked to wait.',
      seconds: 60,
    });
    expect(await messenger.find(channel, 'one', now)).toEqual({ ...sent, kind: 'found' });
    // The first page, the one refused, and from there on the two that were left.
    expect(slack.callsOf('conversations.history')).toHaveLength(4);
  });

  test.each([
    ['the network fails', { kind: 'cut off' }, 60],
    ['a scope is missing', { kind: 'refuse', error: 'missing_scope' }, 600],
    ['the bot was put out of the channel', { kind: 'refuse', error: 'not_in_channel' }, 600],
  ] as const)('does not know where %s', async (_what, behaviour, seconds) => {
    slack.misbehave('conversations.history', behaviour);
    expect(await messenger.find(channel, 'one', now)).toMatchObject({ kind: 'cannot look', seconds });
  });
});

describe('send', () => {
  test('after Slack limited one message, asks nothing of that workspace until the time is over', async () => {
    slack.misbehave('chat.postMessage', { kind: 'limit', retryAfterSeconds: 20 });
    expect(await messenger.send(channel, content(), 'one')).toMatchObject({ kind: 'later', seconds: 20 });
    expect(await messenger.send(lea, content(), 'two')).toMatchObject({ kind: 'later', seconds: 21 });
    expect(slack.callsOf('chat.postMessage')).toHaveLength(1);
    expect(await messenger.send({ ...lea, teamId: 'T0OTHER' }, content(), 'three')).toMatchObject({ kind: 'sent' });
  });

  // The client tells these apart by the realm of the error, which under jest is another than its own: so without the client.
  test.each([
    ['a connection that was never made', 'ECONNREFUSED', { kind: 'later', seconds: 60 }],
    ['one that broke', 'UND_ERR_SOCKET', { kind: 'unknown' }],
  ])('after %s', (_what, code, outcome) => {
    const failed = new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });
    expect(sendOutcomeOf(new WebAPIRequestError(failed))).toMatchObject(outcome);
  });

  test('each conversation has a pace of its own: what would wait for longer than anybody waits is put off, another goes on', async () => {
    const client = sendingClient('xoxb-fake', { slackApiUrl: slack.apiUrl, logger: quietLogger });
    const slow = slackMessenger({
      installed: installedIn(client),
      moments: 'tokens',
      clock: () => now,
      everyMs: 60_000,
    });
    expect(await slow.send(channel, content(), 'one')).toMatchObject({ kind: 'sent' });
    expect(await slow.send(channel, content(), 'two')).toMatchObject({ kind: 'later', seconds: 61 });
    expect(await slow.send(lea, content(), 'hers')).toMatchObject({ kind: 'sent' });
  });

  test('a limit on reading the history holds up no message', async () => {
    slack.misbehave('conversations.history', { kind: 'limit', retryAfterSeconds: 60 });
    expect(await messenger.find(channel, 'one', now)).toMatchObject({ kind: 'cannot look', seconds: 60 });
    expect(await messenger.send(channel, content(), 'one')).toMatchObject({ kind: 'sent' });
  });

  test('does not take a fault of its own for an answer', () => {
    expect(() => sendOutcomeOf(new TypeError('x is not a function'))).toThrow('x is not a function');
  });
});

describe('redraw', () => {
  const card = async () => {
    const sent = await messenger.send(channel, content('none'), 'card');
    if (sent.kind !== 'sent') throw new Error('The card was not sent');
    return { teamId: channel.teamId, channelId: sent.channelId, ts: sent.ts };
  };
  const shown = () => slack.workspace.messages[0]?.text.split(':')[0];

  test('of 300 clicks in one second shows the last state, with few updates', async () => {
    const on = await card();
    let joined = 0;
    const clicks = Array.from({ length: 300 }, async (_, index) => {
      await new Promise((clicked) => setImmediate(clicked));
      joined = index + 1;
      await messenger.redraw(on, async () => content(`${joined} joined`));
    });
    await Promise.all(clicks);
    expect(shown()).toBe('300 joined');
    expect(slack.callsOf('chat.update').length).toBeLessThan(10);
  });

  test('draws once more where the state changed while it drew', async () => {
    const on = await card();
    let reads = 0;
    await messenger.redraw(on, async () => {
      reads += 1;
      return content(reads === 1 ? 'old' : 'new');
    });
    expect(shown()).toBe('new');
    expect(slack.callsOf('chat.update')).toHaveLength(2);
  });

  test.each([
    ['no answer', { kind: 'lose answer' }],
    ['an error of Slack', { kind: 'fail', status: 500 }],
    ['a pause Slack asks for', { kind: 'limit', retryAfterSeconds: 0 }],
  ] as const)('goes on after %s', async (_what, behaviour) => {
    const on = await card();
    slack.misbehave('chat.update', behaviour);
    await messenger.redraw(on, async () => content('new'));
    expect(shown()).toBe('new');
  });

  test('of a card in a channel that was archived does nothing', async () => {
    const on = await card();
    Object.assign(slack.workspace.channels.get('C0PC') ?? {}, { is_archived: true });
    await messenger.redraw(on, async () => content('new'));
    expect(slack.callsOf('chat.update')).toHaveLength(1);
  });

  test('of a card that was removed does nothing', async () => {
    const on = await card();
    slack.workspace.messages.length = 0;
    await messenger.redraw(on, async () => content('new'));
    expect(slack.callsOf('chat.update')).toHaveLength(1);
  });

  test('of what is gone from the database leaves the card', async () => {
    const on = await card();
    await messenger.redraw(on, async () => undefined);
    expect(slack.callsOf('chat.update')).toEqual([]);
  });

  test('tells what else went wrong', async () => {
    const on = await card();
    slack.misbehave('chat.update', { kind: 'refuse', error: 'invalid_blocks' });
    await expect(messenger.redraw(on, async () => content('new'))).rejects.toMatchObject({
      data: { error: 'invalid_blocks' },
    });
  });
});
