import { beforeEach, expect, test } from '@jest/globals';
import { findAction } from '../../../db/actions/actions.ts';
import { findGroup } from '../../../db/groups/groups.ts';
import { listHandovers } from '../../../db/roster/departures.ts';
import { putIntoGroup, setRole } from '../../../db/roster/members.ts';
import type { Member } from '../../../src/domain/roster/member.ts';
import { assignAction } from '../../../src/operations/actions/assign-action.ts';
import { completeAction } from '../../../src/operations/actions/complete-action.ts';
import { decideHandover } from '../../../src/operations/departures/decide-handover.ts';
import { leaveCommittee } from '../../../src/operations/departures/leave-committee.ts';
import { setGroupRole } from '../../../src/operations/groups/set-group-role.ts';
import { keepAction, keepSampleCommittee, type SampleCommittee } from '../../support/committee/committee.ts';
import { keepTestGroup } from '../../support/committee/groups.ts';
import { empty, onBothDatabases } from '../../support/databases/databases.ts';

const now = new Date('2027-01-12T10:00:00Z');
const due = '2027-01-27';

onBothDatabases('handing over', (database) => {
  let pc: SampleCommittee;
  let lea: Member;
  const db = () => database().db;
  /** Tunde leaves; returns what he leaves behind. */
  const left = async () => listHandovers(db(), (await leaveCommittee(db(), pc.tunde, 'term', lea, now)) ?? 0);
  const asProposed = (id: number | undefined) => decideHandover(db(), id ?? 0, 'as proposed', lea, now);

  beforeEach(async () => {
    await empty(db());
    pc = await keepSampleCommittee(db(), now);
    await setRole(db(), pc.lea.id, 'secretariat');
    lea = { ...pc.lea, role: 'secretariat' };
  });

  test('what was given to another or vacated meanwhile is not handed over as proposed', async () => {
    const id = await keepAction(db(), pc.committee, { due, owners: [pc.tunde] }, now);
    const groupId = await keepTestGroup({ db: db(), committee: pc.committee });
    await putIntoGroup(db(), groupId, [pc.tunde.id], now);
    const [action, seat] = await left();
    await assignAction(db(), id, 'Sina Fonoti', lea, now);
    await setGroupRole(db(), groupId, { who: 'Tunde Abara', as: 'out', liaisonTo: null }, lea, now);
    const refused = { kind: 'refused', because: 'nothing to hand over' };
    expect(await asProposed(action?.id)).toMatchObject(refused);
    expect(await asProposed(seat?.id)).toMatchObject(refused);
    expect(await decideHandover(db(), seat?.id ?? 0, { toUserId: 'U0LEA' }, lea, now)).toMatchObject(refused);
    expect(await findAction(db(), id)).toMatchObject({ owners: [{ member: { name: 'Sina Fonoti' } }] });
    expect((await findGroup(db(), groupId))?.members).toEqual([]);
  });

  test('kept by the others, who have done their part, it is done', async () => {
    const id = await keepAction(db(), pc.committee, { due, owners: [pc.sina, pc.tunde] }, now);
    await completeAction(db(), id, pc.sina, now);
    const [row] = await left();
    expect(await asProposed(row?.id)).toMatchObject({ kind: 'decided', decided: 'kept by Sina Fonoti' });
    expect(await findAction(db(), id)).toMatchObject({ state: 'done' });
  });
});
