import { beforeEach, expect, test } from '@jest/globals';
import { findAction } from '../../../db/actions/actions.ts';
import { findLatestChangeBy } from '../../../db/history/changes.ts';
import { addMember, putIntoGroup, setRole } from '../../../db/roster/members.ts';
import type { CompletionRule } from '../../../src/domain/actions/completion-rule.ts';
import type { Member } from '../../../src/domain/roster/member.ts';
import { declineAction } from '../../../src/operations/actions/answer-offer.ts';
import { askForTime } from '../../../src/operations/actions/ask-for-time.ts';
import { assignAction } from '../../../src/operations/actions/assign-action.ts';
import { completeAction, reopenAction } from '../../../src/operations/actions/complete-action.ts';
import { completePastDeadline } from '../../../src/operations/actions/complete-group-actions.ts';
import { snoozeAction } from '../../../src/operations/actions/snooze-action.ts';
import { changeSettings } from '../../../src/operations/committee/change-settings.ts';
import { confirmSeats } from '../../../src/operations/groups/confirm-seats.ts';
import { joinWorkingGroup, leaveWorkingGroup } from '../../../src/operations/groups/join-working-group.ts';
import { setGroupRole } from '../../../src/operations/groups/set-group-role.ts';
import { planNotices } from '../../../src/operations/planning/plan-notices.ts';
import { linkName } from '../../../src/operations/roster/link-name.ts';
import { undoChange } from '../../../src/operations/undo/undo-change.ts';
import { keepAction, keepSampleCommittee, type SampleCommittee } from '../../support/committee/committee.ts';
import { keepTestGroup } from '../../support/committee/groups.ts';
import { listHistory } from '../../support/committee/history.ts';
import { empty, onBothDatabases } from '../../support/databases/databases.ts';

const now = new Date('2024-01-10T12:00:00Z');

