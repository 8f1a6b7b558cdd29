import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { ViewResponseAction } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { acknowledgedInTime } from '../../../src/slack/request/acknowledged-in-time.ts';
import { openWindow } from '../../../src/slack/request/open-window.ts';
import { textMessage } from '../../../src/slack/views/blocks/message.ts';
import { messageModal } from '../../../src/slack/views/blocks/modal.ts';
import { type FakeSlack, startFakeSlack } from '../../support/fake-slack/fake-slack.ts';
import { addPerson, newTrigger } from '../../support/fake-slack/fake-slack-workspace.ts';
import { silentClient } from '../../support/fake-slack/silent-client.ts';

describe('a window whose listener takes long', () => {
  let slack: FakeSlack;
  let client: WebClient;
  let acks: unknown[];
  const ines = { id: 'U0INES', name: 'ines', real_name: 'Ines', tz: 'UTC' };

  beforeEach(async () => {
    slack = await startFakeSlack();
    addPerson(slack.workspace, ines);
    client = silentClient(slack, slack.workspace.botToken);
    acks = [];
    await openWindow(client, newTrigger(slack.workspace, ines.id), messageModal(textMessage('A form')));
  });
  afterEach(() => slack.close());

  const shown = () => JSON.stringify([...slack.workspace.views.values()][0]?.view);
  /** The listener answers when the window was acknowledged without it. */
  const sentAndAnsweredLate = async (answer?: ViewResponseAction) => {
    let acknowledged = () => {};
    const early = new Promise<void>((heard) => {
      acknowledged = heard;
    });
    const [id = ''] = slack.workspace.views.keys();
    const ack = async (given?: unknown) => {
      acks.push(given);
      acknowledged();
    };
    await acknowledgedInTime(
      { ack, client, view: { id } },
      async (ack) => {
        await early;
        await (answer ? ack(answer) : ack());
      },
      1,
    );
  };

  test.each<[string, ViewResponseAction | undefined, string]>([
    ['that closes it says so', undefined, 'Done.'],
    [
      'with errors says them, and what to do',
      { response_action: 'errors', errors: { name: 'Write a name.' } },
      'Write a name. Close this and open the form again.',
    ],
    [
      'with another view shows that',
      { response_action: 'update', view: messageModal(textMessage('Nothing was changed.')) },
      'Nothing was changed.',
    ],
  ])('is acknowledged in time, and its answer %s', async (_what, answer, words) => {
    await sentAndAnsweredLate(answer);
    expect(acks).toEqual([{ response_action: 'update', view: messageModal(textMessage('One moment …')) }]);
    expect(shown()).toContain(words);
  });

  test('answered in time, the answer is the acknowledgement', async () => {
    const ack = async (given?: unknown) => void acks.push(given);
    await acknowledgedInTime({ ack, client, view: { id: 'V0' } }, (ack) => ack());
    expect(acks).toEqual([undefined]);
  });

  test('a listener that fails has the window not acknowledged later on', async () => {
    const ack = async (given?: unknown) => void acks.push(given);
    const fails = acknowledgedInTime({ ack, client, view: { id: 'V0' } }, () => Promise.reject(new Error('Gone')), 1);
    await expect(fails).rejects.toThrow('Gone');
    // Timers of one length end in the order in which they began.
    await new Promise((over) => setTimeout(over, 1));
    expect(acks).toEqual([]);
  });
});
