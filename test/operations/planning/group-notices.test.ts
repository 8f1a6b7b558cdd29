import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { addMember } from '../../../db/roster/members.ts';
import type { GroupEdit } from '../../../src/domain/groups/group-edit.ts';
import type { Member } from '../../../src/domain/roster/member.ts';
import { confirmSeats } from '../../../src/operations/groups/confirm-seats.ts';
import { createGroup } from '../../../src/operations/groups/create-group.ts';
import { editGroup } from '../../../src/operations/groups/edit-group.ts';
import {
  declineGroup,
  joinWorkingGroup,
  leaveWorkingGroup,
} from '../../../src/operations/groups/join-working-group.ts';
import { setGroupRole } from '../../../src/operations/groups/set-group-role.ts';
import { planNotices } from '../../../src/operations/planning/plan-notices.ts';
import { type Deliveries, startDeliveries } from '../../support/bot/deliveries.ts';
import { onBothDatabases } from '../../support/databases/databases.ts';
import { addPerson } from '../../support/fake-slack/fake-slack-workspace.ts';

onBothDatabases('what a group’s days call for', (database) => {
  const now = new Date('2027-03-01T08:00:00Z');
  let pc: Deliveries;
  let secretary: Member;
  let tolls: number;
  let passage: number;
  const db = () => database().db;
  /** What is said at that moment, each line of it. */
  const at = async (moment: string) => {
    const before = pc.slack.workspace.messages.length;
    await pc.deliver(moment);
    return pc.slack.workspace.messages
      .slice(before)
      .flatMap(({ channel, text }) => text.split('\n').map((line) => `${channel}: ${line}`))
      .toSorted();
  };
  const call = (to: string, group: string, until: string) =>
    `${to}: Will you volunteer for ${group}? Volunteering closes on ${until}.`;
  const charter = (until: string) =>
    ['D0LEA', 'D0TUNDE'].map(
      (to) =>
        `${to}: The charter of Fair tolls ends on ${until}. Have it renewed and set its new end, or close the group.`,
    );
  const edit = (id: number, ...edits: GroupEdit[]) => editGroup(db(), id, edits, secretary, now);
  const topic = async (name: string) => {
    const created = await createGroup(db(), { kind: 'topic', name, seats: 1 }, secretary, now);
    if (created.kind === 'refused') throw new Error(created.because);
    return created.group.id;
  };

  beforeEach(async () => {
    pc = await startDeliveries(db(), now);
    await db().updateTable('members').set({ role: 'secretariat' }).where('id', '=', pc.lea.id).execute();
    secretary = { ...pc.lea, role: 'secretariat' };
    tolls = await topic('Fair tolls');
    passage = await topic('Safe passage');
    for (const id of [tolls, passage]) await edit(id, { kind: 'offers', close: '12 March' });
    await at(now.toISOString());
  });
  afterEach(() => pc.slack.close());

  test('who has not answered is reminded once, two days before; the result is told once, on the morning after', async () => {
    await joinWorkingGroup(db(), tolls, pc.tunde, now);
    // The tenth begins in Auckland: nine there is 20:00 in UTC on the ninth. Tunde offered for one topic of the call.
    expect(await at('2027-03-09T19:59:00Z')).toEqual([]);
    expect(await at('2027-03-09T20:00:00Z')).toEqual([
      call('D0SINA', 'Fair tolls', 'Fri 12 March (in 3 days)'),
      call('D0SINA', 'Safe passage', 'Fri 12 March (in 3 days)'),
    ]);
    // Set again to the same day, nobody is asked twice.
    await edit(tolls, { kind: 'seats', seats: 1 });
    expect(await at('2027-03-12T20:00:00Z')).toEqual([]);
    expect(await at('2027-03-13T09:00:00Z')).toEqual([
      'C0PC: Fair tolls: Tunde Abara (in the order they volunteered)',
      'C0PC: Safe passage: no one',
      'C0PC: Volunteering is closed. Here’s who has a seat:',
    ]);
    expect(await at('2027-03-20T09:00:00Z')).toEqual([]);
  });

  test.each([
    [
      'offered, and stepped down, but not this time',
      async () => {
        await joinWorkingGroup(db(), tolls, pc.sina, now);
        await leaveWorkingGroup(db(), tolls, pc.sina, now);
        await declineGroup(db(), passage, pc.sina, now);
      },
    ],
    ['offered', () => joinWorkingGroup(db(), passage, pc.sina, now)],
    ['said “Not this time”', () => declineGroup(db(), passage, pc.sina, now)],
    [
      'left the committee',
      () => db().updateTable('members').set({ formerSince: now }).where('id', '=', pc.sina.id).execute(),
    ],
  ] as const)('who %s is not reminded', async (_what, answer) => {
    await answer();
    expect(await at('2027-03-10T12:00:00Z')).toEqual([
      call('D0TUNDE', 'Fair tolls', 'Fri 12 March (in 2 days)'),
      call('D0TUNDE', 'Safe passage', 'Fri 12 March (in 2 days)'),
    ]);
  });

  test('who is linked later is reminded too, and a call that is closed or put off reminds nobody', async () => {
    addPerson(pc.slack.workspace, { id: 'U0KIM', name: 'kim', real_name: 'Kim Laurent', tz: 'UTC' });
    const kim = await addMember(db(), { committeeId: pc.committee.id, name: 'Kim Laurent', userId: 'U0KIM' });
    await planNotices(db(), { kind: 'member', memberId: kim.id }, now);
    await edit(tolls, { kind: 'state', state: 'closed' });
    await edit(passage, { kind: 'offers', close: '20 March' });
    expect(await at('2027-03-12T12:00:00Z')).toEqual([]);
    expect(await at('2027-03-18T12:00:00Z')).toEqual(
      ['D0KIM', 'D0SINA', 'D0TUNDE'].map((to) => call(to, 'Safe passage', 'Sat 20 March (in 2 days)')),
    );
  });

  test('more offers than seats are brought to who confirms, on the last day; confirmed, the result says so', async () => {
    await joinWorkingGroup(db(), tolls, pc.tunde, now);
    await joinWorkingGroup(db(), tolls, pc.sina, now);
    expect(await at('2027-03-12T12:00:00Z')).toEqual([
      'D0LEA: Confirm the seats of Fair tolls: 2 volunteers for 1 seat. Volunteering closes today. If you don’t, the first to volunteer get them.',
    ]);
    const decided = new Map([
      [pc.tunde.id, 'waits'],
      [pc.sina.id, 'seat'],
    ] as const);
    await confirmSeats(db(), tolls, decided, secretary, new Date('2027-03-12T13:00:00Z'));
    expect(await at('2027-03-12T14:00:00Z')).toEqual([]);
    expect(await at('2027-03-13T09:00:00Z')).toContain(
      'C0PC: Fair tolls: Sina Fonoti (confirmed by the chair); waiting list: Tunde Abara',
    );
  });

  test('without a closing day the result is told when the seats are confirmed, and once', async () => {
    await edit(tolls, { kind: 'offers', close: 'none' });
    await joinWorkingGroup(db(), tolls, pc.tunde, now);
    await confirmSeats(db(), tolls, new Map(), secretary, now);
    expect(await at('2027-03-01T08:00:00Z')).toEqual([
      'C0PC: Fair tolls: Tunde Abara (confirmed by the chair)',
      'C0PC: Volunteering is closed. Here’s who has a seat:',
    ]);
    await confirmSeats(db(), tolls, new Map(), secretary, now);
    expect(await at('2027-03-02T08:00:00Z')).toEqual([]);
  });

  test('a charter’s end is told to the leads and the secretariat 30 days and 7 days before', async () => {
    await edit(tolls, { kind: 'offers', close: 'none' }, { kind: 'charter', ends: '30 April' });
    await edit(passage, { kind: 'offers', close: 'none' });
    await setGroupRole(db(), tolls, { who: 'Tunde Abara', as: 'lead', liaisonTo: null }, secretary, now);
    await at('2027-03-30T12:00:00Z');
    expect(await at('2027-03-31T12:00:00Z')).toEqual(charter('Fri 30 April (in 30 days)'));
    expect(await at('2027-04-22T12:00:00Z')).toEqual([]);
    await edit(tolls, { kind: 'charter', ends: '31 December 2027' });
    expect(await at('2027-04-23T12:00:00Z')).toEqual([]);
    expect(await at('2027-12-01T12:00:00Z')).toEqual(charter('Fri 31 December (in 30 days)'));
    expect(await at('2027-12-24T12:00:00Z')).toEqual(charter('Fri 31 December (in 7 days)'));
  });
});
