import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { WebClient } from '@slack/web-api';
import { sql } from 'kysely';
import { claimDue, claimUnsettled, markDelivered } from '../../../db/reminders/deliveries.ts';
import { sendingClient, slackMessenger } from '../../../src/slack/client/messenger.ts';
import { type Deliveries, none, startDeliveries } from '../../support/bot/deliveries.ts';
import { installedIn } from '../../support/bot/installed-in.ts';
import { quietLogger } from '../../support/bot/quiet-logger.ts';
import { onBothDatabases } from '../../support/databases/databases.ts';
import { addPerson } from '../../support/fake-slack/fake-slack-workspace.ts';

const planned = new Date('2027-01-12T12:00:00Z');
/** Nine in Zurich, a week before the deadline. */
const nine = new Date('2027-01-20T08:00:00Z');

onBothDatabases('a delivery', (database) => {
  let pc: Deliveries;
  const db = () => database().db;

  beforeEach(async () => {
    pc = await startDeliveries(db(), planned);
    pc.clock.now = nine;
  });
  afterEach(() => pc.slack.close());

  const leasAction = (text = 'Send comments') => pc.planAction({ text, due: '2027-01-27', owners: [pc.lea] });

  describe('where Slack', () => {
    test('accepts and loses the answer, the message is found and not sent again', async () => {
      await leasAction();
      pc.slack.misbehave('chat.postMessage', { kind: 'lose answer' });
      expect(await pc.deliver()).toEqual({ ...none, unsettled: 1 });
      expect((await pc.states())[0]).toBe('7 days before: sending: Slack didn’t answer.');
      expect(await pc.deliver()).toEqual(none);
      await pc.leasesEnd();
      expect(await pc.deliver()).toEqual({ ...none, found: 1 });
      expect(pc.slack.workspace.messages).toHaveLength(1);
      expect((await pc.states())[0]).toBe('7 days before: delivered');
    });

    test('answers after nobody waits for it any more, the message is found and not sent again', async () => {
      await leasAction();
      pc.slack.misbehave('chat.postMessage', { kind: 'late', ms: 60_000 });
      const impatient = new WebClient('xoxb-fake', {
        slackApiUrl: pc.slack.apiUrl,
        logger: quietLogger,
        retryConfig: { retries: 0 },
        timeout: 1000,
      });
      const hasty = slackMessenger({
        installed: installedIn(impatient),
        moments: 'tokens',
        clock: () => pc.clock.now,
        everyMs: 0,
      });
      expect(await pc.deliver(nine, hasty)).toEqual({ ...none, unsettled: 1 });
      await pc.leasesEnd();
      expect(await pc.deliver()).toEqual({ ...none, found: 1 });
      expect(pc.slack.workspace.messages).toHaveLength(1);
    });

    test.each([
      ['answers 500', { kind: 'fail', status: 500 }],
      ['breaks the connection', { kind: 'cut off' }],
      ['answers internal_error', { kind: 'refuse', error: 'internal_error' }],
    ] as const)('%s without posting, it is looked for, and then sent once', async (_what, behaviour) => {
      await leasAction();
      pc.slack.misbehave('chat.postMessage', behaviour);
      expect(await pc.deliver()).toEqual({ ...none, unsettled: 1 });
      await pc.leasesEnd();
      expect(await pc.deliver()).toEqual({ ...none, putBack: 1, sent: 1 });
      expect(pc.slack.workspace.messages).toHaveLength(1);
    });

    test('limits, it waits as long as Slack asks and is sent once', async () => {
      await leasAction();
      pc.slack.misbehave('chat.postMessage', { kind: 'limit', retryAfterSeconds: 30 });
      expect(await pc.deliver()).toEqual({ ...none, putBack: 1 });
      expect(await pc.deliver()).toEqual(none);
      const { rows } = await sql<{ seconds: number }>`
        select extract(epoch from resting_until - clock_timestamp())::float8 as seconds from notices where resting_until is not null
      `.execute(db());
      expect(rows[0]?.seconds).toBeGreaterThan(25);
      expect(rows[0]?.seconds).toBeLessThanOrEqual(30);
      await sql`update notices set resting_until = null`.execute(db());
      const another = slackMessenger({
        installed: installedIn(sendingClient('xoxb-fake', { slackApiUrl: pc.slack.apiUrl })),
        moments: 'tokens',
        clock: () => pc.clock.now,
      });
      expect(await pc.deliver(nine, another)).toEqual({ ...none, sent: 1 });
    });

    test('deactivated the account, it has failed with a sentence, and the others are told', async () => {
      const { members } = pc;
      await pc.planAction({ due: '2027-01-27', share: 'each', owners: [members] });
      addPerson(pc.slack.workspace, { id: 'U0SINA', name: 'sina', real_name: 'Sina', tz: 'UTC', deleted: true });
      expect(await pc.deliver('2027-01-20T12:00:00Z')).toEqual({ ...none, sent: 1, failed: 1 });
      expect((await pc.states())[0]).toEqual(
        expect.stringMatching(/^7 days before: failed: The account is deactivated\. Give/),
      );
    });

    test('removed the bot, it waits until the bot is back', async () => {
      await leasAction();
      pc.slack.workspace.tokenError = 'account_inactive';
      expect(await pc.deliver()).toEqual({ ...none, putBack: 1 });
      expect((await pc.states())[0]).toBe('7 days before: waiting: Slack refused me: account_inactive.');
    });

    test('does not let the history be read, nothing is sent blindly, and the row says so', async () => {
      await leasAction();
      pc.slack.misbehave('chat.postMessage', { kind: 'cut off' });
      pc.slack.workspace.scopes.delete('im:history');
      await pc.deliver();
      await pc.leasesEnd();
      expect(await pc.deliver()).toEqual({ ...none, unsettled: 1 });
      expect((await pc.states())[0]).toBe(
        '7 days before: sending: I couldn’t check whether it was sent: the scope im:history is missing.',
      );
      pc.slack.workspace.scopes.add('im:history');
      await pc.leasesEnd();
      expect(await pc.deliver()).toEqual({ ...none, putBack: 1, sent: 1 });
      expect(pc.slack.workspace.messages).toHaveLength(1);
    });
  });

  test('killed between sending and settling: found, not sent again', async () => {
    await leasAction();
    const [notice] = await claimDue(db(), nine, { workspaceId: 1, most: 10, leaseSeconds: 60 });
    if (!notice?.conversationId) throw new Error('Nothing was claimed');
    const to = { teamId: notice.teamId, id: notice.conversationId };
    const content = { kind: 'untaken' as const, committee: pc.committee, actions: [], now: nine };
    await pc.messenger.send(to, content, notice.deliveryId);
    await pc.leasesEnd();
    expect(await pc.deliver()).toEqual({ ...none, found: 1 });
    expect(pc.slack.workspace.messages).toHaveLength(1);
  });

  test('killed between claiming and sending: not found, and sent', async () => {
    await leasAction();
    await claimDue(db(), nine, { workspaceId: 1, most: 10, leaseSeconds: 60 });
    expect(await pc.deliver()).toEqual(none);
    await pc.leasesEnd();
    expect(await pc.deliver()).toEqual({ ...none, putBack: 1, sent: 1 });
  });

  test('what another bot settled meanwhile is no longer ours to settle', async () => {
    await leasAction();
    const [notice] = await claimDue(db(), nine, { workspaceId: 1, most: 10, leaseSeconds: 0 });
    const [looked] = await claimUnsettled(db(), { workspaceId: 1, most: 10, leaseSeconds: 60 });
    expect(looked?.deliveryId).toBe(notice?.deliveryId);
    const sent = { channelId: 'D0LEA', ts: '1.1' };
    expect(await markDelivered(db(), [{ deliveryId: looked?.deliveryId ?? '', ...sent }], nine)).toHaveLength(1);
    expect(await markDelivered(db(), [{ deliveryId: notice?.deliveryId ?? '', ...sent }], nine)).toEqual([]);
  });
});
