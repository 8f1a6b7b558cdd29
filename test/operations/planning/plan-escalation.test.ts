import { beforeEach, expect, test } from '@jest/globals';
import { putIntoGroup, setRole } from '../../../db/roster/members.ts';
import type { Group } from '../../../src/domain/groups/working-group.ts';
import type { Member } from '../../../src/domain/roster/member.ts';
import { planNotices } from '../../../src/operations/planning/plan-notices.ts';
import { keepAction, keepSampleCommittee, type SampleCommittee } from '../../support/committee/committee.ts';
import { keepTestGroup } from '../../support/committee/groups.ts';
import { empty, onBothDatabases } from '../../support/databases/databases.ts';

onBothDatabases('what is late for long', (database) => {
  const now = new Date('2027-01-18T12:00:00Z');
  let sample: SampleCommittee;
  let buoys: number;
  const db = () => database().db;
  const lead = (groupId: number, member: Member) =>
    db()
      .updateTable('groupMembers')
      .set({ role: 'lead' })
      .where('groupId', '=', groupId)
      .where('memberId', '=', member.id)
      .execute();
  const toldOf = async (due: `${number}-${number}-${number}`, owners: readonly (Member | Group)[]) => {
    const share = owners.some((owner) => !('role' in owner)) ? ('any' as const) : ('member' as const);
    const id = await keepAction(db(), sample.committee, { due, share, owners }, now);
    await planNotices(db(), { kind: 'actions', actionIds: [id] }, now);
    const rows = await db()
      .selectFrom('notices as n')
      .innerJoin('members as m', 'm.id', 'n.memberId')
      .where('n.kind', '=', 'escalation')
      .where('n.actionId', '=', id)
      .select(['m.name', 'n.reason', 'n.dueAt', 'n.bundle', 'm.id'])
      .orderBy('n.dueAt')
      .execute();
    expect(rows.every(({ bundle, id }) => bundle === `member ${id}`)).toBe(true);
    return rows.map(({ name, reason, dueAt }) => `${name}, ${reason}: ${dueAt.toISOString().slice(0, 16)}`);
  };

  beforeEach(async () => {
    await empty(db());
    sample = await keepSampleCommittee(db(), now);
    const { lea, sina } = sample;
    await setRole(db(), lea.id, 'secretariat');
    await setRole(db(), sina.id, 'chair');
    buoys = await keepTestGroup({ db: db(), committee: sample.committee }, 'Working Group on Buoys');
  });
  const chair = 'Sina Fonoti, late for 7 days: 2027-02-02T20:00';
  const secretariat = 'Lea Baumann, late for 14 days: 2027-02-10T08:00';

  test('where nobody leads the group of who has it, is told to the chair', async () => {
    await putIntoGroup(db(), buoys, [sample.tunde.id], now);
    expect(await toldOf('2027-01-27', [sample.tunde])).toEqual([chair, secretariat]);
  });

  test('is told to who leads the group of who has it, in place of the chair', async () => {
    const { lea, tunde } = sample;
    await putIntoGroup(db(), buoys, [tunde.id, lea.id], now);
    await lead(buoys, lea);
    expect(await toldOf('2027-01-27', [tunde])).toEqual([
      'Lea Baumann, late for 7 days: 2027-02-03T08:00',
      secretariat,
    ]);
  });

  test('is told to who leads the group that has it', async () => {
    const { tunde, members } = sample;
    await lead(members.id, tunde);
    expect(await toldOf('2027-01-27', [members])).toEqual([
      'Tunde Abara, late for 7 days: 2027-02-03T08:00',
      secretariat,
    ]);
  });

  test.each([
    ['who leads has it himself', async () => lead(buoys, sample.tunde)],
    [
      'who leads has left',
      async () => {
        await lead(buoys, sample.lea);
        await db()
          .updateTable('members')
          .set({ formerSince: now, role: 'member' })
          .where('id', '=', sample.lea.id)
          .execute();
      },
    ],
    [
      'two groups of his have somebody who leads them',
      async () => {
        const lights = await keepTestGroup({ db: db(), committee: sample.committee });
        await putIntoGroup(db(), lights, [sample.tunde.id, sample.lea.id], now);
        await lead(lights, sample.lea);
        await lead(buoys, sample.lea);
      },
    ],
  ])('where %s, is told to the chair', async (_where, arrange) => {
    await putIntoGroup(db(), buoys, [sample.tunde.id, sample.lea.id], now);
    await arrange();
    expect(await toldOf('2027-01-27', [sample.tunde])).toContain(chair);
  });

  test('comes at the hour that the chair chose, on a working day where the committee says so', async () => {
    await db().updateTable('members').set({ reminderTime: '18:00' }).where('id', '=', sample.sina.id).execute();
    await db().updateTable('committees').set({ workingDaysOnly: true }).execute();
    // The 30th is a Saturday.
    expect(await toldOf('2027-01-23', [sample.tunde])).toEqual([
      'Sina Fonoti, late for 7 days: 2027-02-01T05:00',
      'Lea Baumann, late for 14 days: 2027-02-08T08:00',
    ]);
  });
});
