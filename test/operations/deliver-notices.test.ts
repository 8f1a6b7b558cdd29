import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { WebClient } from '@slack/web-api';
import { sql } from 'kysely';
import { updateAction } from '../../db/actions.ts';
import { claimDue, claimUnsettled, settleDelivered } from '../../db/deliveries.ts';
import { keepMeeting } from '../../db/meetings.ts';
import { addMember } from '../../db/members.ts';
import { tick } from '../../db/shares.ts';
import { deliverNotices } from '../../src/operations/deliver-notices.ts';
import type { Messenger } from '../../src/operations/messenger.ts';
import { planNotices } from '../../src/operations/plan-notices.ts';
import { sendingClient, slackMessenger } from '../../src/slack/messenger.ts';
import { keepAction, keepSampleCommittee, type SampleCommittee } from '../support/committee.ts';
import { empty, onBothDatabases } from '../support/databases.ts';
import { type FakeSlack, startFakeSlack } from '../support/fake-slack.ts';
import { addChannel, addPerson } from '../support/fake-slack-workspace.ts';
import { listHistory } from '../support/history.ts';
import { quietLogger } from '../support/quiet-logger.ts';

const planned = new Date('2027-01-12T12:00:00Z');
/** Nine in Zurich, a week before the deadline. */
const nine = new Date('2027-01-20T08:00:00Z');

