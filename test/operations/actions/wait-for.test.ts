import { beforeEach, expect, test } from '@jest/globals';
import { findAction } from '../../../db/actions/actions.ts';
import { setRole } from '../../../db/roster/members.ts';
import type { Member } from '../../../src/domain/roster/member.ts';
import { completeAction, reopenAction } from '../../../src/operations/actions/complete-action.ts';
import { endWait } from '../../../src/operations/actions/end-wait.ts';
import { listActions } from '../../../src/operations/actions/list-actions.ts';
import { waitFor } from '../../../src/operations/actions/wait-for.ts';
import { retireMember } from '../../../src/operations/roster/retire-member.ts';
import { keepAction, keepSampleCommittee, type SampleCommittee } from '../../support/committee/committee.ts';
import { listHistory } from '../../support/committee/history.ts';
import { undoLatest } from '../../support/committee/undo-latest.ts';
import { empty, onBothDatabases } from '../../support/databases/databases.ts';

const now = new Date('2024-01-10T12:00:00Z');

onBothDatabases('an action that waits', (database) => {
  let pc: SampleCommittee;
  let lea: Member;
  let id: number;
  const db = () => database().db;
  const wait = async () => (await findAction(db(), id))?.wait;
  /** What is still to be said, and to whom. */
  const waiting = async () => {
    const rows = await db()
      .selectFrom('notices')
      .where('state', '=', 'waiting')
      .where('kind', 'in', ['action', 'awaited', 'word'])
      .select(['memberId', 'kind', 'reason'])
      .orderBy('dueAt')
      .orderBy('id')
      .execute();
    const names = new Map([pc.lea, pc.tunde, pc.sina].map((member) => [member.id, member.name.split(' ')[0]]));
    return rows.map(({ memberId, kind, reason }) => `${names.get(memberId ?? 0)}: ${kind} ${reason}`);
  };
  const onTunde = ['Tunde: action on the day'];
  const usual = ['Tunde: action 7 days before', 'Tunde: action 1 day before', ...onTunde, 'Tunde: action overdue'];
  const onSina = ['Sina: awaited 7 days before', 'Sina: awaited 1 day before', 'Sina: awaited on the day'];

  beforeEach(async () => {
    await empty(db());
    pc = await keepSampleCommittee(db(), now);
    await setRole(db(), pc.lea.id, 'secretariat');
    lea = { ...pc.lea, role: 'secretariat' };
    id = await keepAction(db(), pc.committee, { due: '2024-01-27', owners: [pc.tunde] }, now);
  });

  test('on a member: they are asked and reminded in the owner’s place', async () => {
    await waitFor(db(), id, `<@${pc.sina.userId}> for the figures`, pc.tunde, now);
    expect(await wait()).toEqual({
      on: { id: pc.sina.id, name: 'Sina Fonoti' },
      what: 'the figures',
      by: { id: pc.tunde.id, name: 'Tunde Abara' },
      since: now,
    });
    const planned = await waiting();
    expect(planned[0]).toBe('Sina: awaited asked');
    expect(planned).toEqual(expect.arrayContaining([...onSina, ...onTunde]));
    expect(planned).not.toEqual(expect.arrayContaining(['Tunde: action 7 days before']));
  });

  test('whoever is waited on ends it; the owner and who had it wait are told, and the owner is reminded again', async () => {
    await waitFor(db(), id, 'Sina Fonoti', lea, now);
    expect(await endWait(db(), id, pc.sina, now)).toMatchObject({ kind: 'changed' });
    expect(await wait()).toBeUndefined();
    const planned = await waiting();
    const word = 'word Sina Fonoti says the wait is over (Sina Fonoti)';
    expect(planned.toSorted()).toEqual([`Lea: ${word}`, `Tunde: ${word}`, ...usual].toSorted());
    expect(await endWait(db(), id, pc.sina, now)).toMatchObject({ because: 'not waiting' });
  });

  test('on somebody else now, those before hear no more', async () => {
    await waitFor(db(), id, 'Sina Fonoti', pc.tunde, now);
    await waitFor(db(), id, 'the host’s reply', pc.tunde, now);
    expect(await waiting()).toEqual([...onTunde, 'Tunde: action overdue']);
    await undoLatest(db(), pc.tunde, now);
    expect((await wait())?.on?.id).toBe(pc.sina.id);
    expect(await waiting()).toEqual(expect.arrayContaining(onSina));
    const [, second, first] = await listHistory(db(), 'action', id, 3);
    expect([first, second]).toMatchObject([
      { what: 'had it wait', before: 'none', after: 'Sina Fonoti' },
      { what: 'had it wait', before: 'Sina Fonoti', after: 'the host’s reply' },
    ]);
  });

  test('waits no more when it is done, nor when it is opened again; undone, it does', async () => {
    await waitFor(db(), id, 'Sina Fonoti', pc.tunde, now);
    await completeAction(db(), id, pc.tunde, now);
    expect(await waiting()).toEqual([]);
    await undoLatest(db(), pc.tunde, now);
    expect((await wait())?.on?.id).toBe(pc.sina.id);
    await completeAction(db(), id, pc.tunde, now);
    await reopenAction(db(), id, pc.tunde, now);
    expect(await wait()).toBeUndefined();
  });

  test('on somebody who leaves, the owner is reminded as of a thing', async () => {
    await waitFor(db(), id, 'Sina Fonoti', pc.tunde, now);
    await retireMember(db(), { userId: pc.sina.userId ?? '' }, lea, now);
    expect(await waiting()).toEqual([...onTunde, 'Tunde: action overdue']);
  });

  test('comes last in lists', async () => {
    const later = await keepAction(db(), pc.committee, { due: '2024-03-01', owners: [pc.tunde] }, now);
    await waitFor(db(), id, 'the figures', pc.tunde, now);
    const viewer = { committee: pc.committee, member: pc.tunde };
    const listed = await listActions(db(), viewer, { which: 'mine', whose: '', limit: 15, offset: 0 }, now);
    expect('actions' in listed && listed.actions.map((action) => action.id)).toEqual([later, id]);
  });

  test.each([
    ['its owner', 'Tunde Abara', { because: 'waits on its owner' }],
    ['nobody of the roster', '<@U0NOBODY|nobody>', { because: 'not a member' }],
  ])('not on %s', async (_whom, words, refusal) => {
    expect(await waitFor(db(), id, words, pc.tunde, now)).toMatchObject(refusal);
    expect(await wait()).toBeUndefined();
  });
});
