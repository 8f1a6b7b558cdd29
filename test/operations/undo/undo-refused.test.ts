import { beforeEach, describe, expect, test } from '@jest/globals';
import { findAction } from '../../../db/actions/actions.ts';
import { findLatestChangeBy } from '../../../db/history/changes.ts';
import { setRole } from '../../../db/roster/members.ts';
import type { Member } from '../../../src/domain/roster/member.ts';
import { addAction } from '../../../src/operations/actions/add-action.ts';
import { assignAction } from '../../../src/operations/actions/assign-action.ts';
import { completeAction } from '../../../src/operations/actions/complete-action.ts';
import { moveDeadline } from '../../../src/operations/actions/move-deadline.ts';
import { snoozeAction } from '../../../src/operations/actions/snooze-action.ts';
import { undoChange } from '../../../src/operations/undo/undo-change.ts';
import { keepAction, keepSampleCommittee, type SampleCommittee } from '../../support/committee/committee.ts';
import { empty, onBothDatabases } from '../../support/databases/databases.ts';

const now = new Date('2024-01-10T12:00:00Z');
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

onBothDatabases('undoing a change', (database) => {
  let pc: SampleCommittee;
  let lea: Member;
  const db = () => database().db;
  const latest = async (member: Member) => (await findLatestChangeBy(db(), member.id))?.id ?? 0;
  const undo = async (by: Member, at = now) => undoChange(db(), await latest(by), by, at);

  beforeEach(async () => {
    await empty(db());
    pc = await keepSampleCommittee(db(), now);
    await setRole(db(), pc.lea.id, 'secretariat');
    lea = { ...pc.lea, role: 'secretariat' };
  });

  const kept = (share: 'member' | 'each' = 'member') =>
    keepAction(
      db(),
      pc.committee,
      { due: '2024-01-27', share, owners: share === 'member' ? [pc.tunde] : [pc.members] },
      now,
    );

  describe('what can no longer be undone says why', () => {
    test('a day has passed', async () => {
      const id = await kept();
      await completeAction(db(), id, pc.tunde, now);
      expect(await undo(pc.tunde, later(24.1))).toMatchObject({ because: 'too late to undo', what: 'marked it done' });
      expect(await undo(pc.tunde, later(24))).toMatchObject({ kind: 'undone' });
    });

    test('another member did it; the secretariat may', async () => {
      const id = await kept();
      await completeAction(db(), id, pc.tunde, now);
      const change = await latest(pc.tunde);
      expect(await undoChange(db(), change, pc.sina, now)).toMatchObject({ because: 'for the secretariat' });
      expect((await undoChange(db(), change, lea, now)).kind).toBe('undone');
      expect(await findAction(db(), id)).toMatchObject({ state: 'open' });
    });

    test('the same was changed since, and by whom', async () => {
      const id = await kept();
      await moveDeadline(db(), id, '3 May', lea, now);
      const first = await latest(lea);
      await moveDeadline(db(), id, '4 May', lea, now);
      expect(await undoChange(db(), first, lea, now)).toMatchObject({
        because: 'changed since',
        by: 'Lea Baumann',
        what: 'moved the deadline',
      });
      // With the later one undone it can be.
      await undo(lea);
      expect((await undoChange(db(), first, lea, now)).kind).toBe('undone');
      expect(await findAction(db(), id)).toMatchObject({ due: '2024-01-27' });
    });

    test('it was given to another, who has done it since', async () => {
      const id = await kept();
      await assignAction(db(), id, 'Sina Fonoti', lea, now);
      await completeAction(db(), id, pc.sina, now);
      expect(await undo(lea)).toMatchObject({ because: 'changed since', by: 'Sina Fonoti', what: 'marked it done' });
    });

    test('an added action was taken up by somebody', async () => {
      await addAction(db(), 'Bring the projector @Tunde Abara by 5 February', lea, now);
      const [{ id } = { id: 0 }] = await db().selectFrom('actions').select('id').execute();
      await assignAction(db(), id, 'Sina Fonoti', lea, now);
      const change = await latest(lea);
      await snoozeAction(db(), id, 3, pc.sina, now);
      await undoChange(db(), change, lea, now);
      expect(await undo(lea)).toMatchObject({ because: 'changed since', by: 'Sina Fonoti' });
    });
  });

  describe('others are not in the way', () => {
    test('their part of what each does', async () => {
      const id = await kept('each');
      await completeAction(db(), id, pc.tunde, now);
      await completeAction(db(), id, pc.sina, now);
      expect((await undo(pc.tunde)).kind).toBe('undone');
      expect(await findAction(db(), id)).toMatchObject({ progress: { done: 1, of: 3 } });
    });

    test('unless theirs was the last and closed it', async () => {
      const id = await kept('each');
      await completeAction(db(), id, pc.tunde, now);
      await completeAction(db(), id, pc.sam, now);
      await completeAction(db(), id, pc.sina, now);
      expect(await undo(pc.tunde)).toMatchObject({
        because: 'changed since',
        by: 'Sina Fonoti',
        what: 'marked it done',
      });
      expect((await undo(pc.sina)).kind).toBe('undone');
      expect(await findAction(db(), id)).toMatchObject({ state: 'open', progress: { done: 2, of: 3 } });
    });

    test('another date for what was marked done', async () => {
      const id = await kept();
      await completeAction(db(), id, pc.tunde, now);
      await moveDeadline(db(), id, '3 May', lea, now);
      expect((await undo(pc.tunde)).kind).toBe('undone');
      expect(await findAction(db(), id)).toMatchObject({ state: 'open', due: '2024-05-03' });
    });
  });

  test('what changed by itself since is not written over', async () => {
    const id = await kept();
    await moveDeadline(db(), id, '3 May', lea, now);
    await db().updateTable('actions').set({ due: '2024-05-10' }).where('id', '=', id).execute();
    expect(await undo(lea)).toMatchObject({ because: 'changed since', by: null });
    expect(await findAction(db(), id)).toMatchObject({ due: '2024-05-10' });
  });
});
