import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { findAction } from '../../db/actions.ts';
import { setRole } from '../../db/members.ts';
import { findNextDue } from '../../db/notices.ts';
import { tick } from '../../db/shares.ts';
import type { Member } from '../../src/domain/member.ts';
import { declineAction } from '../../src/operations/answer-offer.ts';
import { askForTime } from '../../src/operations/ask-for-time.ts';
import { chooseReminders, showChoices } from '../../src/operations/choose-reminders.ts';
import { decideExtension } from '../../src/operations/decide-extension.ts';
import { deliverNotices } from '../../src/operations/deliver-notices.ts';
import { planDigest } from '../../src/operations/plan-digest.ts';
import { planNotices } from '../../src/operations/plan-notices.ts';
import { snoozeAction } from '../../src/operations/snooze-action.ts';
import { findOwnLatest, undoChange } from '../../src/operations/undo-change.ts';
import { sendingClient, slackMessenger } from '../../src/slack/messenger.ts';
import { keepAction, keepSampleCommittee, type SampleCommittee } from '../support/committee.ts';
import { empty, onBothDatabases } from '../support/databases.ts';
import { type FakeSlack, startFakeSlack } from '../support/fake-slack.ts';
import { addChannel, addPerson } from '../support/fake-slack-workspace.ts';
import { listHistory } from '../support/history.ts';
import { quietLogger } from '../support/quiet-logger.ts';

const planned = new Date('2027-01-12T12:00:00Z');

