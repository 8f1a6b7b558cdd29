import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { replaceOwners } from '../../../db/actions/actions.ts';
import { addMember } from '../../../db/roster/members.ts';
import type { Member } from '../../../src/domain/roster/member.ts';
import type { CalendarDay } from '../../../src/domain/time/instant.ts';
import { completeAction } from '../../../src/operations/actions/complete-action.ts';
import { chooseReminders } from '../../../src/operations/committee/choose-reminders.ts';
import { sendAgain } from '../../../src/operations/delivery/send-again.ts';
import { showFailed } from '../../../src/operations/delivery/show-failed.ts';
import { planDigest } from '../../../src/operations/planning/plan-digest.ts';
import { planNotices } from '../../../src/operations/planning/plan-notices.ts';
import { type Deliveries, startDeliveries } from '../../support/bot/deliveries.ts';
import { askVote } from '../../support/committee/vote.ts';
import { onBothDatabases } from '../../support/databases/databases.ts';
import { addPerson } from '../../support/fake-slack/fake-slack-workspace.ts';

onBothDatabases('what cannot be delivered', (database) => {
  const planned = new Date('2027-01-12T12:00:00Z');
  let pc: Deliveries;
  let secretary: Member;
  const db = () => database().db;
  const person = (id: string, more: { readonly deleted?: boolean; readonly is_bot?: boolean } = {}) =>
    addPerson(pc.slack.workspace, { id, name: id, real_name: id, tz: 'UTC', ...more });
  const failed = async () => {
    const shown = await showFailed(db(), secretary, pc.clock.now);
    if (shown.kind === 'refused') throw new Error('She may see it');
    return shown.notices.map(({ to, why }) => `${to ?? 'the channel'}: ${why}`);
  };
  const toSecretary = () =>
    pc.slack.workspace.messages.filter(({ channel }) => channel === 'D0NORA').map(({ text }) => text);
  const remind = (owners: readonly Member[], due: CalendarDay) =>
    pc.planAction({ text: 'Book a room', due, share: 'each', owners });

  beforeEach(async () => {
    pc = await startDeliveries(db(), planned);
    secretary = await addMember(db(), {
      committeeId: pc.committee.id,
      name: 'Nora Sand',
      userId: 'U0NORA',
      role: 'secretariat',
    });
    person('U0NORA');
  });
  afterEach(() => pc.slack.close());

  describe('to a person, has its cause and what to do in the list, and the others go on, where', () => {
    test.each([
      ['the account is deactivated', () => person('U0LEA', { deleted: true }), /^The account is deactivated.*assign/],
      [
        'the person is nobody there',
        () => pc.slack.workspace.people.delete('U0LEA'),
        /no longer in this workspace.*\/mag link/,
      ],
      ['the person is a bot', () => person('U0LEA', { is_bot: true }), /another bot.*\/mag link/],
      ['Slack refuses direct messages', 'messages_tab_disabled', /Messages tab is turned off/],
      ['the workspace restricts them', 'restricted_action', /direct messages here/],
      ['Slack gives a reason nobody knows', 'moon_in_scorpio', /^Slack refused the message \(moon_in_scorpio\)/],
    ] as const)('%s', async (_where, cause, why) => {
      await remind([pc.lea, pc.tunde, pc.sina], '2027-01-27');
      if (typeof cause === 'string') pc.slack.misbehave('chat.postMessage', { kind: 'refuse', error: cause });
      else cause();
      await pc.deliver('2027-01-20T08:30:00Z');
      const fails = await failed();
      expect(fails).toHaveLength(1);
      expect(fails[0]?.split(': ').slice(1).join(': ')).toMatch(why);
      expect(pc.slack.workspace.messages).toHaveLength(2);
    });
  });

  describe('to the channel, too, where', () => {
    test.each([
      ['it is archived', () => Object.assign(channel(), { is_archived: true }), /archived/],
      ['the bot was put out of it', () => channel().members.splice(0), /not in the channel.*\/invite/],
      ['it is gone', () => pc.slack.workspace.channels.delete('C0PC'), /it no longer exists/],
    ] as const)('%s', async (_where, cause, why) => {
      await remind([pc.lea], '2027-01-19');
      await planDigest(db(), pc.committee.id, planned);
      cause();
      await pc.deliver('2027-01-18T12:00:00Z');
      expect(await failed()).toEqual([expect.stringMatching(new RegExp(`^the channel: .*${why.source}`))]);
      expect(pc.slack.workspace.messages.map(({ channel }) => channel)).toEqual(['D0LEA']);
    });
    const channel = () => {
      const found = pc.slack.workspace.channels.get('C0PC');
      if (!found) throw new Error('There is no channel');
      return found;
    };
  });

  test('sent again once its cause is gone it arrives, and is listed no more', async () => {
    person('U0LEA', { deleted: true });
    person('U0TUNDE', { deleted: true });
    await remind([pc.lea, pc.tunde], '2027-01-27');
    await pc.deliver('2027-01-20T08:30:00Z');
    expect(await failed()).toHaveLength(2);
    person('U0LEA');
    expect(await sendAgain(db(), secretary, pc.clock.now)).toEqual({ kind: 'waiting', count: 2 });
    await pc.deliver('2027-01-20T08:40:00Z');
    expect(await failed()).toEqual([expect.stringMatching(/^Tunde Abara: /)]);
    expect(pc.slack.workspace.messages.map(({ channel }) => channel)).toEqual(['D0LEA']);
  });

  test('sent again too late, what matters no more is left out', async () => {
    person('U0LEA', { deleted: true });
    await remind([pc.lea], '2027-01-27');
    await pc.deliver('2027-01-20T08:30:00Z');
    person('U0LEA');
    const id = (await db().selectFrom('actions').select('id').executeTakeFirstOrThrow()).id;
    await completeAction(db(), id, { ...pc.lea, role: 'chair' }, pc.clock.now);
    expect(await sendAgain(db(), secretary, pc.clock.now)).toEqual({ kind: 'waiting', count: 1 });
    expect(await pc.deliver('2027-01-20T08:40:00Z')).toMatchObject({ sent: 0, dropped: 1 });
    expect(await failed()).toEqual([]);
    expect(await sendAgain(db(), secretary, pc.clock.now)).toEqual({ kind: 'waiting', count: 0 });
  });

  test('the secretariat is told once a day of what is new, at its own hour', async () => {
    person('U0LEA', { deleted: true });
    person('U0TUNDE', { deleted: true });
    await remind([pc.lea, pc.tunde], '2027-01-27');
    await pc.deliver('2027-01-20T08:00:00Z');
    expect(toSecretary()).toEqual([]);
    await pc.deliver('2027-01-20T09:00:00Z');
    expect(toSecretary()).toHaveLength(1);
    expect(toSecretary()[0]).toMatch(
      /^(?:Lea Baumann|Tunde Abara), on Wed 20 January: The account is deactivated\..*\(#\d+ Book a room\)/,
    );
    expect(toSecretary()[0]).toMatch(/Lea Baumann, on/);
    expect(toSecretary()[0]).toMatch(/Tunde Abara, on/);
    await pc.deliver('2027-01-22T12:00:00Z');
    expect(toSecretary()).toHaveLength(1);
    await pc.deliver('2027-01-26T12:00:00Z');
    expect(toSecretary()).toHaveLength(1);
    await pc.deliver('2027-01-27T08:59:00Z');
    expect(toSecretary()).toHaveLength(1);
    await pc.deliver('2027-01-27T09:00:00Z');
    expect(toSecretary()).toHaveLength(2);
  });

  test('what she is due herself comes in the same message', async () => {
    person('U0LEA', { deleted: true });
    await remind([pc.lea, secretary], '2027-01-27');
    await pc.deliver('2027-01-20T08:30:00Z');
    await pc.deliver('2027-01-20T12:00:00Z');
    expect(toSecretary()).toEqual([
      expect.stringMatching(/^#\d+ Book a room: due in 7 days.*Couldn’t be delivered.*Lea Baumann/s),
    ]);
  });

  test('with what she is due, what of another is late for long and a vote, it is one message at her hour', async () => {
    const { lea, tunde } = pc;
    await chooseReminders(db(), secretary, { time: '18:00' }, planned);
    person('U0LEA', { deleted: true });
    await remind([secretary, lea], '2027-01-27');
    await pc.planAction({ text: 'Paint buoys', due: '2027-01-12', owners: [tunde] });
    await askVote(db(), secretary, planned, { question: 'Agreed?', closes: '27 January' });
    await pc.deliver('2027-01-25T23:00:00Z');
    const before = toSecretary().length;
    for (let hour = 0; hour < 24; hour += 1) await pc.deliver(`2027-01-26T${String(hour).padStart(2, '0')}:30:00Z`);
    const [message = '', ...others] = toSecretary().slice(before);
    expect(others).toEqual([]);
    for (const part of [
      /^#\d+ Book a room: due tomorrow/,
      /Agreed\?/,
      /Paint buoys: overdue by 14 days/,
      /Lea Baumann, 2 times/,
    ])
      expect(message).toMatch(part);
  });

  test('the weekly digest says nothing of it', async () => {
    person('U0LEA', { deleted: true });
    await remind([pc.lea, pc.tunde], '2027-01-18');
    await planDigest(db(), pc.committee.id, planned);
    await pc.deliver('2027-01-17T12:00:00Z');
    await pc.deliver('2027-01-18T09:00:00Z');
    const digest = pc.slack.workspace.messages.find(({ channel }) => channel === 'C0PC');
    expect(digest?.text).toMatch(/^This week in /);
    expect(JSON.stringify([digest?.text, digest?.blocks])).not.toMatch(/deliver|deactivated/);
  });

  test('who left a task behind is tried each week while it is late, and stays in the list until somebody else has it', async () => {
    const { lea } = pc;
    const id = await pc.planAction({ text: 'Book a room', due: '2027-01-13', owners: [lea] });
    person('U0LEA', { deleted: true });
    for (const day of ['13', '20', '27']) await pc.deliver(`2027-01-${day}T12:00:00Z`);
    // On the day, a week late, two weeks late.
    expect(await failed()).toHaveLength(3);
    await pc.deliver('2027-01-28T12:00:00Z');
    expect(toSecretary().at(-1)).toMatch(/^Lea Baumann, .*deactivated.*Book a room/);
    await replaceOwners(db(), id, [{ memberId: pc.tunde.id, groupId: null, name: 'Tunde Abara' }]);
    await planNotices(db(), { kind: 'actions', actionIds: [id] }, pc.clock.now);
    await pc.deliver('2027-02-03T12:00:00Z');
    expect(await failed()).toHaveLength(3);
    expect(pc.slack.workspace.messages.at(-1)?.channel).toBe('D0TUNDE');
  });

  test('where the secretary herself cannot be told, nothing is tried for ever', async () => {
    person('U0NORA', { deleted: true });
    person('U0LEA', { deleted: true });
    await remind([pc.lea], '2027-01-20');
    await pc.deliver('2027-01-19T12:00:00Z');
    await pc.deliver('2027-01-20T12:00:00Z');
    await pc.deliver('2027-01-21T12:00:00Z');
    const left = await db()
      .selectFrom('notices')
      .where('kind', '=', 'failures')
      .select('state')
      .orderBy('id')
      .execute();
    expect(left.map(({ state }) => state)).toEqual(['failed', 'failed']);
    expect(await failed()).toHaveLength(2);
  });
});
