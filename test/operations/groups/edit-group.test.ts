import { beforeEach, expect, test } from '@jest/globals';
import { findGroup, saveGroup } from '../../../db/groups/groups.ts';
import { findLatestChangeBy } from '../../../db/history/changes.ts';
import { ownGroups } from '../../../src/domain/committee/home-page.ts';
import type { GroupEdit } from '../../../src/domain/groups/group-edit.ts';
import type { GroupWithMembers } from '../../../src/domain/groups/working-group.ts';
import type { Member } from '../../../src/domain/roster/member.ts';
import { loadHomePage } from '../../../src/operations/committee/load-home-page.ts';
import { confirmSeats, listOffers } from '../../../src/operations/groups/confirm-seats.ts';
import { createGroup } from '../../../src/operations/groups/create-group.ts';
import { editGroup } from '../../../src/operations/groups/edit-group.ts';
import { joinWorkingGroup, leaveWorkingGroup } from '../../../src/operations/groups/join-working-group.ts';
import { setGroupRole } from '../../../src/operations/groups/set-group-role.ts';
import { undoChange } from '../../../src/operations/undo/undo-change.ts';
import { keepAction, keepSampleCommittee, type SampleCommittee } from '../../support/committee/committee.ts';
import { listHistory } from '../../support/committee/history.ts';
import { empty, onBothDatabases } from '../../support/databases/databases.ts';

