import { beforeEach, describe, expect, test } from '@jest/globals';
import { listActionPage } from '../../../db/actions/actions.ts';
import { tick } from '../../../db/actions/shares.ts';
import { findLatestChangeBy } from '../../../db/history/changes.ts';
import { listWaiting } from '../../../db/reminders/notice-plans.ts';
import { addMember, getMember, listMembers, putIntoGroup, setRole } from '../../../db/roster/members.ts';
import { saveAlias } from '../../../db/roster/roster.ts';
import type { Member } from '../../../src/domain/roster/member.ts';
import { leaveCommittee } from '../../../src/operations/departures/leave-committee.ts';
import { planNotices } from '../../../src/operations/planning/plan-notices.ts';
import { linkName } from '../../../src/operations/roster/link-name.ts';
import { retireMember } from '../../../src/operations/roster/retire-member.ts';
import { unlinkName } from '../../../src/operations/roster/unlink-name.ts';
import { undoChange } from '../../../src/operations/undo/undo-change.ts';
import { keepAction, keepSampleCommittee, type SampleCommittee } from '../../support/committee/committee.ts';
import { personOf } from '../../support/committee/people.ts';
import { empty, onBothDatabases } from '../../support/databases/databases.ts';

const now = new Date('2027-01-20T12:00:00Z');
const sam = personOf({ userId: 'U0SAM', name: 'sam.w', timeZone: 'America/New_York' });

