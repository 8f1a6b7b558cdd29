import { beforeEach, expect, test } from '@jest/globals';
import { findGroup, saveGroup } from '../../../db/groups/groups.ts';
import type { EntryMode, GroupWithMembers } from '../../../src/domain/groups/working-group.ts';
import type { Member } from '../../../src/domain/roster/member.ts';
import { decideJoinRequest } from '../../../src/operations/groups/decide-join-request.ts';
import {
  declineGroup,
  joinWorkingGroup,
  leaveWorkingGroup,
} from '../../../src/operations/groups/join-working-group.ts';
import { showHistory } from '../../../src/operations/history/show-history.ts';
import { undoLatest } from '../../../src/operations/undo/undo-latest.ts';
import { groupDetail, volunteerCard } from '../../../src/slack/views/groups/group-card.ts';
import { keepSampleCommittee, type SampleCommittee } from '../../support/committee/committee.ts';
import { listHistory } from '../../support/committee/history.ts';
import { empty, onBothDatabases } from '../../support/databases/databases.ts';

onBothDatabases('coming to a group and going', (database) => {
  const now = new Date('2027-01-12T10:00:00Z');
  const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
  let sample: SampleCommittee;
  let groupId: number;
  const db = () => database().db;
  const topic = async (given: {
    seats?: number;
    entry?: EntryMode;
    closedAt?: Date;
    offersClose?: `${number}-${number}-${number}`;
    confirmedAt?: Date;
  }) => {
    const { id } = await saveGroup(db(), {
      committeeId: sample.committee.id,
      kind: 'topic',
      name: 'Safe passage',
      short: null,
      parent: 'Open Waters',
      seats: given.seats ?? 'unlimited',
      summaryId: null,
    });
    const { seats: _seats, ...rest } = given;
    if (Object.keys(rest).length > 0) await db().updateTable('groups').set(rest).where('id', '=', id).execute();
    groupId = id;
  };
  const group = async () => (await findGroup(db(), groupId)) as GroupWithMembers;
  const names = (people: readonly { readonly name: string }[]) => people.map((one) => one.name);

  beforeEach(async () => {
    await empty(db());
    sample = await keepSampleCommittee(db(), now);
  });

  test('the first have the seats, the others wait in the order they offered, and move up when one steps down', async () => {
    const { lea, tunde, sina, sam } = sample;
    await topic({ seats: 2 });
    expect(await joinWorkingGroup(db(), groupId, tunde, now)).toMatchObject({ kind: 'joined' });
    expect(await joinWorkingGroup(db(), groupId, lea, later(1))).toMatchObject({ kind: 'joined' });
    expect(await joinWorkingGroup(db(), groupId, sina, later(2))).toMatchObject({ kind: 'waits', place: 1 });
    expect(await joinWorkingGroup(db(), groupId, sam, later(3))).toMatchObject({ kind: 'waits', place: 2 });
    expect(await joinWorkingGroup(db(), groupId, sam, later(4))).toMatchObject({ because: 'already waiting' });
    expect(names((await group()).waiting)).toEqual(['Sina Fonoti', 'Sam Whitlock']);
    await leaveWorkingGroup(db(), groupId, tunde, later(5));
    expect(names((await group()).members)).toEqual(['Lea Baumann', 'Sina Fonoti']);
    expect(names((await group()).waiting)).toEqual(['Sam Whitlock']);
    // Back again, he stands at the end.
    expect(await joinWorkingGroup(db(), groupId, tunde, later(6))).toMatchObject({ kind: 'waits', place: 2 });
    expect(await leaveWorkingGroup(db(), groupId, sam, later(7))).toMatchObject({ kind: 'withdrew' });
    expect(names((await group()).waiting)).toEqual(['Tunde Abara']);
    const history = await listHistory(db(), 'group', groupId, 20);
    expect(history.map(({ by, what, after }) => [by, what, after])).toContainEqual([
      null,
      'moved up',
      'Sina Fonoti: has a seat',
    ]);
  });

  test('undone, an offer makes room for the first who waits; stepping down undone takes the seat back from who moved up', async () => {
    const { lea, tunde } = sample;
    await topic({ seats: 1 });
    await joinWorkingGroup(db(), groupId, tunde, now);
    await joinWorkingGroup(db(), groupId, lea, later(1));
    await leaveWorkingGroup(db(), groupId, tunde, later(2));
    expect(names((await group()).members)).toEqual(['Lea Baumann']);
    await undoLatest(db(), tunde, later(3));
    expect(names((await group()).members)).toEqual(['Tunde Abara']);
    expect(names((await group()).waiting)).toEqual(['Lea Baumann']);
    // The latest of his that still stands: that he offered.
    await undoLatest(db(), tunde, later(4));
    expect(names((await group()).members)).toEqual(['Lea Baumann']);
    expect((await group()).waiting).toEqual([]);
  });

  test('once the chair has confirmed the seats, they are his to give', async () => {
    const { lea, tunde, sina } = sample;
    await topic({ seats: 2 });
    await joinWorkingGroup(db(), groupId, lea, now);
    await db().updateTable('groups').set({ confirmedAt: now }).execute();
    expect(await joinWorkingGroup(db(), groupId, tunde, later(1))).toMatchObject({ kind: 'waits', place: 1 });
    await joinWorkingGroup(db(), groupId, sina, later(2));
    await leaveWorkingGroup(db(), groupId, lea, later(3));
    expect((await group()).members).toEqual([]);
  });

  test.each([
    ['closed', { closedAt: now }, 'group closed'],
    ['by invitation', { entry: 'invitation' }, 'by invitation'],
    ['with offers until yesterday', { offersClose: '2027-01-11' }, 'offers closed'],
  ] as const)('a group %s takes nobody in', async (_how, how, because) => {
    await topic(how);
    expect(await joinWorkingGroup(db(), groupId, sample.tunde, now)).toMatchObject({ kind: 'refused', because });
    expect((await group()).members).toEqual([]);
  });

  test('on the closing day itself one may still volunteer', async () => {
    await topic({ offersClose: '2027-01-12' });
    expect(await joinWorkingGroup(db(), groupId, sample.tunde, now)).toMatchObject({ kind: 'joined' });
  });

  test('who asks to join comes in when the secretariat approves, once, and may be declined', async () => {
    const { lea, tunde, sina } = sample;
    await db().updateTable('members').set({ role: 'secretariat' }).where('id', '=', lea.id).execute();
    const secretary = { ...lea, role: 'secretariat' } as const;
    await topic({ entry: 'approval' });
    expect(await joinWorkingGroup(db(), groupId, tunde, now)).toMatchObject({ kind: 'asked' });
    expect(await joinWorkingGroup(db(), groupId, tunde, now)).toMatchObject({ because: 'already asked' });
    await joinWorkingGroup(db(), groupId, sina, now);
    expect((await group()).members).toEqual([]);
    const answer = (memberId: number, decision: 'approve' | 'decline', by = secretary) =>
      decideJoinRequest(db(), { groupId, memberId, decision }, by, later(1));
    expect(await answer(tunde.id, 'approve', { ...tunde, role: 'member' } as never)).toMatchObject({
      because: 'for the secretariat',
    });
    expect(await answer(tunde.id, 'approve')).toMatchObject({ kind: 'approved' });
    expect(await answer(tunde.id, 'decline')).toMatchObject({ because: 'asks no more' });
    expect(await answer(sina.id, 'decline')).toMatchObject({ kind: 'declined' });
    expect(names((await group()).members)).toEqual(['Tunde Abara']);
    expect((await group()).asking).toEqual([]);
    const told = await db()
      .selectFrom('notices')
      .where('kind', '=', 'entry answer')
      .select(['memberId', 'reason'])
      .orderBy('memberId')
      .execute();
    expect(told).toEqual([
      { memberId: tunde.id, reason: 'approved' },
      { memberId: sina.id, reason: 'declined' },
    ]);
  });

  test('"Not this time" is no offer, and one may still volunteer, at the end of the list', async () => {
    const { lea, tunde } = sample;
    await topic({ seats: 1 });
    await declineGroup(db(), groupId, tunde, now);
    expect(await group()).toMatchObject({ members: [], waiting: [], asking: [] });
    await joinWorkingGroup(db(), groupId, lea, later(1));
    expect(await joinWorkingGroup(db(), groupId, tunde, later(2))).toMatchObject({ kind: 'waits' });
    expect(await declineGroup(db(), groupId, tunde, later(3))).toMatchObject({ because: 'already waiting' });
  });

  test('offers that are private until they close are named nowhere: neither on the card nor in the history', async () => {
    const { tunde, lea } = sample;
    await topic({ seats: 1, offersClose: '2027-01-13' });
    await db().updateTable('committees').set({ offersPrivate: true }).execute();
    await joinWorkingGroup(db(), groupId, tunde, now);
    await joinWorkingGroup(db(), groupId, sample.sina, now);
    const seenBy = async (member: Member, day: '2027-01-13' | '2027-01-14') => {
      const seat = { committee: sample.committee, member };
      const at = new Date(`${day}T12:00:00Z`);
      const history = await showHistory(db(), seat, { subject: 'group', id: groupId, page: 0 }, at);
      return JSON.stringify([groupDetail(await group(), day), volunteerCard([await group()], day), history]);
    };
    expect(await seenBy(sample.sam, '2027-01-13')).toContain('2 volunteers for 1 seat');
    expect(await seenBy(sample.sam, '2027-01-13')).not.toMatch(/Tunde|Sina/);
    expect(await seenBy({ ...lea, role: 'chair' }, '2027-01-13')).toMatch(/Tunde/);
    expect(await seenBy(sample.sam, '2027-01-14')).toMatch(/Tunde.*Sina/);
  });

  test('those who click at once are settled one after another, and none is lost', async () => {
    await topic({ seats: 3 });
    const people = await db()
      .insertInto('members')
      .values([...Array(20).keys()].map((index) => ({ committeeId: sample.committee.id, name: `Volunteer ${index}` })))
      .returning(['id', 'committeeId'])
      .execute();
    await Promise.all(people.map((one) => joinWorkingGroup(db(), groupId, { ...sample.lea, ...one }, now)));
    const { members, waiting } = await group();
    expect([members.length, waiting.length]).toEqual([3, 17]);
  });
});