onBothDatabases('keeping the groups', (database) => {
  const now = new Date('2027-01-12T10:00:00Z');
  const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
  let sample: SampleCommittee;
  let secretary: Member;
  let groupId: number;
  const db = () => database().db;
  const group = async () => (await findGroup(db(), groupId)) as GroupWithMembers;
  const names = (people: readonly { readonly name: string }[]) => people.map((one) => one.name);
  const edit = (...edits: GroupEdit[]) => editGroup(db(), groupId, edits, secretary, now);

  beforeEach(async () => {
    await empty(db());
    sample = await keepSampleCommittee(db(), now);
    await db().updateTable('members').set({ role: 'secretariat' }).where('id', '=', sample.lea.id).execute();
    secretary = { ...sample.lea, role: 'secretariat' };
    const created = await createGroup(db(), { kind: 'topic', name: 'Safe passage', seats: 2 }, secretary, now);
    if (created.kind === 'refused') throw new Error(created.because);
    groupId = created.group.id;
  });

  test.each(['', '\u200B', '\u202E\u3164'])('a group whose name shows nothing is not made: %j', async (name) => {
    expect(await createGroup(db(), { kind: 'topic', name, seats: 2 }, secretary, now)).toMatchObject({
      because: 'no name',
    });
    expect(await edit({ kind: 'name', name })).toMatchObject({ because: 'no name' });
  });

  test('of two who make or name a group alike at once, the second hears that it is there already', async () => {
    const make = () => createGroup(db(), { kind: 'topic', name: 'Buoys', seats: 2 }, secretary, now);
    const made = await Promise.all([make(), make()]);
    expect(made.map(({ kind }) => kind).sort()).toEqual(['created', 'refused']);
    expect(made).toContainEqual({ kind: 'refused', because: 'name taken', name: 'Buoys' });
    const [created] = made.flatMap((one) => (one.kind === 'created' ? [one.group.id] : []));
    const rename = (id: number) => editGroup(db(), id, [{ kind: 'name', name: 'Beacons' }], secretary, now);
    const renamed = await Promise.all([rename(groupId), rename(created ?? 0)]);
    expect(renamed.map(({ kind }) => kind).sort()).toEqual(['edited', 'refused']);
  });

  test('a group is made once by a name, renamed, and keeps the history of it', async () => {
    const again = await createGroup(db(), { kind: 'working group', name: 'safe  PASSAGE', seats: 2 }, secretary, now);
    expect(again).toMatchObject({ because: 'name taken', name: 'Safe passage' });
    expect(await edit({ kind: 'name', name: 'Safe  harbours ' })).toMatchObject({ group: { name: 'Safe harbours' } });
    expect(await edit({ kind: 'name', name: 'PC Members' })).toMatchObject({ because: 'name taken' });
    expect(await edit({ kind: 'name', name: ' ' })).toMatchObject({ because: 'no name' });
    const [latest] = await listHistory(db(), 'group', groupId, 5);
    expect(latest).toMatchObject({
      by: 'Lea Baumann',
      what: 'renamed it',
      before: 'Safe passage',
      after: 'Safe harbours',
    });
  });

  test('a group that was renamed is the one a corrected summary means by its old name', async () => {
    const proposed = {
      committeeId: sample.committee.id,
      kind: 'topic',
      name: 'Fair tolls',
      short: null,
      parent: null,
      seats: 1,
      summaryId: null,
    } as const;
    const { id } = await saveGroup(db(), proposed);
    await editGroup(db(), id, [{ kind: 'name', name: 'Tolls and dues' }], secretary, now);
    expect(await saveGroup(db(), proposed)).toMatchObject({ id, name: 'Tolls and dues' });
  });

  test('of several changes one that is refused keeps the others from being made', async () => {
    const refused = await edit({ kind: 'seats', seats: 5 }, { kind: 'charter', ends: 'when pigs fly' });
    expect(refused).toMatchObject({ because: 'no such day', words: 'when pigs fly' });
    expect((await group()).seats).toBe(2);
    await edit(
      { kind: 'seats', seats: 5 },
      { kind: 'charter', ends: '31 December 2027' },
      { kind: 'offers', close: '1 March' },
    );
    expect(await group()).toMatchObject({ seats: 5, charterEnds: '2027-12-31', offersClose: '2027-03-01' });
    await edit({ kind: 'offers', close: 'none' }, { kind: 'charter', ends: 'None' });
    expect(await group()).toMatchObject({ offersClose: null, charterEnds: null });
    expect(await edit({ kind: 'offers', close: '2027-01-11' })).toMatchObject({ because: 'past day' });
    // Just over: it is asked which year is meant.
    expect(await edit({ kind: 'charter', ends: '31 December' })).toMatchObject({
      because: 'ambiguous',
      choices: ['Thu 31 December 2026', 'Fri 31 December 2027'],
    });
  });

  test('with more seats the first who wait have one', async () => {
    for (const [index, person] of [sample.tunde, sample.sina, sample.sam].entries()) {
      await joinWorkingGroup(db(), groupId, person, later(index));
    }
    expect(names((await group()).waiting)).toEqual(['Sam Whitlock']);
    await edit({ kind: 'seats', seats: 3 });
    expect(await group()).toMatchObject({ waiting: [] });
  });

  test('a closed group says what it leaves open, and is opened again', async () => {
    const owned = await group();
    const id = await keepAction(db(), sample.committee, { due: null, owners: [owned] }, now);
    const closed = await edit({ kind: 'state', state: 'closed' });
    expect(closed).toMatchObject({ kind: 'edited', openActions: [{ id }] });
    expect(await joinWorkingGroup(db(), groupId, sample.tunde, now)).toMatchObject({ because: 'group closed' });
    await edit({ kind: 'state', state: 'open' });
    expect(await joinWorkingGroup(db(), groupId, sample.tunde, now)).toMatchObject({ kind: 'joined' });
  });

  test('a closed group keeps nobody waiting or asking, tells them, and is none of their groups; undone, all is as it was', async () => {
    const { tunde, sina, sam } = sample;
    await edit({ kind: 'seats', seats: 1 });
    for (const [index, person] of [tunde, sina].entries()) await joinWorkingGroup(db(), groupId, person, later(index));
    await edit({ kind: 'entry', entry: 'approval' });
    await joinWorkingGroup(db(), groupId, sam, later(2));
    const mine = async () => ownGroups(await loadHomePage(db(), sample.committee, tunde, now)).map(({ id }) => id);
    const before = await group();
    expect(before).toMatchObject({ waiting: [{ id: sina.id }], asking: [{ id: sam.id }] });
    expect(await mine()).toEqual([groupId]);
    await edit({ kind: 'state', state: 'closed' });
    expect(await group()).toMatchObject({ waiting: [], asking: [], members: [{ id: tunde.id }] });
    expect(await mine()).toEqual([]);
    const told = db()
      .selectFrom('notices')
      .where('kind', '=', 'entry answer')
      .select(['memberId', 'reason'])
      .orderBy('id');
    expect(await told.execute()).toEqual([sina, sam].map(({ id }) => ({ memberId: id, reason: 'closed' })));
    const change = await findLatestChangeBy(db(), secretary.id);
    expect((await undoChange(db(), change?.id ?? 0, secretary, now)).kind).toBe('undone');
    expect(await group()).toEqual(before);
  });

  test('a lead runs his group: roles, invitations, how one comes in; its name and seats are not his', async () => {
    const { tunde, sina } = sample;
    const place = (
      who: string,
      as: 'lead' | 'member' | 'liaison' | 'out',
      by: Member,
      liaisonTo: string | null = null,
    ) => setGroupRole(db(), groupId, { who, as, liaisonTo }, by, now);
    expect(await place('<@U0TUNDE|tunde>', 'lead', tunde)).toMatchObject({ because: 'for the secretariat' });
    expect(await place('<@U0TUNDE|tunde>', 'lead', secretary)).toMatchObject({ kind: 'placed' });
    expect(await place('Sina Fonoti', 'liaison', tunde, 'the port authority')).toMatchObject({ kind: 'placed' });
    expect((await group()).members).toMatchObject([
      { name: 'Tunde Abara', groupRole: 'lead', liaisonTo: null },
      { name: 'Sina Fonoti', groupRole: 'liaison', liaisonTo: 'the port authority' },
    ]);
    const byTunde = (one: GroupEdit) => editGroup(db(), groupId, [one], tunde, now);
    expect(await byTunde({ kind: 'entry', entry: 'invitation' })).toMatchObject({ kind: 'edited' });
    expect(await byTunde({ kind: 'name', name: 'Mine' })).toMatchObject({ because: 'for the secretariat' });
    expect(await joinWorkingGroup(db(), groupId, sample.sam, now)).toMatchObject({ because: 'by invitation' });
    expect(await place('Sina Fonoti', 'out', tunde)).toMatchObject({ kind: 'placed' });
    expect(await place('Sina Fonoti', 'out', tunde)).toMatchObject({ because: 'not there' });
    expect(await place('Captain Nemo', 'member', tunde)).toMatchObject({ because: 'no such owner' });
    const told = await db()
      .selectFrom('notices')
      .where('kind', '=', 'entry answer')
      .select(['memberId', 'reason'])
      .execute();
    expect(told).toEqual(
      expect.arrayContaining([
        { memberId: tunde.id, reason: 'invited' },
        { memberId: sina.id, reason: 'invited' },
        { memberId: sina.id, reason: 'removed' },
      ]),
    );
    // A summary's categories follow the roster; a lead they may have.
    const inCategory = { who: 'Sina Fonoti', as: 'lead', liaisonTo: null } as const;
    expect(await setGroupRole(db(), sample.members.id, inCategory, secretary, now)).toMatchObject({ kind: 'placed' });
    const outsider = { who: 'Lea Baumann', as: 'member', liaisonTo: null } as const;
    expect(await setGroupRole(db(), sample.members.id, outsider, secretary, now)).toMatchObject({
      because: 'not open',
    });
  });

  test('the chair sees the balance, and gives the seats; the rest wait, and nobody moves up by himself', async () => {
    const { tunde, sina, sam } = sample;
    await db().updateTable('members').set({ region: 'Pacific' }).where('id', '=', sina.id).execute();
    const other = await createGroup(db(), { kind: 'topic', name: 'Fair tolls', seats: 1 }, secretary, now);
    if (other.kind === 'created') await joinWorkingGroup(db(), other.group.id, tunde, now);
    for (const [index, person] of [tunde, sam, sina].entries()) {
      await joinWorkingGroup(db(), groupId, person, later(index));
    }
    expect(await listOffers(db(), groupId, tunde)).toMatchObject({ because: 'for the secretariat' });
    const listed = await listOffers(db(), groupId, secretary);
    expect(listed).toMatchObject({
      offers: [
        { name: 'Tunde Abara', isIn: true, categories: ['PC Members', 'OWF Secretariat'], otherSeats: ['Fair tolls'] },
        { name: 'Sam Whitlock', isIn: true, categories: ['PC Members'], region: null, otherSeats: [] },
        { name: 'Sina Fonoti', isIn: false, region: 'Pacific' },
      ],
    });
    const confirm = (...decided: [number, 'seat' | 'waits'][]) =>
      confirmSeats(db(), groupId, new Map(decided), secretary, later(5));
    // A select left alone leaves the offer as it is: three for two seats.
    expect(await confirm([sina.id, 'seat'])).toMatchObject({ because: 'too many for the seats', chosen: 3, seats: 2 });
    expect(await confirm([sina.id, 'seat'], [tunde.id, 'waits'])).toMatchObject({ kind: 'confirmed' });
    expect(names((await group()).members).sort()).toEqual(['Sam Whitlock', 'Sina Fonoti']);
    expect(names((await group()).waiting)).toEqual(['Tunde Abara']);
    await leaveWorkingGroup(db(), groupId, sam, later(6));
    expect(names((await group()).members)).toEqual(['Sina Fonoti']);
    const [, confirmed] = await listHistory(db(), 'group', groupId, 3);
    expect(confirmed).toMatchObject({
      what: 'confirmed the seats',
      before: 'Tunde Abara, Sam Whitlock',
      after: 'Sam Whitlock, Sina Fonoti',
    });
  });
});
