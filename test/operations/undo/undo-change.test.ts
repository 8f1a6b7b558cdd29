import { beforeEach, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { findAction } from '../../../db/actions/actions.ts';
import { findGroup, saveGroup } from '../../../db/groups/groups.ts';
import { findLatestChangeBy } from '../../../db/history/changes.ts';
import { getMeeting } from '../../../db/meetings/meetings.ts';
import { setRole } from '../../../db/roster/members.ts';
import type { Member } from '../../../src/domain/roster/member.ts';
import { addAction } from '../../../src/operations/actions/add-action.ts';
import { askForTime } from '../../../src/operations/actions/ask-for-time.ts';
import { assignAction } from '../../../src/operations/actions/assign-action.ts';
import { completeAction } from '../../../src/operations/actions/complete-action.ts';
import { decideExtension } from '../../../src/operations/actions/decide-extension.ts';
import { moveDeadline } from '../../../src/operations/actions/move-deadline.ts';
import { snoozeAction } from '../../../src/operations/actions/snooze-action.ts';
import { takeAction } from '../../../src/operations/actions/take-action.ts';
import { joinWorkingGroup, leaveWorkingGroup } from '../../../src/operations/groups/join-working-group.ts';
import { cancelMeeting, setMeeting } from '../../../src/operations/meetings/set-meeting.ts';
import { pruneChangeLog } from '../../../src/operations/undo/prune-change-log.ts';
import { undoChange } from '../../../src/operations/undo/undo-change.ts';
import { keepAction, keepSampleCommittee, type SampleCommittee } from '../../support/committee/committee.ts';
import { listHistory } from '../../support/committee/history.ts';
import { empty, onBothDatabases } from '../../support/databases/databases.ts';

const now = new Date('2024-01-10T12:00:00Z');
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

onBothDatabases('undoing a change', (database) => {
  let pc: SampleCommittee;
  let lea: Member;
  const db = () => database().db;
  const latest = async (member: Member) => (await findLatestChangeBy(db(), member.id))?.id ?? 0;
  const undo = async (by: Member, at = now) => undoChange(db(), await latest(by), by, at);
  const waiting = async (actionId: number) =>
    (
      await db()
        .selectFrom('notices')
        .where('actionId', '=', actionId)
        .where('state', '=', 'waiting')
        .select('key')
        .orderBy('key')
        .execute()
    ).map((row) => row.key);
  const changesTold = async () =>
    (
      await db()
        .selectFrom('notices')
        .where('kind', '=', 'meeting change')
        .where('channelId', 'is not', null)
        .select('reason')
        .orderBy('id')
        .execute()
    ).map((row) => row.reason);
  const meetingsWaiting = async () =>
    (
      await db()
        .selectFrom('notices')
        .where('kind', '=', 'meeting')
        .where('state', '=', 'waiting')
        .select('id')
        .execute()
    ).length;
  /** All rows of an action, as the database has them. */
  const image = async (id: number) => ({
    action: await findAction(db(), id),
    ticks: await db().selectFrom('actionTicks').where('actionId', '=', id).selectAll().orderBy('memberId').execute(),
    snoozes: await db().selectFrom('snoozes').where('actionId', '=', id).selectAll().orderBy('memberId').execute(),
    waiting: await waiting(id),
  });

  beforeEach(async () => {
    await empty(db());
    pc = await keepSampleCommittee(db(), now);
    await setRole(db(), pc.lea.id, 'secretariat');
    lea = { ...pc.lea, role: 'secretariat' };
  });

  const kept = (share: 'member' | 'each' | 'any' = 'member') =>
    keepAction(
      db(),
      pc.committee,
      { due: '2024-01-27', share, owners: share === 'member' ? [pc.tunde] : [pc.members] },
      now,
    );

  test.each([
    ['done', 'member', (id: number) => completeAction(db(), id, pc.tunde, now)],
    ['his part of it', 'each', (id: number) => completeAction(db(), id, pc.tunde, now)],
    ['take', 'any', (id: number) => takeAction(db(), id, pc.tunde, now)],
    ['snooze', 'member', (id: number) => snoozeAction(db(), id, 3, pc.tunde, now)],
    ['assign', 'each', (id: number) => assignAction(db(), id, 'Lea Baumann', lea, now)],
    ['due', 'member', (id: number) => moveDeadline(db(), id, '3 May', lea, now)],
  ] as const)('%s: all is as it was, with its reminders, and the history says so', async (_name, share, change) => {
    const id = await kept(share);
    // Its reminders are planned by the first change of it, here one that is undone as well.
    await moveDeadline(db(), id, '28 January', lea, now);
    await undo(lea);
    const before = await image(id);
    expect(before.waiting.length).toBeGreaterThan(0);

    expect((await change(id)).kind).toBe('changed');
    const [{ by = '', what = '' } = {}] = await listHistory(db(), 'action', id, 1);
    expect(await image(id)).not.toEqual(before);
    const who = by === pc.tunde.name ? pc.tunde : lea;
    expect(await undo(who)).toMatchObject({ kind: 'undone', change: { lines: [{ what }] } });
    expect(await image(id)).toEqual(before);
    expect((await listHistory(db(), 'action', id, 1))[0]).toMatchObject({ by, what: `undid: ${what}` });
  });

  test('an added action is withdrawn, and keeps its number', async () => {
    const added = await addAction(db(), 'Bring the projector by 5 February', pc.tunde, now);
    const id = added.kind === 'added' ? added.action.id : 0;
    expect((await waiting(id)).length).toBeGreaterThan(0);
    expect((await undo(pc.tunde)).kind).toBe('undone');
    expect(await findAction(db(), id)).toMatchObject({ state: 'withdrawn', number: 1 });
    expect(await waiting(id)).toEqual([]);
  });

  test('undone twice, at once or after, it is undone once', async () => {
    const id = await kept();
    await completeAction(db(), id, pc.tunde, now);
    const change = await latest(pc.tunde);
    const ends = await Promise.all([1, 2, 3].map(() => undoChange(db(), change, pc.tunde, now)));
    expect(ends.map((end) => end.kind).sort()).toEqual(['refused', 'refused', 'undone']);
    expect(await undoChange(db(), change, pc.tunde, now)).toMatchObject({
      because: 'undone already',
      by: 'Tunde Abara',
    });
    const lines = await listHistory(db(), 'action', id, 9);
    expect(lines.filter(({ what }) => what.startsWith('undid'))).toHaveLength(1);
  });

  test('what came to nothing is no change', async () => {
    const id = await kept();
    expect((await moveDeadline(db(), id, '3 May', pc.tunde, now)).kind).toBe('refused');
    expect(await findLatestChangeBy(db(), pc.tunde.id)).toBeUndefined();
    expect(await undoChange(db(), 0, pc.tunde, now)).toMatchObject({ because: 'nothing to undo' });
  });

  test('what it kept for undoing is forgotten when nobody can undo it any more; its history, and why it is too late, are not', async () => {
    const rows = async () => (await sql`select from changed_rows`.execute(db())).rows.length;
    const id = await kept();
    await completeAction(db(), id, pc.tunde, now);
    await pruneChangeLog(db(), later(24));
    expect((await undo(pc.tunde, later(24))).kind).toBe('undone');
    const undone = await rows();
    await completeAction(db(), id, pc.tunde, later(24));
    expect(await rows()).toBeGreaterThan(undone);
    await pruneChangeLog(db(), later(24 + 26));
    expect(await rows()).toBe(undone);
    expect(await undo(pc.tunde, later(24 + 26))).toMatchObject({ because: 'too late to undo', what: 'marked it done' });
    expect(await listHistory(db(), 'action', id, 9)).toHaveLength(3);
  });

  describe('more time', () => {
    const told = async (memberId: number) =>
      (
        await db()
          .selectFrom('notices')
          .where('memberId', '=', memberId)
          .where('kind', 'in', ['answer', 'word'])
          .select(['kind', 'reason'])
          .orderBy('id')
          .execute()
      ).map(({ kind, reason }) => `${kind}: ${reason}`);

    test('granted, undone and granted anew: who asked is told each time', async () => {
      const id = await kept();
      await askForTime(db(), id, '5 February', pc.tunde, now);
      const [{ id: extensionId } = { id: 0 }] = await db().selectFrom('extensions').select('id').execute();
      await decideExtension(db(), extensionId, 'granted', lea, now);
      expect((await undo(lea)).kind).toBe('undone');
      expect(await findAction(db(), id)).toMatchObject({ due: '2024-01-27' });
      expect((await decideExtension(db(), extensionId, 'granted', lea, later(1))).kind).toBe('changed');
      expect(await told(pc.tunde.id)).toEqual([
        'answer: granted',
        'word: Lea Baumann took back the answer to your request for more time',
        'answer: granted',
      ]);
    });

    test('asked and taken back, it is no longer answered, and can be asked anew', async () => {
      const id = await kept();
      await askForTime(db(), id, '5 February', pc.tunde, now);
      const [{ id: extensionId } = { id: 0 }] = await db().selectFrom('extensions').select('id').execute();
      expect((await undo(pc.tunde)).kind).toBe('undone');
      expect(await decideExtension(db(), extensionId, 'granted', lea, now)).toMatchObject({ because: 'taken back' });
      expect((await askForTime(db(), id, '6 February', pc.tunde, now)).kind).toBe('changed');
    });

    test('asked and answered, it is not taken back', async () => {
      // The ids of the first action and the first request are the same.
      const id = await kept();
      await askForTime(db(), id, '5 February', pc.tunde, now);
      const [{ id: extensionId } = { id: 0 }] = await db().selectFrom('extensions').select('id').execute();
      await decideExtension(db(), extensionId, 'granted', lea, now);
      expect(await undo(pc.tunde)).toMatchObject({ because: 'changed since', by: 'Lea Baumann' });
    });
  });

  test('a meeting called off is held after all, with what hangs on it, and the channel is told', async () => {
    const set = await setMeeting(db(), '6 Feb 11:00 UTC', lea, now);
    const meeting = set.kind === 'refused' ? undefined : set.meeting;
    await cancelMeeting(db(), lea, now);
    expect((await undo(lea)).kind).toBe('undone');
    expect(await getMeeting(db(), meeting?.id ?? 0)).toMatchObject({ ...meeting, cancelledAt: null, sequence: 2 });
    expect(await changesTold()).toEqual(['set', 'called off', 'set']);
    expect(await meetingsWaiting()).toBeGreaterThan(0);
    expect((await undo(lea)).kind).toBe('undone');
    expect(await getMeeting(db(), meeting?.id ?? 0)).toMatchObject({ cancelledAt: now, sequence: 3 });
    expect(await meetingsWaiting()).toBe(0);
  });

  test('a meeting moved goes back to its day, and so do the deadlines before it', async () => {
    const set = await setMeeting(db(), '6 Feb 11:00 UTC', lea, now);
    const id = await keepAction(db(), pc.committee, { due: '2024-02-06', owners: [pc.tunde] }, now);
    await db().updateTable('actions').set({ tiedTo: 'next meeting' }).where('id', '=', id).execute();
    await setMeeting(db(), '13 Feb 11:00 UTC', lea, now);
    expect(await findAction(db(), id)).toMatchObject({ due: '2024-02-13' });
    expect((await undo(lea)).kind).toBe('undone');
    expect(await findAction(db(), id)).toMatchObject({ due: '2024-02-06' });
    expect(set).toMatchObject({ meeting: { day: '2024-02-06' } });
    const told = await db().selectFrom('notices').where('kind', '=', 'meeting change').select('memberId').execute();
    expect(told.filter(({ memberId }) => memberId === pc.tunde.id)).toHaveLength(2);
  });

  test.each(['joined', 'left'] as const)('who %s a group is where he was', async (what) => {
    const group = await saveGroup(db(), {
      committeeId: pc.committee.id,
      kind: 'working group',
      name: 'Working Group on Newcomers',
      short: null,
      parent: null,
      seats: 'unlimited',
      summaryId: null,
    });
    const id = await keepAction(db(), pc.committee, { due: '2024-01-27', share: 'each', owners: [group] }, now);
    if (what === 'left') await joinWorkingGroup(db(), group.id, pc.tunde, now);
    await joinWorkingGroup(db(), group.id, pc.sina, now);
    const before = { members: (await findGroup(db(), group.id))?.members, ...(await image(id)) };
    if (what === 'joined') await joinWorkingGroup(db(), group.id, pc.tunde, now);
    else await leaveWorkingGroup(db(), group.id, pc.tunde, now);
    expect((await undo(pc.tunde)).kind).toBe('undone');
    expect({ members: (await findGroup(db(), group.id))?.members, ...(await image(id)) }).toEqual(before);
  });
});
