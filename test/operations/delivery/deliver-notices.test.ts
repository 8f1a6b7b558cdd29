import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { updateAction } from '../../../db/actions/actions.ts';
import { tick } from '../../../db/actions/shares.ts';
import { saveMeeting } from '../../../db/meetings/meetings.ts';
import { addMember } from '../../../db/roster/members.ts';
import { planNotices } from '../../../src/operations/planning/plan-notices.ts';
import type { Messenger } from '../../../src/operations/ports/messenger.ts';
import { type Deliveries, none, startDeliveries } from '../../support/bot/deliveries.ts';
import { keepAction } from '../../support/committee/committee.ts';
import { listHistory } from '../../support/committee/history.ts';
import { onBothDatabases } from '../../support/databases/databases.ts';

const planned = new Date('2027-01-12T12:00:00Z');
/** Nine in Zurich, a week before the deadline. */
const nine = new Date('2027-01-20T08:00:00Z');

onBothDatabases('deliverNotices', (database) => {
  let pc: Deliveries;
  const db = () => database().db;

  beforeEach(async () => {
    pc = await startDeliveries(db(), planned);
    pc.clock.now = nine;
  });
  afterEach(() => pc.slack.close());

  const posted = () => pc.slack.workspace.messages.map(({ channel, text }) => `${channel}: ${text.split('\n')[0]}`);
  const leasAction = (text = 'Send comments') => pc.planAction({ text, due: '2027-01-27', owners: [pc.lea] });

  test('says nothing early, and each thing once', async () => {
    await leasAction();
    expect(await pc.deliver('2027-01-20T07:59:59Z')).toEqual(none);
    expect(await pc.deliver(nine)).toEqual({ ...none, sent: 1 });
    expect(await pc.deliver(nine)).toEqual(none);
    expect(posted()).toEqual(['D0LEA: #1 Send comments: due in 7 days (Wed 27 January)']);
    const { messageTs, conversationId } = await db()
      .selectFrom('notices')
      .where('state', '=', 'delivered')
      .select(['messageTs', 'conversationId'])
      .executeTakeFirstOrThrow();
    expect([messageTs, conversationId]).toEqual([pc.slack.workspace.messages[0]?.ts, 'D0LEA']);
  });

  test('all that one person is due travels as one message, most urgent first', async () => {
    await leasAction('Send comments');
    await pc.planAction({ text: 'Book a room', due: '2027-01-21', owners: [pc.lea] });
    expect(await pc.deliver()).toEqual({ ...none, sent: 1 });
    expect(pc.slack.workspace.messages[0]?.text).toMatch(
      /^#2 Book a room: due tomorrow .*\n.*\n#1 Send comments: due in 7 days/,
    );
  });

  test('what was done since it was claimed, or ticked, is not reminded of', async () => {
    const { members, sina } = pc;
    const id = await pc.planAction({ due: '2027-01-27', share: 'each', owners: [members] });
    await tick(db(), id, sina.id, planned);
    await pc.deliver('2027-01-20T12:00:00Z');
    expect(posted()).toEqual([expect.stringMatching(/^D0TUNDE/)]);
    await updateAction(db(), id, { state: 'done', doneAt: pc.clock.now });
    expect(await pc.deliver('2027-01-26T23:00:00Z')).toEqual({ ...none, dropped: 2 });
    expect(pc.slack.workspace.messages).toHaveLength(1);
  });

  test('after weeks of silence: one message with what is late, the rest overtaken, and the next a week on', async () => {
    await leasAction();
    expect(await pc.deliver('2027-02-15T10:00:00Z')).toEqual({ ...none, sent: 1 });
    expect(posted()).toEqual([expect.stringMatching(/Send comments: overdue by 19 days \(Wed 27 January\)$/)]);
    expect(await pc.states()).toEqual([
      '7 days before: dropped: overtaken',
      '1 day before: dropped: overtaken',
      'on the day: dropped: overtaken',
      'overdue: delivered',
      'overdue: waiting',
    ]);
    const next = await db().selectFrom('notices').where('state', '=', 'waiting').select('dueAt').execute();
    expect(next).toEqual([{ dueAt: new Date('2027-02-17T08:00:00Z') }]);
    const { id } = await db().selectFrom('actions').select('id').executeTakeFirstOrThrow();
    const [line] = await listHistory(db(), 'action', id, 1);
    expect(line).toMatchObject({ by: null, what: 'left out 3 reminders: a later one replaced it' });
  });

  test('several bots at once say each thing once', async () => {
    for (const text of ['one', 'two', 'three']) await leasAction(text);
    const { members } = pc;
    await pc.planAction({ due: '2027-01-27', share: 'each', owners: [members] });
    await Promise.all([1, 2, 3, 4].map(() => pc.deliver('2027-01-20T12:00:00Z')));
    expect(
      posted()
        .map((line) => line.split(':')[0])
        .toSorted(),
    ).toEqual(['D0LEA', 'D0SINA', 'D0TUNDE']);
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
      ...pc.messenger,
      teamIds: () => ['T0COMMITTEE', 'T0SLOW'],
      send: async (to, content, deliveryId) => {
        if (to.teamId === 'T0SLOW') await answered;
        return to.teamId === 'T0SLOW'
          ? { kind: 'sent', channelId: 'D', ts: '1.1' }
          : pc.messenger.send(to, content, deliveryId);
      },
    };
    const delivering = pc.deliver(nine, halfSlow);
    await pc.slack.until(() => pc.slack.workspace.messages.length === 1, "Lea's reminder");
    answer();
    expect(await delivering).toEqual({ ...none, sent: 13 });
  });

  test('a clock that jumps ahead a day and back says nothing twice', async () => {
    await leasAction();
    await pc.deliver('2027-01-26T08:00:00Z');
    await planNotices(db(), { kind: 'committee', committeeId: pc.committee.id }, pc.clock.now);
    await pc.deliver('2027-01-25T08:00:00Z');
    await pc.deliver('2027-01-26T08:00:00Z');
    expect(pc.slack.workspace.messages).toHaveLength(1);
  });

  test('the meeting is told with a calendar file; where none may be put there, with its text', async () => {
    const { id: summaryId } = await db()
      .insertInto('summaries')
      .values({
        committeeId: pc.committee.id,
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
    await saveMeeting(db(), {
      committeeId: pc.committee.id,
      summaryId,
      title: 'Third call',
      day: '2027-02-02',
      startsAt: new Date('2027-02-02T11:00:00Z'),
      place: null,
    });
    await planNotices(db(), { kind: 'committee', committeeId: pc.committee.id }, planned);
    await pc.deliver('2027-01-26T11:00:00Z');
    pc.slack.workspace.scopes.delete('files:write');
    await pc.deliver('2027-02-01T11:00:00Z');
    await pc.deliver('2027-02-02T10:00:00Z');
    const told = ['in 7 days', 'in 1 day', 'in 1 hour'].map(
      (left) => `C0PC: Third call is ${left}: Tue 2 February 2027, 11:00 UTC`,
    );
    // The link stands in the text too: by that alone Slack shares the file with those who see the message.
    expect(posted()).toEqual([expect.stringMatching(/^C0PC: .+ <https:\/\/\S+\|meeting\.ics>$/), ...told.slice(1)]);
    expect(posted()[0]).toContain(told[0]);
    const [first, second] = pc.slack.workspace.messages.map((message) => JSON.stringify(message.blocks));
    const [file] = [...pc.slack.workspace.files.values()];
    expect(file?.content?.toString()).toContain('DTSTART:20270202T110000Z');
    expect(file?.channels).toEqual(['C0PC']);
    expect(first).toContain(file?.id);
    expect(first).toContain('<!date^1801566000^');
    expect(second).toContain('DTSTART:20270202T110000Z');
  });

  test('a reminder of a meeting that has begun is dropped', async () => {
    await db()
      .insertInto('meetings')
      .values({ committeeId: pc.committee.id, day: '2027-02-02', startsAt: new Date('2027-02-02T11:00:00Z') })
      .execute();
    await planNotices(db(), { kind: 'committee', committeeId: pc.committee.id }, planned);
    expect(await pc.deliver('2027-02-02T11:00:01Z')).toEqual({ ...none, dropped: 1 });
    expect(pc.slack.workspace.messages).toEqual([]);
  });
});