onBothDatabases('what each of a group does', (database) => {
  let pc: SampleCommittee;
  let lea: Member;
  let groupId: number;
  let id: number;
  const db = () => database().db;
  const done = (by: Member) => completeAction(db(), id, by, now);
  const action = () => findAction(db(), id);
  const closing = (rule: CompletionRule) => changeSettings(db(), { closing: rule }, lea, now);
  const waiting = async (member: Member) =>
    (
      await db()
        .selectFrom('notices')
        .where('actionId', '=', id)
        .where('memberId', '=', member.id)
        .where('state', '=', 'waiting')
        .select('id')
        .execute()
    ).length;

  beforeEach(async () => {
    await empty(db());
    pc = await keepSampleCommittee(db(), now);
    await setRole(db(), pc.lea.id, 'secretariat');
    lea = { ...pc.lea, role: 'secretariat' };
    groupId = await keepTestGroup({ db: db(), committee: pc.committee });
    await putIntoGroup(db(), groupId, [pc.tunde.id, pc.sina.id, pc.sam.id], now);
    const group = { ...pc.members, id: groupId, name: 'Group' };
    id = await keepAction(db(), pc.committee, { due: '2024-01-27', share: 'each', owners: [group] }, now);
  });

  test('a second click on what one has done writes nothing, and is no refusal; on what others have done it is one', async () => {
    expect(await done(pc.tunde)).toMatchObject({ kind: 'changed' });
    const once = await listHistory(db(), 'action', id, 20);
    expect(await done(pc.tunde)).toMatchObject({ kind: 'changed', action: { state: 'open', progress: { done: 1 } } });
    await done(pc.sina);
    await reopenAction(db(), id, pc.sina, now);
    expect(await reopenAction(db(), id, pc.sina, now)).toMatchObject({ kind: 'changed' });
    expect(await listHistory(db(), 'action', id, 20)).toHaveLength(once.length + 2);
    await done(lea);
    expect(await action()).toMatchObject({ state: 'done' });
    const stranger = await addMember(db(), { committeeId: pc.committee.id, name: 'Bo Lind', userId: 'U0BO' });
    expect(await done(stranger)).toMatchObject({ because: 'not yours' });
  });

  test('given to the group that has it, it keeps who has done his part', async () => {
    await done(pc.tunde);
    await assignAction(db(), id, 'Working Group on Lighthouses', lea, now);
    expect(await action()).toMatchObject({ progress: { done: 1, of: 3 } });
  });

  test('of what is done nobody is reminded later, has more time, gets out, or is given it', async () => {
    for (const one of [pc.tunde, pc.sina, pc.sam]) await done(one);
    const over = { because: 'action over', state: 'done' };
    expect(await snoozeAction(db(), id, 1, pc.tunde, now)).toMatchObject(over);
    expect(await askForTime(db(), id, '2024-02-01', pc.tunde, now)).toMatchObject(over);
    expect(await declineAction(db(), id, '', pc.tunde, now)).toMatchObject(over);
    expect(await assignAction(db(), id, '<@U0LEA>', lea, now)).toMatchObject(over);
  });

  test('what was withdrawn is not done by a click on an old reminder; opened again, it is', async () => {
    await db().updateTable('actions').set({ state: 'withdrawn' }).where('id', '=', id).execute();
    expect(await done(pc.tunde)).toMatchObject({ because: 'action over', state: 'withdrawn' });
    await reopenAction(db(), id, lea, now);
    expect(await done(pc.tunde)).toMatchObject({ kind: 'changed' });
  });

  test('a late joiner has a part in it, and is reminded', async () => {
    await done(pc.tunde);
    await joinWorkingGroup(db(), groupId, lea, now);
    expect(await action()).toMatchObject({ state: 'open', progress: { done: 1, of: 4 }, closing: 'all' });
    expect(await waiting(lea)).toBeGreaterThan(0);
  });

  test('a leaver’s part falls away, done or not', async () => {
    await done(pc.tunde);
    await leaveWorkingGroup(db(), groupId, pc.tunde, now);
    expect(await action()).toMatchObject({ state: 'open', progress: { done: 0, of: 2 } });
    await leaveWorkingGroup(db(), groupId, pc.sina, now);
    expect(await action()).toMatchObject({ state: 'open', progress: { done: 0, of: 1 } });
    expect(await waiting(pc.sina)).toBe(0);
  });

  test('who was the last missing closes it by leaving; undone, it is open again and he is in', async () => {
    await done(pc.tunde);
    await done(pc.sam);
    await leaveWorkingGroup(db(), groupId, pc.sina, now);
    expect(await db().selectFrom('actions').where('id', '=', id).select(['state', 'doneAt']).execute()).toEqual([
      { state: 'done', doneAt: now },
    ]);
    expect(await listHistory(db(), 'action', id, 1)).toMatchObject([
      { by: null, what: 'closed it: 2 of 2 have done their part' },
    ]);
    const change = await findLatestChangeBy(db(), pc.sina.id);
    expect((await undoChange(db(), change?.id ?? 0, pc.sina, now)).kind).toBe('undone');
    expect(await action()).toMatchObject({ state: 'open', progress: { done: 2, of: 3 } });
  });

  test.each([
    ['taken out', () => setGroupRole(db(), groupId, { who: 'Sina Fonoti', as: 'out', liaisonTo: null }, lea, now)],
    ['without a confirmed seat', () => confirmSeats(db(), groupId, new Map([[pc.sina.id, 'waits']]), lea, now)],
    [
      'in by mistake',
      async () => {
        const change = await findLatestChangeBy(db(), pc.sina.id);
        return undoChange(db(), change?.id ?? 0, pc.sina, now);
      },
    ],
    ['another whom the roster had as well', () => linkName(db(), 'Sina Fonoti', { memberId: pc.tunde.id }, lea, now)],
  ])('who was the last missing, and is %s, leaves it closed', async (_how, out) => {
    await leaveWorkingGroup(db(), groupId, pc.sina, now);
    await joinWorkingGroup(db(), groupId, pc.sina, now);
    await done(pc.tunde);
    await done(pc.sam);
    expect(await action()).toMatchObject({ state: 'open', progress: { done: 2, of: 3 } });
    expect((await out()).kind).not.toBe('refused');
    expect(await action()).toMatchObject({ state: 'done', progress: { done: 2, of: 2 } });
  });

  test('where one alone is left in the group, what any one of them may do is reminded of to him', async () => {
    await db().updateTable('actions').set({ share: 'any' }).where('id', '=', id).execute();
    await planNotices(db(), { kind: 'actions', actionIds: [id] }, now);
    expect(await waiting(pc.tunde)).toBe(0);
    for (const member of [pc.sina, pc.sam]) await leaveWorkingGroup(db(), groupId, member, now);
    expect(await waiting(pc.tunde)).toBeGreaterThan(0);
  });

  test('the last part and the last missing member at once close it all the same', async () => {
    await done(pc.sam);
    await Promise.all([done(pc.tunde), leaveWorkingGroup(db(), groupId, pc.sina, now)]);
    expect(await action()).toMatchObject({ state: 'done' });
  });

  test('what nobody is left to do stays open', async () => {
    for (const member of [pc.tunde, pc.sina, pc.sam]) await leaveWorkingGroup(db(), groupId, member, now);
    expect(await action()).toMatchObject({ state: 'open', progress: { done: 0, of: 0 } });
  });

  test('by quorum: enough parts close it, and one taken back opens it', async () => {
    await closing(66);
    await done(pc.tunde);
    expect(await action()).toMatchObject({ state: 'open', closing: 66, progress: { done: 1, of: 3 } });
    await done(pc.sina);
    expect(await action()).toMatchObject({ state: 'done', progress: { done: 2, of: 3 } });
    expect((await listHistory(db(), 'action', id, 1))[0]?.what).toBe(
      'did their own part, which closed it: 2 of 3 done, 2 needed',
    );
    await reopenAction(db(), id, pc.sina, now);
    expect(await action()).toMatchObject({ state: 'open', progress: { done: 1, of: 3 } });
  });

  test('another rule of the committee closes what is complete by it; undone, it is open', async () => {
    await done(pc.tunde);
    await done(pc.sina);
    expect(await action()).toMatchObject({ state: 'open' });
    await closing(50);
    expect(await action()).toMatchObject({ state: 'done' });
    const change = await findLatestChangeBy(db(), lea.id);
    expect((await undoChange(db(), change?.id ?? 0, lea, now)).kind).toBe('undone');
    expect(await action()).toMatchObject({ state: 'open', closing: 'all' });
  });

  test('by date: closed when its day has ended in the committee’s zone, and by all before', async () => {
    await db().updateTable('committees').set({ timeZone: 'Pacific/Auckland' }).execute();
    await closing('date');
    await done(pc.tunde);
    await completePastDeadline(db(), ['T0COMMITTEE'], new Date('2024-01-27T10:59:00Z'));
    expect(await action()).toMatchObject({ state: 'open' });
    await completePastDeadline(db(), ['T0COMMITTEE'], new Date('2024-01-27T11:01:00Z'));
    expect(await action()).toMatchObject({ state: 'done', progress: { done: 1, of: 3 } });
    expect(await listHistory(db(), 'action', id, 1)).toMatchObject([
      { by: null, what: 'closed it after its date: 1 of 3 have done their part' },
    ]);
    expect(await waiting(pc.sina)).toBe(0);
  });

  test('where the committee closes by all, no date closes it', async () => {
    await completePastDeadline(db(), ['T0COMMITTEE'], new Date('2024-03-01T00:00:00Z'));
    expect(await action()).toMatchObject({ state: 'open' });
  });
});