onBothDatabases('linking a name', (database) => {
  let committee: SampleCommittee;
  let lea: Member;
  const db = () => database().db;
  const roster = () => listMembers(db(), committee.committee.id);
  const called = async (name: string) => (await roster()).find((member) => member.name === name);
  const link = (written: string, person = sam) => linkName(db(), written, { person }, lea, now);
  const open = async (memberId: number) => {
    const mine = { which: 'open', whose: { kind: 'member', memberId } } as const;
    return (await listActionPage(db(), committee.committee.id, mine, '2027-01-20', { limit: 9, offset: 0 })).total;
  };
  beforeEach(async () => {
    await empty(db());
    committee = await keepSampleCommittee(db(), now);
    await setRole(db(), committee.lea.id, 'secretariat');
    lea = { ...committee.lea, role: 'secretariat' };
  });

  test.each([{ isBot: true }, { isDeactivated: true }])('no name is linked to %j', async (is) => {
    expect(await link('Sam Osei', { ...sam, ...is })).toMatchObject({ because: 'nobody to link' });
  });

  test('a spelling without a letter is no spelling of anybody', async () => {
    expect(await link('?')).toMatchObject({ because: 'no such person', name: '?' });
    const [committeeId, memberId] = [committee.committee.id, committee.tunde.id];
    const aliases = () => db().selectFrom('memberAliases').select('written').execute();
    const before = await aliases();
    for (const written of ['?', ' - ', '', '\u200B']) await saveAlias(db(), committeeId, memberId, written);
    expect(await aliases()).toEqual(before);
    // As an older version kept it.
    await db().insertInto('memberAliases').values({ committeeId, memberId, written: '?' }).execute();
    expect(await retireMember(db(), { name: '-' }, lea, now)).toMatchObject({ because: 'no such person' });
    expect(await unlinkName(db(), '!!', lea, now)).toMatchObject({ because: 'no such person' });
  });

  test('an unlinked entry becomes the person, and is reminded from then on', async () => {
    const id = await keepAction(db(), committee.committee, { due: '2027-01-30', owners: [committee.sam] }, now);
    expect(await listWaiting(db(), 'action', [id])).toEqual([]);
    const linked = await link('Whitlock, Sam');
    expect(linked).toMatchObject({ kind: 'linked', merged: null, called: 'sam.w', member: { id: committee.sam.id } });
    expect(await called('Sam Whitlock')).toMatchObject({ userId: 'U0SAM', timeZone: 'America/New_York' });
    expect((await listWaiting(db(), 'action', [id])).length).toBeGreaterThan(0);
  });

  test('who is called as they are written is told apart by their handle', async () => {
    const linked = await link('Sam Whitlock', { ...sam, name: 'Sam Whitlock', aliases: ['sammy', 'sam'] });
    expect(linked).toMatchObject({ called: '@sam' });
  });

  test('the spelling is kept, and finds the same person the next time', async () => {
    await link('Sam Whitlock');
    await link('S. Whitlock-Jones');
    expect((await called('Sam Whitlock'))?.aliases).toEqual(['S. Whitlock-Jones']);
    expect(await link('S. Whitlock-Jones')).toMatchObject({ member: { id: committee.sam.id } });
    expect(await roster()).toHaveLength(4);
  });

  test('an action that has the name for an owner is the person’s', async () => {
    const id = await keepAction(db(), committee.committee, { due: '2027-01-30', owners: [] }, now);
    await db()
      .insertInto('actionOwners')
      .values({ actionId: id, position: 0, name: 'Captain Sam', memberId: null, groupId: null })
      .execute();
    expect(await link('captain  SAM')).toMatchObject({ kind: 'linked', actions: 1 });
    const member = (await roster()).find((one) => one.userId === 'U0SAM');
    expect(await open(member?.id ?? 0)).toBe(1);
  });

  test('a wrong link is corrected', async () => {
    await link('Sam Whitlock', personOf({ userId: 'U0OTHER', name: 'Sam Other' }));
    await link('Sam Whitlock');
    expect((await roster()).filter((member) => member.name.startsWith('Sam'))).toMatchObject([{ userId: 'U0SAM' }]);
  });

  test('a spelling like somebody who is linked does not take him over', async () => {
    const linked = await link('Tunde');
    expect(linked).toMatchObject({ kind: 'linked', merged: null });
    expect(await called('Tunde Abara')).toMatchObject({ userId: 'U0TUNDE' });
    expect((await roster()).find((member) => member.userId === 'U0SAM')?.aliases).toEqual(['Tunde']);
  });

  test('two entries that are one person become one: owners, ticks, groups, reminders, history', async () => {
    const { committee: of, sam: written, members, secretariat } = committee;
    const own = await addMember(db(), { committeeId: of.id, name: 'sam', userId: 'U0SAM', timeZone: 'UTC' });
    await putIntoGroup(db(), members.id, [own.id], now);
    await putIntoGroup(db(), secretariat.id, [written.id], now);
    const mine = await keepAction(db(), of, { due: '2027-01-30', owners: [written] }, now);
    const both = await keepAction(db(), of, { due: '2027-01-30', owners: [written, own] }, now);
    const each = await keepAction(db(), of, { due: '2027-01-30', share: 'each', owners: [members] }, now);
    await tick(db(), each, written.id, now);
    await tick(db(), each, own.id, now);
    for (const member of [own, written]) await planNotices(db(), { kind: 'member', memberId: member.id }, now);

    expect(await link('Sam Whitlock')).toMatchObject({ kind: 'linked', merged: 'Sam Whitlock' });
    const samsNow = (await roster()).filter((member) => /sam/i.test(member.name));
    expect(samsNow).toMatchObject([{ id: own.id, name: 'Sam Whitlock', userId: 'U0SAM', aliases: ['sam'] }]);
    const owners = await db()
      .selectFrom('actionOwners')
      .select(['actionId', 'memberId'])
      .where('memberId', 'is not', null)
      .execute();
    expect(owners).toEqual([
      { actionId: mine, memberId: own.id },
      { actionId: both, memberId: own.id },
    ]);
    expect(await db().selectFrom('actionTicks').select(['actionId', 'memberId']).execute()).toEqual([
      { actionId: each, memberId: own.id },
    ]);
    const groups = await db().selectFrom('groupMembers').where('memberId', '=', own.id).select('groupId').execute();
    expect(groups.map((one) => one.groupId).sort()).toEqual([members.id, secretariat.id].sort());
    const waiting = await listWaiting(db(), 'action', [mine]);
    expect(waiting.filter((notice) => notice.key.includes(` member ${own.id} `)).length).toBeGreaterThan(0);
    expect(waiting.filter((notice) => notice.key.includes(` member ${written.id} `))).toEqual([]);
    const lines = await db().selectFrom('history').where('subject', '=', 'member').selectAll().execute();
    expect(lines).toMatchObject([
      { subjectId: own.id, what: 'made two entries one', before: 'Sam Whitlock', byMember: lea.id },
    ]);
  });

  test('who had left and is somebody on the roster is a member again; who is there stays when one who had left is he', async () => {
    const person = { committeeId: committee.committee.id, timeZone: 'UTC' };
    const own = await addMember(db(), { ...person, name: 'sam', userId: 'U0SAM' });
    await leaveCommittee(db(), own, 'channel', null, now);
    const id = await keepAction(db(), committee.committee, { due: '2027-01-30', owners: [committee.sam] }, now);
    expect(await link('Sam Whitlock')).toMatchObject({ member: { id: own.id, isFormer: false } });
    expect((await listWaiting(db(), 'action', [id])).length).toBeGreaterThan(0);
    const old = await addMember(db(), { ...person, name: 'Samuel Whitlock' });
    await leaveCommittee(db(), old, 'term', lea, now);
    expect(await link('Samuel Whitlock')).toMatchObject({ member: { id: own.id, isFormer: false } });
  });

  describe('undone', () => {
    const undo = async () => {
      const change = await findLatestChangeBy(db(), lea.id);
      return undoChange(db(), change?.id ?? 0, lea, now);
    };

    test('a link: the member is nobody again, and is not reminded', async () => {
      const id = await keepAction(db(), committee.committee, { due: '2027-01-30', owners: [committee.sam] }, now);
      await link('S. Whitlock');
      expect(await undo()).toMatchObject({ kind: 'undone' });
      expect(await called('Sam Whitlock')).toMatchObject({ userId: null, aliases: [] });
      expect((await listWaiting(db(), 'action', [id])).filter(({ key }) => key.includes('late') === false)).toEqual([]);
    });

    test('two entries made one stay one: it is refused, and nothing is changed by half', async () => {
      const own = await addMember(db(), { committeeId: committee.committee.id, name: 'sam', userId: 'U0SAM' });
      await link('Sam Whitlock');
      expect(await undo()).toMatchObject({ kind: 'refused', because: 'changed since' });
      expect(await called('Sam Whitlock')).toMatchObject({ id: own.id, userId: 'U0SAM' });
    });
  });

  test('a table that comes later is merged as well', async () => {
    const { sql } = await import('kysely');
    const own = await addMember(db(), { committeeId: committee.committee.id, name: 'sam', userId: 'U0SAM' });
    await sql`create table later (member_id int references members, what text, is_open boolean)`.execute(db());
    await sql`create unique index on later (member_id) where is_open`.execute(db());
    await sql`insert into later values (${own.id}, 'own', true), (${committee.sam.id}, 'gone', true), (${committee.sam.id}, 'closed', false)`.execute(
      db(),
    );
    try {
      await link('Sam Whitlock');
      const { rows } = await sql`select what, member_id from later order by what`.execute(db());
      expect(rows).toEqual([
        { what: 'closed', memberId: own.id },
        { what: 'own', memberId: own.id },
      ]);
    } finally {
      await sql`drop table later`.execute(db());
    }
  });

  describe('unlinked', () => {
    test('is reminded no more, and is not linked by itself again', async () => {
      await link('Sam Whitlock');
      const id = await keepAction(db(), committee.committee, { due: '2027-01-30', owners: [committee.sam] }, now);
      await planNotices(db(), { kind: 'member', memberId: committee.sam.id }, now);
      expect(await unlinkName(db(), 'sam whitlock', lea, now)).toEqual({
        kind: 'unlinked',
        what: 'member',
        name: 'Sam Whitlock',
      });
      expect(await listWaiting(db(), 'action', [id])).toEqual([]);
      expect(await called('Sam Whitlock')).toMatchObject({ userId: null, isElsewhere: true });
    });

    test('a spelling that is taken back leaves the member linked', async () => {
      await link('Sam Whitlock');
      await link('Sammy');
      expect(await unlinkName(db(), 'Sammy', lea, now)).toMatchObject({ kind: 'unlinked', what: 'spelling' });
      expect(await called('Sam Whitlock')).toMatchObject({ userId: 'U0SAM', aliases: [] });
    });

    test.each(['Nemo', 'Sam Whitlock'])('%s is nobody who is linked', async (name) => {
      expect(await unlinkName(db(), name, lea, now)).toMatchObject({ kind: 'refused', because: 'no such person' });
    });
  });

  test('a member links nobody', async () => {
    const tunde = await getMember(db(), committee.tunde.id);
    expect(await linkName(db(), 'Sam Whitlock', { person: sam }, tunde, now)).toMatchObject({ kind: 'refused' });
    expect(await called('Sam Whitlock')).toMatchObject({ userId: null });
  });
});
