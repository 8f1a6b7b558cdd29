import { beforeEach, expect, test } from '@jest/globals';
import { findAction } from '../../../db/actions/actions.ts';
import { findLatestChangeBy } from '../../../db/history/changes.ts';
import { setRole } from '../../../db/roster/members.ts';
import type { Member } from '../../../src/domain/roster/member.ts';
import { addAction } from '../../../src/operations/actions/add-action.ts';
import { acceptAction, declineAction } from '../../../src/operations/actions/answer-offer.ts';
import { assignAction } from '../../../src/operations/actions/assign-action.ts';
import { completeAction } from '../../../src/operations/actions/complete-action.ts';
import { composeNotice } from '../../../src/operations/delivery/compose-notice.ts';
import { readForReminders } from '../../../src/operations/delivery/read-for-reminders.ts';
import { undoChange } from '../../../src/operations/undo/undo-change.ts';
import { keepAction, keepSampleCommittee, type SampleCommittee } from '../../support/committee/committee.ts';
import { listHistory } from '../../support/committee/history.ts';
import { empty, onBothDatabases } from '../../support/databases/databases.ts';

const now = new Date('2024-01-10T12:00:00Z');

onBothDatabases('what others assign', (database) => {
  let pc: SampleCommittee;
  let lea: Member;
  const db = () => database().db;
  const action = (id: number) => findAction(db(), id);
  const of = (id: number) =>
    action(id).then((one) => one?.owners.map((owner) => ('member' in owner ? owner.member.name : owner.kind)));
  const undo = async (by: Member) => undoChange(db(), (await findLatestChangeBy(db(), by.id))?.id ?? 0, by, now);
  const told = async (member: Member) =>
    db()
      .selectFrom('notices')
      .where('memberId', '=', member.id)
      .where('kind', 'in', ['offer', 'not mine', 'word'])
      .select(['kind', 'reason'])
      .orderBy('id')
      .execute();
  /** What the notices that ask the member would say now. */
  const asked = async (member: Member) => {
    const rows = await db()
      .selectFrom('notices')
      .where('memberId', '=', member.id)
      .where('kind', '=', 'offer')
      .selectAll()
      .execute();
    const [first, ...others] = rows.map((row) => ({ ...row, subjectId: row.actionId ?? 0 }));
    if (!first) return [];
    const claimed = [first, ...others] as unknown as Parameters<typeof composeNotice>[1];
    const { content } = await composeNotice(db(), claimed, await readForReminders(db(), claimed), now);
    return content?.kind === 'offers' ? content.offers.map(({ action: { id }, by }) => `${id} by ${by}`) : [];
  };

  beforeEach(async () => {
    await empty(db());
    pc = await keepSampleCommittee(db(), now);
    await setRole(db(), pc.lea.id, 'secretariat');
    lea = { ...pc.lea, role: 'secretariat' };
  });

  const tundes = () => keepAction(db(), pc.committee, { due: '2024-01-27', owners: [pc.tunde] }, now);

  test('is offered until it is accepted, and who has it is asked once', async () => {
    const id = await tundes();
    await assignAction(db(), id, 'Sina Fonoti', lea, now);
    expect(await action(id)).toMatchObject({ offeredTo: pc.sina.id });
    expect(await asked(pc.sina)).toEqual([`${id} by Lea Baumann`]);
    expect((await acceptAction(db(), id, pc.sina, now)).kind).toBe('changed');
    expect((await action(id))?.offeredTo).toBeUndefined();
    expect(await asked(pc.sina)).toEqual([]);
    expect(await told(pc.sina)).toHaveLength(1);
    expect(await told(lea)).toEqual([]);
  });

  test('declined, it goes back to whose it was, and who assigned it is told why', async () => {
    const id = await tundes();
    await assignAction(db(), id, 'Sina Fonoti', lea, now);
    await declineAction(db(), id, 'I am away until March', pc.sina, now);
    expect(await of(id)).toEqual(['Tunde Abara']);
    expect((await action(id))?.offeredTo).toBeUndefined();
    expect(await told(lea)).toEqual([{ kind: 'not mine', reason: 'Sina Fonoti declined: “I am away until March”' }]);
    expect((await listHistory(db(), 'action', id, 1))[0]).toMatchObject({
      by: 'Sina Fonoti',
      what: 'declined it: “I am away until March”',
      before: 'Sina Fonoti',
      after: 'Tunde Abara',
    });
  });

  test('of a group it goes back to the group, and to who had taken it', async () => {
    const due = '2024-01-27' as const;
    const id = await keepAction(db(), pc.committee, { due, share: 'any', owners: [pc.members] }, now);
    await db().updateTable('actions').set({ takenBy: pc.tunde.id }).where('id', '=', id).execute();
    await assignAction(db(), id, 'Sina Fonoti', lea, now);
    await declineAction(db(), id, '', pc.sina, now);
    expect(await action(id)).toMatchObject({ share: 'any', takenBy: { id: pc.tunde.id }, owners: [{ kind: 'group' }] });
  });

  test('added for another and declined, it is nobody’s', async () => {
    await addAction(db(), `Bring the projector <@${pc.sina.userId}>`, lea, now);
    const [{ id } = { id: 0 }] = await db().selectFrom('actions').select('id').execute();
    expect(await action(id)).toMatchObject({ offeredTo: pc.sina.id });
    await declineAction(db(), id, '', pc.sina, now);
    expect(await of(id)).toEqual([]);
  });

  test('given to somebody else before an answer, the first is asked no more', async () => {
    const id = await tundes();
    await assignAction(db(), id, 'Sina Fonoti', lea, now);
    await assignAction(db(), id, 'Tunde Abara', lea, now);
    expect(await asked(pc.sina)).toEqual([]);
    expect(await declineAction(db(), id, '', pc.sina, now)).toMatchObject({ because: 'not yours' });
    // It was Sina's before, who had not accepted it.
    await declineAction(db(), id, '', pc.tunde, now);
    expect(await of(id)).toEqual(['Sina Fonoti']);
  });

  test('done, it is accepted', async () => {
    const id = await tundes();
    await assignAction(db(), id, 'Sina Fonoti', lea, now);
    await completeAction(db(), id, pc.sina, now);
    expect((await action(id))?.offeredTo).toBeUndefined();
  });

  test.each([
    ['to oneself', 'Lea Baumann'],
    ['to a group', 'PC Members'],
    ['to who is not in the workspace', 'Sam Whitlock'],
  ])('%s, nobody is asked', async (_whom, to) => {
    const id = await tundes();
    await assignAction(db(), id, to, lea, now);
    expect((await action(id))?.offeredTo).toBeUndefined();
    expect(await db().selectFrom('notices').where('kind', '=', 'offer').select('id').execute()).toEqual([]);
  });

  test('what a summary gave is accepted: who says it is not his is no longer its owner, and the secretariat is told', async () => {
    const id = await tundes();
    await declineAction(db(), id, 'wrong Tunde', pc.tunde, now);
    expect(await of(id)).toEqual([]);
    expect(await told(lea)).toEqual([{ kind: 'not mine', reason: 'Tunde Abara says it isn’t theirs: “wrong Tunde”' }]);
  });

  test('who says it is not his, where the others have done their part, leaves it done; undone, it waits for him', async () => {
    const id = await keepAction(db(), pc.committee, { due: '2024-01-27', owners: [pc.tunde, pc.sina] }, now);
    await declineAction(db(), id, '', pc.sina, now);
    expect(await action(id)).toMatchObject({ state: 'open' });
    await undo(pc.sina);
    await completeAction(db(), id, pc.tunde, now);
    await declineAction(db(), id, 'not for me', pc.sina, now);
    expect(await action(id)).toMatchObject({ state: 'done', owners: [{ member: { name: 'Tunde Abara' } }] });
    expect((await listHistory(db(), 'action', id, 1))[0]?.what).toBe(
      'said it is not theirs: “not for me”, which closed it: 1 of 1 done, all needed',
    );
    await undo(pc.sina);
    expect(await action(id)).toMatchObject({ state: 'open' });
    expect(await of(id)).toEqual(['Tunde Abara', 'Sina Fonoti']);
  });

  test('the assigning undone, nobody is asked; the declining undone, it is offered again and its giver knows', async () => {
    const id = await tundes();
    await assignAction(db(), id, 'Sina Fonoti', lea, now);
    await declineAction(db(), id, '', pc.sina, now);
    expect((await undo(pc.sina)).kind).toBe('undone');
    expect(await action(id)).toMatchObject({ offeredTo: pc.sina.id });
    expect((await told(lea)).map(({ reason }) => reason)).toContain('Sina Fonoti no longer declines it');
    expect((await undo(lea)).kind).toBe('undone');
    expect((await action(id))?.offeredTo).toBeUndefined();
    expect(await asked(pc.sina)).toEqual([]);
  });

  test('accepted, the assigning is not undone without a word of who accepted', async () => {
    const id = await tundes();
    await assignAction(db(), id, 'Sina Fonoti', lea, now);
    await acceptAction(db(), id, pc.sina, now);
    expect(await undo(lea)).toMatchObject({ because: 'changed since', by: 'Sina Fonoti', what: 'accepted it' });
  });
});
