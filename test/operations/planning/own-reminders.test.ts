import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { findAction } from '../../../db/actions/actions.ts';
import { tick } from '../../../db/actions/shares.ts';
import { setRole } from '../../../db/roster/members.ts';
import type { Member } from '../../../src/domain/roster/member.ts';
import { declineAction } from '../../../src/operations/actions/answer-offer.ts';
import { askForTime } from '../../../src/operations/actions/ask-for-time.ts';
import { decideExtension } from '../../../src/operations/actions/decide-extension.ts';
import { snoozeAction } from '../../../src/operations/actions/snooze-action.ts';
import { chooseReminders, showChoices } from '../../../src/operations/committee/choose-reminders.ts';
import { planDigest } from '../../../src/operations/planning/plan-digest.ts';
import { type Deliveries, startDeliveries } from '../../support/bot/deliveries.ts';
import { keepAction } from '../../support/committee/committee.ts';
import { listHistory } from '../../support/committee/history.ts';
import { undoLatest } from '../../support/committee/undo-latest.ts';
import { onBothDatabases } from '../../support/databases/databases.ts';

const planned = new Date('2027-01-12T12:00:00Z');

onBothDatabases('what people do about their reminders', (database) => {
  let pc: Deliveries;
  let lea: Member;
  const db = () => database().db;

  beforeEach(async () => {
    pc = await startDeliveries(db(), planned);
    await setRole(db(), pc.lea.id, 'secretariat');
    lea = { ...pc.lea, role: 'secretariat' };
  });
  afterEach(() => pc.slack.close());

  const tundes = async (text = 'Send comments') => {
    return pc.planAction({ text, due: '2027-01-27', owners: [pc.tunde] });
  };
  const at = (iso: string) => new Date(iso);

  test('a choice of days and hour is taken back like any other change', async () => {
    const before = await showChoices(db(), lea);
    await chooseReminders(db(), lea, { time: '18:00', daysBefore: [0] }, planned);
    expect(await undoLatest(db(), lea, planned)).toMatchObject({
      kind: 'undone',
      change: { lines: [{ what: 'chose when to be reminded' }] },
    });
    expect(await showChoices(db(), lea)).toEqual(before);
  });

  test('a window sent with nothing in it leaves the choices as they are, and is no change to take back', async () => {
    const before = await showChoices(db(), lea);
    expect(await chooseReminders(db(), lea, {}, planned)).toEqual(before);
    await expect(undoLatest(db(), lea, planned)).rejects.toThrow();
  });

  test('a snoozed action is quiet until then, while others go on', async () => {
    const id = await tundes();
    await tundes('Book a room');
    await snoozeAction(db(), id, 9, pc.tunde, at('2027-01-20T07:00:00Z'));
    expect(await pc.said('2027-01-20T08:00:00Z', '2027-01-30T00:00:00Z')).toEqual([
      '01-20T08:00 D0TUNDE: #2 Book a room: due in 7 days (Wed 27 January)',
      '01-26T08:00 D0TUNDE: #2 Book a room: due tomorrow (Wed 27 January)',
      '01-27T08:00 D0TUNDE: #2 Book a room: due today (Wed 27 January)',
      '01-29T08:00 D0TUNDE: #1 Send comments: overdue by 2 days (Wed 27 January)',
    ]);
  });

  test('it is heard of on the morning that was asked for, also where that is the evening before for the committee', async () => {
    const id = await pc.planAction({ due: '2027-01-27', owners: [pc.sina] });
    await snoozeAction(db(), id, 1, pc.sina, at('2027-01-19T21:00:00Z'));
    expect(await pc.said('2027-01-19T21:00:00Z', '2027-01-21T00:00:00Z')).toEqual([
      '01-20T20:00 D0SINA: #1 Send comments on the charter: due in 6 days (Wed 27 January)',
    ]);
  });

  test('put off past its next weekly reminder, it is heard of every week from then on', async () => {
    const id = await tundes();
    await snoozeAction(db(), id, 9, pc.tunde, at('2027-01-28T07:00:00Z'));
    const heard = await pc.said('2027-01-28T08:00:00Z', '2027-02-18T00:00:00Z');
    expect(heard.filter((line) => line.includes('D0TUNDE'))).toEqual([
      '02-06T08:00 D0TUNDE: #1 Send comments: overdue by 10 days (Wed 27 January)',
      '02-10T08:00 D0TUNDE: #1 Send comments: overdue by 14 days (Wed 27 January)',
      '02-17T08:00 D0TUNDE: #1 Send comments: overdue by 21 days (Wed 27 January)',
    ]);
  });

  test('of whom no zone is known, the committee’s morning counts', async () => {
    const nora = { ...pc.tunde, timeZone: null };
    await db().updateTable('committees').set({ timeZone: 'Pacific/Auckland' }).execute();
    const id = await tundes();
    await snoozeAction(db(), id, 1, nora, at('2027-01-19T21:00:00Z'));
    const [line] = await listHistory(db(), 'action', id, 1);
    expect(line).toMatchObject({ what: 'put off their reminders', after: '2027-01-21' });
  });

  test('snoozed while its reminder was late, it is quiet too', async () => {
    const id = await tundes();
    await snoozeAction(db(), id, 3, pc.tunde, at('2027-01-20T10:00:00Z'));
    expect(await pc.said('2027-01-20T10:00:00Z', '2027-01-23T12:00:00Z')).toEqual([
      '01-23T08:00 D0TUNDE: #1 Send comments: due in 4 days (Wed 27 January)',
    ]);
  });

  test("nobody puts off, or gives up, another's action", async () => {
    const id = await tundes();
    const refused = { kind: 'refused', because: 'not yours' };
    expect(await snoozeAction(db(), id, 3, pc.sina, planned)).toMatchObject(refused);
    expect(await declineAction(db(), id, '', pc.sina, planned)).toMatchObject(refused);
    expect(await askForTime(db(), id, '3 February', pc.sina, planned)).toMatchObject(refused);
  });

  describe('more time', () => {
    const ask = async (id: number, day = '2027-02-03') =>
      askForTime(db(), id, day, pc.tunde, at('2027-01-19T10:00:00Z'));
    const requested = async () => (await db().selectFrom('extensions').select('id').executeTakeFirstOrThrow()).id;

    test('is asked of the secretariat, granted with one click, told, and the slip is in the history', async () => {
      const id = await tundes();
      await ask(id);
      expect(await pc.said('2027-01-19T10:00:00Z', '2027-01-19T11:00:00Z')).toEqual([
        '01-19T10:00 D0LEA: Tunde Abara asks to move action #1 to Wed 3 February: Send comments (now due Wed 27 January). A deadline ends when its day ends in UTC.',
      ]);
      await decideExtension(db(), await requested(), 'granted', lea, at('2027-01-19T12:00:00Z'));
      expect(await pc.said('2027-01-19T12:00:00Z', '2027-01-27T12:00:00Z')).toEqual([
        '01-19T12:00 D0TUNDE: Lea Baumann gave you more time: action #1 is due Wed 3 February: Send comments. A deadline ends when its day ends in UTC.',
        '01-27T08:00 D0TUNDE: #1 Send comments: due in 7 days (Wed 3 February)',
      ]);
      const [slip] = await listHistory(db(), 'action', id, 1);
      expect(slip).toMatchObject({ what: 'granted Tunde Abara more time', before: '2027-01-27', after: '2027-02-03' });
    });

    test('declined, the deadline stays and the answer is told', async () => {
      const id = await tundes();
      await ask(id);
      await decideExtension(db(), await requested(), 'declined', lea, at('2027-01-19T10:30:00Z'));
      // The request, not yet said, is answered already: nobody needs to read it.
      expect(await pc.said('2027-01-19T11:00:00Z', '2027-01-19T12:00:00Z')).toEqual([
        '01-19T11:00 D0TUNDE: Lea Baumann declined more time: action #1 is still due Wed 27 January: Send comments. A deadline ends when its day ends in UTC.',
      ]);
      expect((await findAction(db(), id))?.due).toBe('2027-01-27');
    });

    test('the first answer stands, and a member gives none', async () => {
      const id = await tundes();
      await ask(id);
      const request = await requested();
      expect(await decideExtension(db(), request, 'granted', pc.sina, planned)).toMatchObject({
        because: 'for the secretariat',
      });
      await decideExtension(db(), request, 'declined', lea, planned);
      expect(await decideExtension(db(), request, 'granted', lea, planned)).toEqual({
        kind: 'refused',
        because: 'already decided',
        by: 'Lea Baumann',
      });
    });

    test.each([
      ['2027-01-18', 'past day'],
      ['whenever', 'no such day'],
    ])('is not asked until "%s"', async (day, because) => {
      expect(await ask(await tundes(), day)).toMatchObject({ kind: 'refused', because });
    });
  });

  test('"Not mine" takes the name off the action and tells the secretariat', async () => {
    const id = await tundes();
    await declineAction(db(), id, '', pc.tunde, at('2027-01-19T10:00:00Z'));
    expect((await findAction(db(), id))?.owners).toEqual([]);
    expect(await pc.said('2027-01-19T10:00:00Z', '2027-01-28T00:00:00Z')).toEqual([
      '01-19T10:00 D0LEA: #1 Send comments: Tunde Abara says it isn’t theirs',
    ]);
  });

  test('each is reminded as he chose: other days, another hour, a message an action, a pause', async () => {
    await tundes();
    await tundes('Book a room');
    await chooseReminders(db(), pc.tunde, { daysBefore: [3, 0], time: '18:00', apart: true }, planned);
    expect(await pc.said('2027-01-20T00:00:00Z', '2027-01-25T00:00:00Z')).toEqual([
      '01-24T17:00 D0TUNDE: #1 Send comments: due in 3 days (Wed 27 January)',
      '01-24T17:00 D0TUNDE: #2 Book a room: due in 3 days (Wed 27 January)',
    ]);
    await chooseReminders(db(), pc.tunde, { apart: false, pausedUntil: '2027-01-29' }, at('2027-01-25T00:00:00Z'));
    expect(await pc.said('2027-01-25T00:00:00Z', '2027-01-30T00:00:00Z')).toEqual([
      '01-29T17:00 D0TUNDE: #1 Send comments: overdue by 2 days (Wed 27 January)',
    ]);
    expect(pc.slack.workspace.messages.at(-1)?.text).toContain('Book a room');
  });

  test('late for a week, the chair is told alone; for two, the secretariat; in public nobody', async () => {
    await setRole(db(), pc.sina.id, 'chair');
    await tundes();
    const all = await pc.said('2027-01-28T00:00:00Z', '2027-02-11T00:00:00Z');
    expect(all).toEqual([
      // Late on starting: what was missed, as one.
      '01-28T00:00 D0TUNDE: #1 Send comments: overdue by 1 day (Wed 27 January)',
      '02-02T20:00 D0SINA: #1 Send comments: overdue by 6 days (Tunde Abara · overdue since Wed 27 January)',
      '02-03T08:00 D0TUNDE: #1 Send comments: overdue by 7 days (Wed 27 January)',
      '02-10T08:00 D0LEA: #1 Send comments: overdue by 14 days (Tunde Abara · overdue since Wed 27 January)',
      '02-10T08:00 D0TUNDE: #1 Send comments: overdue by 14 days (Wed 27 January)',
    ]);
    expect(pc.slack.workspace.messages.filter(({ channel }) => channel === 'C0PC')).toEqual([]);
  });

  describe('the weekly digest', () => {
    test('tells what was done and is due, of the late only how many, and goes on each week', async () => {
      const { tunde, sina, members } = pc;
      await keepAction(db(), pc.committee, { text: 'Late one', due: '2027-01-15', owners: [tunde] }, planned);
      const done = await keepAction(
        db(),
        pc.committee,
        { text: 'Done one', due: '2027-01-20', owners: [sina] },
        planned,
      );
      await db()
        .updateTable('actions')
        .set({ state: 'done', doneAt: at('2027-01-20T10:00:00Z') })
        .where('id', '=', done)
        .execute();
      await keepAction(db(), pc.committee, { text: 'Nobody has this', due: null, owners: [] }, planned);
      const each = await keepAction(
        db(),
        pc.committee,
        { text: 'Register', due: '2027-01-27', share: 'each', owners: [members] },
        planned,
      );
      await tick(db(), each, sina.id, planned);
      await planDigest(db(), pc.committee.id, at('2027-01-19T00:00:00Z'));
      expect(await pc.said('2027-01-25T08:00:00Z', '2027-01-26T00:00:00Z')).toEqual([
        '01-25T09:00 C0PC: This week in Programme Committee: 1 done, 1 due in the next 7 days, 1 overdue, 1 without an owner.',
      ]);
      const shown = JSON.stringify(pc.slack.workspace.messages[0]);
      expect(shown).toContain('Done one');
      expect(shown).toContain('Register');
      expect(shown).not.toMatch(/Late one|Tunde|Sina/);
      expect(shown.match(/1 overdue/g)).toHaveLength(2);
      expect(shown).toContain('`/mag actions unowned`');
      expect(shown).not.toContain('Late: 1');
      expect(await pc.said('2027-02-01T08:00:00Z', '2027-02-01T10:00:00Z')).toHaveLength(1);
    });

    test('with nothing to tell says nothing, and lives on', async () => {
      await planDigest(db(), pc.committee.id, planned);
      expect(await pc.said('2027-01-18T08:00:00Z', '2027-01-18T10:00:00Z')).toEqual([]);
      await keepAction(db(), pc.committee, { due: null, owners: [] }, planned);
      expect(await pc.said('2027-01-25T08:00:00Z', '2027-01-25T10:00:00Z')).toHaveLength(1);
    });

    test('is not planned where the committee wants none', async () => {
      await db().updateTable('committees').set({ digestWeekday: null }).execute();
      await planDigest(db(), pc.committee.id, planned);
      expect(await db().selectFrom('notices').selectAll().execute()).toEqual([]);
    });
  });
});