onBothDatabases('what people do about their reminders', (database) => {
  let sample: SampleCommittee;
  let slack: FakeSlack;
  let now: Date;
  let lea: Member;
  const db = () => database().db;

  beforeEach(async () => {
    await empty(db());
    sample = await keepSampleCommittee(db(), planned);
    await setRole(db(), sample.lea.id, 'secretariat');
    lea = { ...sample.lea, role: 'secretariat' };
    slack = await startFakeSlack();
    slack.workspace.clock = () => now;
    for (const id of ['U0LEA', 'U0TUNDE', 'U0SINA'])
      addPerson(slack.workspace, { id, name: id, real_name: id, tz: 'UTC' });
    addChannel(slack.workspace, { id: 'C0PC' });
  });
  afterEach(() => slack.close());

  /** What is said from then to then, with its day and hour. */
  const said = async (from: string, until: string) => {
    const before = slack.workspace.messages.length;
    const client = sendingClient('xoxb-fake', { slackApiUrl: slack.apiUrl, logger: quietLogger });
    const messenger = slackMessenger({ clientOf: () => client, moments: 'plain', clock: () => now, everyMs: 0 });
    let next: Date | undefined = new Date(from);
    for (; next; next = await findNextDue(db(), now, new Date(until))) {
      now = next;
      await deliverNotices(db(), messenger, now);
    }
    return slack.workspace.messages
      .slice(before)
      .map(
        ({ ts, channel, text }) =>
          `${new Date(Number(ts) * 1000).toISOString().slice(5, 13)} ${channel}: ${text.split('\n')[0]?.replace(/#\d+ /, '').replace(/#\d+:/, '#N:')}`,
      );
  };
  const tundes = async (text = 'Send comments') => {
    const id = await keepAction(db(), sample.committee, { text, due: '2027-01-27', owners: [sample.tunde] }, planned);
    await planNotices(db(), { kind: 'actions', actionIds: [id] }, planned);
    return id;
  };
  const at = (iso: string) => new Date(iso);

  test('a choice of days and hour is taken back like any other change', async () => {
    const before = await showChoices(db(), lea);
    await chooseReminders(db(), lea, { time: '18:00', daysBefore: [0] }, planned);
    const latest = await findOwnLatest(db(), lea, planned);
    if (latest.kind !== 'change') throw new Error(latest.because);
    expect(latest.change.lines.map(({ what }) => what)).toEqual(['chose when to be reminded']);
    expect((await undoChange(db(), latest.change.id, lea, planned)).kind).toBe('undone');
    expect(await showChoices(db(), lea)).toEqual(before);
  });

  test('a snoozed action is quiet until then, while others go on', async () => {
    const id = await tundes();
    await tundes('Book a room');
    await snoozeAction(db(), id, 9, sample.tunde, at('2027-01-20T07:00:00Z'));
    expect(await said('2027-01-20T08:00:00Z', '2027-01-30T00:00:00Z')).toEqual([
      '01-20T08 D0TUNDE: Book a room: due in 7 days (Wed 27 January)',
      '01-26T08 D0TUNDE: Book a room: due tomorrow (Wed 27 January)',
      '01-27T08 D0TUNDE: Book a room: due today (Wed 27 January)',
      '01-29T08 D0TUNDE: Send comments: overdue by 2 days (Wed 27 January)',
    ]);
  });

  test('it is heard of on the morning that was asked for, also where that is the evening before for the committee', async () => {
    const id = await keepAction(db(), sample.committee, { due: '2027-01-27', owners: [sample.sina] }, planned);
    await planNotices(db(), { kind: 'actions', actionIds: [id] }, planned);
    await snoozeAction(db(), id, 1, sample.sina, at('2027-01-19T21:00:00Z'));
    expect(await said('2027-01-19T21:00:00Z', '2027-01-21T00:00:00Z')).toEqual([
      '01-20T20 D0SINA: Send comments on the charter: due in 6 days (Wed 27 January)',
    ]);
  });

  test('put off past its next weekly reminder, it is heard of every week from then on', async () => {
    const id = await tundes();
    await snoozeAction(db(), id, 9, sample.tunde, at('2027-01-28T07:00:00Z'));
    const heard = await said('2027-01-28T08:00:00Z', '2027-02-18T00:00:00Z');
    expect(heard.filter((line) => line.includes('D0TUNDE'))).toEqual([
      '02-06T08 D0TUNDE: Send comments: overdue by 10 days (Wed 27 January)',
      '02-10T08 D0TUNDE: Send comments: overdue by 14 days (Wed 27 January)',
      '02-17T08 D0TUNDE: Send comments: overdue by 21 days (Wed 27 January)',
    ]);
  });

  test('of whom no zone is known, the committee’s morning counts', async () => {
    const nora = { ...sample.tunde, timeZone: null };
    await db().updateTable('committees').set({ timeZone: 'Pacific/Auckland' }).execute();
    const id = await tundes();
    await snoozeAction(db(), id, 1, nora, at('2027-01-19T21:00:00Z'));
    const [line] = await listHistory(db(), 'action', id, 1);
    expect(line).toMatchObject({ what: 'put off their reminders', after: '2027-01-21' });
  });

  test('snoozed while its reminder was late, it is quiet too', async () => {
    const id = await tundes();
    await snoozeAction(db(), id, 3, sample.tunde, at('2027-01-20T10:00:00Z'));
    expect(await said('2027-01-20T10:00:00Z', '2027-01-23T12:00:00Z')).toEqual([
      '01-23T08 D0TUNDE: Send comments: due in 4 days (Wed 27 January)',
    ]);
  });

  test("nobody puts off, or gives up, another's action", async () => {
    const id = await tundes();
    const refused = { kind: 'refused', because: 'not yours' };
    expect(await snoozeAction(db(), id, 3, sample.sina, planned)).toMatchObject(refused);
    expect(await declineAction(db(), id, '', sample.sina, planned)).toMatchObject(refused);
    expect(await askForTime(db(), id, '3 February', sample.sina, planned)).toMatchObject(refused);
  });

  describe('more time', () => {
    const ask = async (id: number, day = '2027-02-03') =>
      askForTime(db(), id, day, sample.tunde, at('2027-01-19T10:00:00Z'));
    const requested = async () => (await db().selectFrom('extensions').select('id').executeTakeFirstOrThrow()).id;

    test('is asked of the secretariat, granted with one click, told, and the slip is in the history', async () => {
      const id = await tundes();
      await ask(id);
      expect(await said('2027-01-19T10:00:00Z', '2027-01-19T11:00:00Z')).toEqual([
        '01-19T10 D0LEA: Tunde Abara needs until Wed 3 February for #N: Send comments (now due Wed 27 January). A deadline ends when its day ends in UTC.',
      ]);
      await decideExtension(db(), await requested(), 'granted', lea, at('2027-01-19T12:00:00Z'));
      expect(await said('2027-01-19T12:00:00Z', '2027-01-27T12:00:00Z')).toEqual([
        '01-19T12 D0TUNDE: Lea Baumann granted it: is due Wed 3 February: Send comments. A deadline ends when its day ends in UTC.',
        '01-27T08 D0TUNDE: Send comments: due in 7 days (Wed 3 February)',
      ]);
      const [slip] = await listHistory(db(), 'action', id, 1);
      expect(slip).toMatchObject({ what: 'granted Tunde Abara more time', before: '2027-01-27', after: '2027-02-03' });
    });

    test('declined, the deadline stays and the answer is told', async () => {
      const id = await tundes();
      await ask(id);
      await decideExtension(db(), await requested(), 'declined', lea, at('2027-01-19T10:30:00Z'));
      // The request, not yet said, is answered already: nobody needs to read it.
      expect(await said('2027-01-19T11:00:00Z', '2027-01-19T12:00:00Z')).toEqual([
        '01-19T11 D0TUNDE: Lea Baumann declined: stays due Wed 27 January: Send comments. A deadline ends when its day ends in UTC.',
      ]);
      expect((await findAction(db(), id))?.due).toBe('2027-01-27');
    });

    test('the first answer stands, and a member gives none', async () => {
      const id = await tundes();
      await ask(id);
      const request = await requested();
      expect(await decideExtension(db(), request, 'granted', sample.sina, planned)).toMatchObject({
        because: 'for the secretariat',
      });
      await decideExtension(db(), request, 'declined', lea, planned);
      expect(await decideExtension(db(), request, 'granted', lea, planned)).toEqual({
        kind: 'refused',
        because: 'already decided',
        by: 'Lea Baumann',
      });
    });

    test.each(['2027-01-18', 'whenever'])('is not asked until "%s"', async (day) => {
      expect(await ask(await tundes(), day)).toMatchObject({ kind: 'refused', because: 'no such day' });
    });
  });

  test('"Not mine" takes the name off the action and tells the secretariat', async () => {
    const id = await tundes();
    await declineAction(db(), id, '', sample.tunde, at('2027-01-19T10:00:00Z'));
    expect((await findAction(db(), id))?.owners).toEqual([]);
    expect(await said('2027-01-19T10:00:00Z', '2027-01-28T00:00:00Z')).toEqual([
      '01-19T10 D0LEA: Send comments: Tunde Abara says it is not theirs',
    ]);
  });

  test('each is reminded as he chose: other days, another hour, a message an action, a pause', async () => {
    await tundes();
    await tundes('Book a room');
    await chooseReminders(db(), sample.tunde, { daysBefore: [3, 0], time: '18:00', apart: true }, planned);
    expect((await said('2027-01-20T00:00:00Z', '2027-01-25T00:00:00Z')).toSorted()).toEqual([
      '01-24T17 D0TUNDE: Book a room: due in 3 days (Wed 27 January)',
      '01-24T17 D0TUNDE: Send comments: due in 3 days (Wed 27 January)',
    ]);
    await chooseReminders(db(), sample.tunde, { apart: false, pausedUntil: '2027-01-29' }, at('2027-01-25T00:00:00Z'));
    expect(await said('2027-01-25T00:00:00Z', '2027-01-30T00:00:00Z')).toEqual([
      '01-29T17 D0TUNDE: Send comments: overdue by 2 days (Wed 27 January)',
    ]);
    expect(slack.workspace.messages.at(-1)?.text).toContain('Book a room');
  });

  test('late for a week, the chair is told alone; for two, the secretariat; in public nobody', async () => {
    await setRole(db(), sample.sina.id, 'chair');
    await tundes();
    const all = await said('2027-01-28T00:00:00Z', '2027-02-11T00:00:00Z');
    expect(all.toSorted()).toEqual([
      // Late on starting: what was missed, as one.
      '01-28T00 D0TUNDE: Send comments: overdue by 1 day (Wed 27 January)',
      '02-02T20 D0SINA: Send comments: overdue by 6 days (Tunde Abara · OVERDUE since Wed 27 January)',
      '02-03T08 D0TUNDE: Send comments: overdue by 7 days (Wed 27 January)',
      '02-10T08 D0LEA: Send comments: overdue by 14 days (Tunde Abara · OVERDUE since Wed 27 January)',
      '02-10T08 D0TUNDE: Send comments: overdue by 14 days (Wed 27 January)',
    ]);
    expect(slack.workspace.messages.filter(({ channel }) => channel === 'C0PC')).toEqual([]);
  });

  describe('the weekly digest', () => {
    test('tells what was done and is due, of the late only how many, and goes on each week', async () => {
      const { tunde, sina, members } = sample;
      await keepAction(db(), sample.committee, { text: 'Late one', due: '2027-01-15', owners: [tunde] }, planned);
      const done = await keepAction(
        db(),
        sample.committee,
        { text: 'Done one', due: '2027-01-20', owners: [sina] },
        planned,
      );
      await db()
        .updateTable('actions')
        .set({ state: 'done', doneAt: at('2027-01-20T10:00:00Z') })
        .where('id', '=', done)
        .execute();
      await keepAction(db(), sample.committee, { text: 'Nobody has this', due: null, owners: [] }, planned);
      const each = await keepAction(
        db(),
        sample.committee,
        { text: 'Register', due: '2027-01-27', share: 'each', owners: [members] },
        planned,
      );
      await tick(db(), each, sina.id, planned);
      await planDigest(db(), sample.committee.id, at('2027-01-19T00:00:00Z'));
      expect(await said('2027-01-25T08:00:00Z', '2027-01-26T00:00:00Z')).toEqual([
        '01-25T09 C0PC: Programme Committee, the week: 1 done, 1 due in the next 7 days, 1 late, 1 without an owner.',
      ]);
      const shown = JSON.stringify(slack.workspace.messages[0]);
      expect(shown).toContain('Done one');
      expect(shown).toContain('Register');
      expect(shown).not.toMatch(/Late one|Tunde|Sina/);
      expect(await said('2027-02-01T08:00:00Z', '2027-02-01T10:00:00Z')).toHaveLength(1);
    });

    test('with nothing to tell says nothing, and lives on', async () => {
      await planDigest(db(), sample.committee.id, planned);
      expect(await said('2027-01-18T08:00:00Z', '2027-01-18T10:00:00Z')).toEqual([]);
      await keepAction(db(), sample.committee, { due: null, owners: [] }, planned);
      expect(await said('2027-01-25T08:00:00Z', '2027-01-25T10:00:00Z')).toHaveLength(1);
    });

    test('is not planned where the committee wants none', async () => {
      await db().updateTable('committees').set({ digestWeekday: null }).execute();
      await planDigest(db(), sample.committee.id, planned);
      expect(await db().selectFrom('notices').selectAll().execute()).toEqual([]);
    });
  });
});
