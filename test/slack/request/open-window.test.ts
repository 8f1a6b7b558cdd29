import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { patientFetch } from '../../../src/slack/client/patient-fetch.ts';
import { openWindow } from '../../../src/slack/request/open-window.ts';
import { textMessage } from '../../../src/slack/views/blocks/message.ts';
import { messageModal } from '../../../src/slack/views/blocks/modal.ts';
import { type FakeSlack, startFakeSlack } from '../../support/fake-slack/fake-slack.ts';
import { addChannel, addPerson, newTrigger } from '../../support/fake-slack/fake-slack-workspace.ts';
import { silentClient } from '../../support/fake-slack/silent-client.ts';

describe('what the bot asks of Slack for a listener', () => {
  let slack: FakeSlack;
  const client = () => silentClient(slack, slack.workspace.botToken, { fetch: patientFetch(() => 10_000) });
  const view = messageModal(textMessage('A form'));

  beforeEach(async () => {
    slack = await startFakeSlack();
    addPerson(slack.workspace, { id: 'U0INES', name: 'ines', real_name: 'Ines', tz: 'UTC' });
    addChannel(slack.workspace, { id: 'C0QUAY' });
  });
  afterEach(() => slack.close());

  test('a window whose answer is lost is open, once, and that is no fault', async () => {
    slack.misbehave('views.open', { kind: 'lose answer' });
    await openWindow(client(), newTrigger(slack.workspace, 'U0INES'), view);
    expect(slack.workspace.views.size).toBe(1);
  });

  test('a window that never reached Slack is opened the second time', async () => {
    slack.misbehave('views.open', { kind: 'cut off' });
    await openWindow(client(), newTrigger(slack.workspace, 'U0INES'), view);
    expect(slack.workspace.views.size).toBe(1);
  });

  test('a window that Slack refuses is a fault', async () => {
    await expect(openWindow(client(), 'no trigger', view)).rejects.toMatchObject({
      data: { error: 'invalid_trigger_id' },
    });
  });

  test('a message that Slack limits waits and is said, once', async () => {
    slack.misbehave('chat.postMessage', { kind: 'limit', retryAfterSeconds: 0 });
    await client().chat.postMessage({ channel: 'C0QUAY', text: 'Good morning' });
    expect(slack.workspace.messages).toHaveLength(1);
  });

  test('one that is limited for longer than anybody waits is a fault', async () => {
    slack.always('chat.postMessage', { kind: 'limit', retryAfterSeconds: 600 });
    await expect(client().chat.postMessage({ channel: 'C0QUAY', text: 'Good morning' })).rejects.toThrow();
    expect(slack.callsOf('chat.postMessage')).toHaveLength(1);
  });
});
