import { beforeEach, expect, test } from '@jest/globals';
import { addMember } from '../../db/members.ts';
import type { GroupEdit } from '../../src/domain/group-edit.ts';
import type { Letter } from '../../src/domain/letter.ts';
import type { Member } from '../../src/domain/member.ts';
import { confirmSeats } from '../../src/operations/confirm-seats.ts';
import { createGroup } from '../../src/operations/create-group.ts';
import { deliverNotices } from '../../src/operations/deliver-notices.ts';
import { editGroup } from '../../src/operations/edit-group.ts';
import { declineGroup, joinWorkingGroup, leaveWorkingGroup } from '../../src/operations/join-working-group.ts';
import type { Messenger } from '../../src/operations/messenger.ts';
import { planNotices } from '../../src/operations/plan-notices.ts';
import { setGroupRole } from '../../src/operations/set-group-role.ts';
import { keepSampleCommittee, type SampleCommittee } from '../support/committee.ts';
import { empty, onBothDatabases } from '../support/databases.ts';

onBothDatabases('what a group’s days call for', (database) => {
  const now = new Date('2027-03-01T08:00:00Z');
  let sample: SampleCommittee;
  let secretary: Member;
  let tolls: number;
  let passage: number;
  const db = () => database().db;
  /** Who was told what, since the last look: "U0TUNDE call Fair tolls". */
  let said: string[] = [];
  const told = () => said.splice(0).sort();
  const messenger: Messenger = {
    async send(to, letter, deliveryId) {
      for (const what of whatIn(letter)) said.push(`${to.id} ${what}`);
      return { kind: 'sent', channelId: to.id, ts: deliveryId };
    },
    find: async () => ({ kind: 'not found' }),
    redraw: async () => {},
  };
  const whatIn = (letter: Letter): readonly string[] => {
    if (letter.kind === 'reminders') return (letter.groups ?? []).map(({ kind, group }) => `${kind} ${group.name}`);
    if (letter.kind !== 'result') return [letter.kind];
    return letter.groups.map(({ name, members }) => `result ${name}: ${members.map((one) => one.name).join(', ')}`);
  };
  const at = async (moment: string) => {
    await deliverNotices(db(), messenger, new Date(moment));
    return told();
  };
  const edit = (id: number, ...edits: GroupEdit[]) => editGroup(db(), id, edits, secretary, now);
  const topic = async (name: string) => {
    const created = await createGroup(db(), { kind: 'topic', name, seats: 1 }, secretary, now);
    if (created.kind === 'refused') throw new Error(created.because);
    return created.group.id;
  };

  beforeEach(async () => {
    await empty(db());
    said = [];
    sample = await keepSampleCommittee(db(), now);
    await db().updateTable('members').set({ role: 'secretariat' }).where('id', '=', sample.lea.id).execute();
    secretary = { ...sample.lea, role: 'secretariat' };
    tolls = await topic('Fair tolls');
    passage = await topic('Safe passage');
    for (const id of [tolls, passage]) await edit(id, { kind: 'offers', close: '12 March' });
  });

  test('who has not answered is reminded once, two days before; the result is told once, on the morning after', async () => {
    await joinWorkingGroup(db(), tolls, sample.tunde, now);
    // The tenth begins in Auckland: nine there is 20:00 in UTC on the ninth. Tunde offered for one topic of the call.
    expect(await at('2027-03-09T19:59:00Z')).toEqual([]);
    expect(await at('2027-03-09T20:00:00Z')).toEqual(['U0SINA call Fair tolls', 'U0SINA call Safe passage']);
    // Set again to the same day, nobody is asked twice.
    await edit(tolls, { kind: 'seats', seats: 1 });
    expect(await at('2027-03-12T20:00:00Z')).toEqual([]);
    expect(await at('2027-03-13T09:00:00Z')).toEqual([
      'C0PC result Fair tolls: Tunde Abara',
      'C0PC result Safe passage: ',
    ]);
    expect(await at('2027-03-20T09:00:00Z')).toEqual([]);
  });

  test.each([
    [
      'offered, and stepped down, but not this time',
      async () => {
        await joinWorkingGroup(db(), tolls, sample.sina, now);
        await leaveWorkingGroup(db(), tolls, sample.sina, now);
        await declineGroup(db(), passage, sample.sina, now);
      },
    ],
    ['offered', () => joinWorkingGroup(db(), passage, sample.sina, now)],
    ['said “Not this time”', () => declineGroup(db(), passage, sample.sina, now)],
    [
      'left the committee',
      () => db().updateTable('members').set({ formerSince: now }).where('id', '=', sample.sina.id).execute(),
    ],
  ] as const)('who %s is not reminded', async (_what, answer) => {
    await answer();
    expect(await at('2027-03-10T12:00:00Z')).toEqual(['U0TUNDE call Fair tolls', 'U0TUNDE call Safe passage']);
  });

  test('who is linked later is reminded too, and a call that is closed or put off reminds nobody', async () => {
    const kim = await addMember(db(), { committeeId: sample.committee.id, name: 'Kim Laurent', userId: 'U0KIM' });
    await planNotices(db(), { kind: 'member', memberId: kim.id }, now);
    await edit(tolls, { kind: 'state', state: 'closed' });
    await edit(passage, { kind: 'offers', close: '20 March' });
    expect(await at('2027-03-12T12:00:00Z')).toEqual([]);
    expect(await at('2027-03-18T12:00:00Z')).toEqual([
      'U0KIM call Safe passage',
      'U0SINA call Safe passage',
      'U0TUNDE call Safe passage',
    ]);
  });

  test('more offers than seats are brought to who confirms, on the last day; confirmed, the result says so', async () => {
    await joinWorkingGroup(db(), tolls, sample.tunde, now);
    await joinWorkingGroup(db(), tolls, sample.sina, now);
    expect(await at('2027-03-12T12:00:00Z')).toEqual(['U0LEA seats Fair tolls']);
    const decided = new Map([
      [sample.tunde.id, 'waits'],
      [sample.sina.id, 'seat'],
    ] as const);
    await confirmSeats(db(), tolls, decided, secretary, new Date('2027-03-12T13:00:00Z'));
    expect(await at('2027-03-12T14:00:00Z')).toEqual([]);
    expect(await at('2027-03-13T09:00:00Z')).toContain('C0PC result Fair tolls: Sina Fonoti');
  });

  test('without a closing day the result is told when the seats are confirmed, and once', async () => {
    await edit(tolls, { kind: 'offers', close: 'none' });
    await joinWorkingGroup(db(), tolls, sample.tunde, now);
    await confirmSeats(db(), tolls, new Map(), secretary, now);
    expect(await at('2027-03-01T08:00:00Z')).toEqual(['C0PC result Fair tolls: Tunde Abara']);
    await confirmSeats(db(), tolls, new Map(), secretary, now);
    expect(await at('2027-03-02T08:00:00Z')).toEqual([]);
  });

  test('a charter’s end is told to the leads and the secretariat 30 days and 7 days before', async () => {
    await edit(tolls, { kind: 'offers', close: 'none' }, { kind: 'charter', ends: '30 April' });
    await edit(passage, { kind: 'offers', close: 'none' });
    await setGroupRole(db(), tolls, { who: 'Tunde Abara', as: 'lead', liaisonTo: null }, secretary, now);
    await at('2027-03-30T12:00:00Z');
    expect(await at('2027-03-31T12:00:00Z')).toEqual(['U0LEA charter Fair tolls', 'U0TUNDE charter Fair tolls']);
    expect(await at('2027-04-22T12:00:00Z')).toEqual([]);
    await edit(tolls, { kind: 'charter', ends: '31 December' });
    expect(await at('2027-04-23T12:00:00Z')).toEqual([]);
    expect(await at('2027-12-01T12:00:00Z')).toEqual(['U0LEA charter Fair tolls', 'U0TUNDE charter Fair tolls']);
    expect(await at('2027-12-24T12:00:00Z')).toEqual(['U0LEA charter Fair tolls', 'U0TUNDE charter Fair tolls']);
  });
});