onBothDatabases('deliverNotices', (database) => {
  let sample: SampleCommittee;
  let slack: FakeSlack;
  let messenger: Messenger;
  let now: Date;
  const db = () => database().db;

  beforeEach(async () => {
    await empty(db());
    sample = await keepSampleCommittee(db(), planned);
    now = nine;
    slack = await startFakeSlack();
    slack.workspace.clock = () => now;
    for (const [id, name] of [
      ['U0LEA', 'Lea Baumann'],
      ['U0TUNDE', 'Tunde Abara'],
      ['U0SINA', 'Sina Fonoti'],
    ] as const) {
      addPerson(slack.workspace, { id, name, real_name: name, tz: 'Europe/Zurich' });
    }
    addChannel(slack.workspace, { id: 'C0PC' });
    const client = sendingClient('xoxb-fake', { slackApiUrl: slack.apiUrl, logger: quietLogger });
    messenger = slackMessenger({ clientOf: () => client, moments: 'tokens', clock: () => now, everyMs: 0 });
  });
  afterEach(() => slack.close());

  const deliver = (at = now) => {
    now = at;
    return deliverNotices(db(), messenger, at);
  };
  const none = { sent: 0, found: 0, dropped: 0, failed: 0, putBack: 0, unsettled: 0 };
  const said = () => slack.workspace.messages.map(({ channel, text }) => `${channel}: ${text.split('\n')[0]}`);
  const leasesEnd = () => sql`update notices set lease_until = clock_timestamp() where state = 'sending'`.execute(db());
  const patienceEnds = () => sql`update notices set resting_until = null`.execute(db());
  const states = async () => {
    const rows = await db()
      .selectFrom('notices')
      .select(['reason', 'state', 'why'])
      .orderBy('dueAt')
      .orderBy('id')
      .execute();
    return rows.map(({ reason, state, why }) => [reason, state, ...(why === null ? [] : [why])].join(': '));
  };
  const leasAction = async (text = 'Send comments') => {
    const id = await keepAction(db(), sample.committee, { text, due: '2027-01-27', owners: [sample.lea] }, planned);
    await planNotices(db(), { kind: 'actions', actionIds: [id] }, planned);
    return id;
  };

  test('says nothing early, and each thing once', async () => {
    await leasAction();
    expect(await deliver(new Date('2027-01-20T07:59:59Z'))).toEqual(none);
    expect(await deliver(nine)).toEqual({ ...none, sent: 1 });
    expect(await deliver(nine)).toEqual(none);
    expect(said()).toEqual([expect.stringMatching(/^D0LEA: #\d+ Send comments: due in 7 days \(Wed 27 January\)$/)]);
    const { messageTs, conversationId } = await db()
      .selectFrom('notices')
      .where('state', '=', 'delivered')
      .select(['messageTs', 'conversationId'])
      .executeTakeFirstOrThrow();
    expect([messageTs, conversationId]).toEqual([slack.workspace.messages[0]?.ts, 'D0LEA']);
  });

  test('all that one person is due travels as one message, most urgent first', async () => {
    await leasAction('Send comments');
    const other = await keepAction(
      db(),
      sample.committee,
      { text: 'Book a room', due: '2027-01-21', owners: [sample.lea] },
      planned,
    );
    await planNotices(db(), { kind: 'actions', actionIds: [other] }, planned);
    expect(await deliver()).toEqual({ ...none, sent: 1 });
    expect(slack.workspace.messages[0]?.text).toMatch(
      /^#\d+ Book a room: due tomorrow .*\n.*\n#\d+ Send comments: due in 7 days/,
    );
  });

  test('what was done since it was claimed, or ticked, is not reminded of', async () => {
    const { members, sina } = sample;
    const id = await keepAction(
      db(),
      sample.committee,
      { due: '2027-01-27', share: 'each', owners: [members] },
      planned,
    );
    await planNotices(db(), { kind: 'actions', actionIds: [id] }, planned);
    await tick(db(), id, sina.id, planned);
    await deliver(new Date('2027-01-20T12:00:00Z'));
    expect(said()).toEqual([expect.stringMatching(/^D0TUNDE/)]);
    await updateAction(db(), id, { state: 'done', doneAt: now });
    expect(await deliver(new Date('2027-01-26T23:00:00Z'))).toEqual({ ...none, dropped: 2 });
    expect(slack.workspace.messages).toHaveLength(1);
  });

  test('after weeks of silence: one message with what is late, the rest overtaken, and the next a week on', async () => {
    await leasAction();
    expect(await deliver(new Date('2027-02-15T10:00:00Z'))).toEqual({ ...none, sent: 1 });
    expect(said()).toEqual([expect.stringMatching(/Send comments: overdue by 19 days \(Wed 27 January\)$/)]);
    expect(await states()).toEqual([
      '7 days before: dropped: overtaken: told as "1 day before"',
      '1 day before: dropped: overtaken: told as "on the day"',
      'on the day: dropped: overtaken: told as "overdue"',
      'overdue: delivered',
      'overdue: waiting',
    ]);
    const next = await db().selectFrom('notices').where('state', '=', 'waiting').select('dueAt').execute();
    expect(next).toEqual([{ dueAt: new Date('2027-02-17T08:00:00Z') }]);
    const { id } = await db().selectFrom('actions').select('id').executeTakeFirstOrThrow();
    const [line] = await listHistory(db(), 'action', id, 1);
    expect(line).toMatchObject({ by: null, what: 'left out 3 reminders: overtaken' });
  });

  test('several bots at once say each thing once', async () => {
    for (const text of ['one', 'two', 'three']) await leasAction(text);
    const { members } = sample;
    const id = await keepAction(
      db(),
      sample.committee,
      { due: '2027-01-27', share: 'each', owners: [members] },
      planned,
    );
    await planNotices(db(), { kind: 'actions', actionIds: [id] }, planned);
    await Promise.all([1, 2, 3, 4].map(() => deliver(new Date('2027-01-20T12:00:00Z'))));
    expect(
      said()
        .map((line) => line.split(':')[0])
        .toSorted(),
    ).toEqual(['D0LEA', 'D0SINA', 'D0TUNDE']);
  });

  describe('where Slack', () => {
    test('accepts and loses the answer, the message is found and not sent again', async () => {
      await leasAction();
      slack.misbehave('chat.postMessage', { kind: 'lose answer' });
      expect(await deliver()).toEqual({ ...none, unsettled: 1 });
      expect((await states())[0]).toBe('7 days before: sending: No answer came from Slack.');
      expect(await deliver()).toEqual(none);
      await leasesEnd();
      expect(await deliver()).toEqual({ ...none, found: 1 });
      expect(slack.workspace.messages).toHaveLength(1);
      expect((await states())[0]).toBe('7 days before: delivered');
    });

    test('answers after nobody waits for it any more, the message is found and not sent again', async () => {
      await leasAction();
      slack.misbehave('chat.postMessage', { kind: 'late', ms: 60_000 });
      const impatient = new WebClient('xoxb-fake', {
        slackApiUrl: slack.apiUrl,
        logger: quietLogger,
        retryConfig: { retries: 0 },
        timeout: 1000,
      });
      const hasty = slackMessenger({ clientOf: () => impatient, moments: 'tokens', clock: () => now, everyMs: 0 });
      expect(await deliverNotices(db(), hasty, now)).toEqual({ ...none, unsettled: 1 });
      await leasesEnd();
      expect(await deliver()).toEqual({ ...none, found: 1 });
      expect(slack.workspace.messages).toHaveLength(1);
    });

    test.each([
      ['answers 500', { kind: 'fail', status: 500 }],
      ['breaks the connection', { kind: 'cut off' }],
      ['answers internal_error', { kind: 'refuse', error: 'internal_error' }],
    ] as const)('%s without posting, it is looked for, and then sent once', async (_what, behaviour) => {
      await leasAction();
      slack.misbehave('chat.postMessage', behaviour);
      expect(await deliver()).toEqual({ ...none, unsettled: 1 });
      await leasesEnd();
      expect(await deliver()).toEqual({ ...none, putBack: 1, sent: 1 });
      expect(slack.workspace.messages).toHaveLength(1);
    });

    test('limits, it waits as long as Slack asks and is sent once', async () => {
      await leasAction();
      slack.misbehave('chat.postMessage', { kind: 'limit', retryAfterSeconds: 30 });
      expect(await deliver()).toEqual({ ...none, putBack: 1 });
      expect(await deliver()).toEqual(none);
      const { rows } = await sql<{ seconds: number }>`
        select extract(epoch from resting_until - clock_timestamp())::float8 as seconds from notices where resting_until is not null
      `.execute(db());
      expect(rows[0]?.seconds).toBeGreaterThan(25);
      expect(rows[0]?.seconds).toBeLessThanOrEqual(30);
      await patienceEnds();
      const another = slackMessenger({
        clientOf: () => sendingClient('xoxb-fake', { slackApiUrl: slack.apiUrl }),
        moments: 'tokens',
        clock: () => now,
      });
      expect(await deliverNotices(db(), another, now)).toEqual({ ...none, sent: 1 });
    });

    test('deactivated the account, it has failed with a sentence, and the others are told', async () => {
      const { members } = sample;
      const id = await keepAction(
        db(),
        sample.committee,
        { due: '2027-01-27', share: 'each', owners: [members] },
        planned,
      );
      await planNotices(db(), { kind: 'actions', actionIds: [id] }, planned);
      addPerson(slack.workspace, { id: 'U0SINA', name: 'sina', real_name: 'Sina', tz: 'UTC', deleted: true });
      expect(await deliver(new Date('2027-01-20T12:00:00Z'))).toEqual({ ...none, sent: 1, failed: 1 });
      expect((await states())[0]).toEqual(
        expect.stringMatching(/^7 days before: failed: The account is deactivated\. Give/),
      );
    });

    test('removed the bot, it waits until the bot is back', async () => {
      await leasAction();
      slack.workspace.tokenError = 'account_inactive';
      expect(await deliver()).toEqual({ ...none, putBack: 1 });
      expect((await states())[0]).toBe('7 days before: waiting: Slack refuses the bot: account_inactive.');
    });

    test('does not let the history be read, nothing is sent blindly, and the row says so', async () => {
      await leasAction();
      slack.misbehave('chat.postMessage', { kind: 'cut off' });
      slack.workspace.scopes.delete('im:history');
      await deliver();
      await leasesEnd();
      expect(await deliver()).toEqual({ ...none, unsettled: 1 });
      expect((await states())[0]).toBe(
        '7 days before: sending: Perhaps sent; the conversation cannot be read: the scope im:history is missing.',
      );
      slack.workspace.scopes.add('im:history');
      await leasesEnd();
      expect(await deliver()).toEqual({ ...none, putBack: 1, sent: 1 });
      expect(slack.workspace.messages).toHaveLength(1);
    });
  });

  test('a workspace whose Slack is slow holds up no other', async () => {
    const { id } = await db()
      .insertInto('workspaces')
      .values({ teamId: 'T0SLOW' })
      .returning('id')
      .executeTakeFirstOrThrow();
    const slow = await db()
      .insertInto('committees')
      .values({ workspaceId: id, channelId: 'C0SLOW', name: 'Slow', createdAt: planned })
      .returning(['id', 'name', 'channelId', 'timeZone'])
      .executeTakeFirstOrThrow();
    // More than are sent together, and due a day before Lea's.
    for (let count = 0; count < 12; count += 1) {
      const owner = await addMember(db(), { committeeId: slow.id, name: `Ole ${count}`, userId: `U0OLE${count}` });
      await keepAction(db(), slow, { due: '2027-01-26', owners: [owner] }, planned);
    }
    await planNotices(db(), { kind: 'committee', committeeId: slow.id }, planned);
    await leasAction();
    let answer = () => {};
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const halfSlow: Messenger = {
      ...messenger,
      send: async (to, letter, deliveryId) => {
        if (to.teamId === 'T0SLOW') await answered;
        return to.teamId === 'T0SLOW'
          ? { kind: 'sent', channelId: 'D', ts: '1.1' }
          : messenger.send(to, letter, deliveryId);
      },
    };
    const delivering = deliverNotices(db(), halfSlow, nine);
    await slack.until(() => slack.workspace.messages.length === 1, "Lea's reminder");
    answer();
    expect(await delivering).toEqual({ ...none, sent: 13 });
  });

  test('killed between sending and settling: found, not sent again', async () => {
    await leasAction();
    const [notice] = await claimDue(db(), now, { workspaceId: 1, most: 10, leaseSeconds: 60 });
    if (!notice?.conversationId) throw new Error('Nothing was claimed');
    await messenger.send({ teamId: notice.teamId, id: notice.conversationId }, await untaken(), notice.deliveryId);
    await leasesEnd();
    expect(await deliver()).toEqual({ ...none, found: 1 });
    expect(slack.workspace.messages).toHaveLength(1);
  });

  test('killed between claiming and sending: not found, and sent', async () => {
    await leasAction();
    await claimDue(db(), now, { workspaceId: 1, most: 10, leaseSeconds: 60 });
    expect(await deliver()).toEqual(none);
    await leasesEnd();
    expect(await deliver()).toEqual({ ...none, putBack: 1, sent: 1 });
  });

  test('what another bot settled meanwhile is no longer ours to settle', async () => {
    await leasAction();
    const [notice] = await claimDue(db(), now, { workspaceId: 1, most: 10, leaseSeconds: 0 });
    const [looked] = await claimUnsettled(db(), { workspaceId: 1, most: 10, leaseSeconds: 60 });
    expect(looked?.deliveryId).toBe(notice?.deliveryId);
    const sent = { channelId: 'D0LEA', ts: '1.1' };
    expect(await settleDelivered(db(), [{ deliveryId: looked?.deliveryId ?? '', ...sent }], now)).toHaveLength(1);
    expect(await settleDelivered(db(), [{ deliveryId: notice?.deliveryId ?? '', ...sent }], now)).toEqual([]);
  });

  test('a clock that jumps ahead a day and back says nothing twice', async () => {
    await leasAction();
    await deliver(new Date('2027-01-26T08:00:00Z'));
    await planNotices(db(), { kind: 'committee', committeeId: sample.committee.id }, now);
    await deliver(new Date('2027-01-25T08:00:00Z'));
    await deliver(new Date('2027-01-26T08:00:00Z'));
    expect(slack.workspace.messages).toHaveLength(1);
  });

  test('the meeting is told with a calendar file; where none may be put there, with its text', async () => {
    const { id: summaryId } = await db()
      .insertInto('summaries')
      .values({
        committeeId: sample.committee.id,
        channelId: 'C0PC',
        messageTs: '1.1',
        textHash: 'x',
        name: 'summary.txt',
        sourceText: '',
        postedBy: 'U0LEA',
        receivedAt: planned,
        draft: '{}',
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await keepMeeting(db(), {
      committeeId: sample.committee.id,
      summaryId,
      title: 'Third call',
      day: '2027-02-02',
      startsAt: new Date('2027-02-02T11:00:00Z'),
      place: null,
    });
    await planNotices(db(), { kind: 'committee', committeeId: sample.committee.id }, planned);
    await deliver(new Date('2027-01-26T11:00:00Z'));
    slack.workspace.scopes.delete('files:write');
    await deliver(new Date('2027-02-01T11:00:00Z'));
    await deliver(new Date('2027-02-02T10:00:00Z'));
    expect(said()).toEqual(
      ['in 7 days', 'in 1 day', 'in 1 hour'].map(
        (left) => `C0PC: Third call is ${left}: Tue 2 February 2027, 11:00 UTC`,
      ),
    );
    const [first, second] = slack.workspace.messages.map((message) => JSON.stringify(message.blocks));
    const [file] = [...slack.workspace.files.values()];
    expect(file?.content?.toString()).toContain('DTSTART:20270202T110000Z');
    expect(file?.channels).toEqual([]);
    expect(first).toContain(file?.id);
    expect(first).toContain('<!date^1801566000^');
    expect(second).toContain('DTSTART:20270202T110000Z');
  });

  test('a reminder of a meeting that has begun is dropped', async () => {
    await db()
      .insertInto('meetings')
      .values({ committeeId: sample.committee.id, day: '2027-02-02', startsAt: new Date('2027-02-02T11:00:00Z') })
      .execute();
    await planNotices(db(), { kind: 'committee', committeeId: sample.committee.id }, planned);
    expect(await deliver(new Date('2027-02-02T11:00:01Z'))).toEqual({ ...none, dropped: 1 });
    expect(slack.workspace.messages).toEqual([]);
  });

  const untaken = async () => ({ kind: 'untaken' as const, committee: sample.committee, actions: [], now });
});
