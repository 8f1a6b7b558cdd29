import { beforeEach, expect, test } from '@jest/globals';
import { setRole } from '../../../db/roster/members.ts';
import type { Member } from '../../../src/domain/roster/member.ts';
import { completeAction } from '../../../src/operations/actions/complete-action.ts';
import { showAction, showNotes } from '../../../src/operations/actions/list-actions.ts';
import { noteProgress } from '../../../src/operations/actions/note-progress.ts';
import { keepAction, keepSampleCommittee, type SampleCommittee } from '../../support/committee/committee.ts';
import { undoLatest } from '../../support/committee/undo-latest.ts';
import { empty, onBothDatabases } from '../../support/databases/databases.ts';

const at = (hour: number) => new Date(Date.UTC(2024, 0, 10, hour));
const now = at(12);

onBothDatabases('notes on an action', (database) => {
  let pc: SampleCommittee;
  let lea: Member;
  let id: number;
  const db = () => database().db;
  const shown = async () => {
    const found = await showAction(db(), pc.committee.id, { id });
    if (!found) throw new Error('The action is gone');
    return found;
  };
  const texts = async () => (await shown()).notes.notes.map(({ text }) => text);

  beforeEach(async () => {
    await empty(db());
    pc = await keepSampleCommittee(db(), now);
    await setRole(db(), pc.lea.id, 'secretariat');
    lea = { ...pc.lea, role: 'secretariat' };
    id = await keepAction(db(), pc.committee, { due: '2024-01-27', owners: [pc.tunde] }, now);
  });

  test('are kept with who wrote them and when, latest first, and in the history', async () => {
    await noteProgress(db(), id, ' The draft is with Ana ', pc.tunde, at(12));
    await noteProgress(db(), id, 'Proofs are back', lea, at(13));
    const { notes, history } = await shown();
    expect(notes).toEqual({
      notes: [
        { at: at(13), by: 'Lea Baumann', text: 'Proofs are back' },
        { at: at(12), by: 'Tunde Abara', text: 'The draft is with Ana' },
      ],
      total: 2,
      page: 0,
    });
    expect(history.entries.map(({ by, what }) => [by, what])).toEqual([
      ['Lea Baumann', 'noted: “Proofs are back”'],
      ['Tunde Abara', 'noted: “The draft is with Ana”'],
    ]);
  });

  test('beyond the card’s are on pages, and those of another committee are not shown', async () => {
    for (let each = 1; each <= 7; each += 1) await noteProgress(db(), id, `Step ${each}`, pc.tunde, at(each));
    expect((await shown()).notes).toMatchObject({ total: 7, notes: { length: 3 } });
    const second = await showNotes(db(), pc.committee.id, id, 1);
    expect(second?.notes.notes.map(({ text }) => text)).toEqual(['Step 2', 'Step 1']);
    expect(await showNotes(db(), pc.committee.id + 1, id, 0)).toBeUndefined();
  });

  test('are undone one by one, whoever wrote another since', async () => {
    await noteProgress(db(), id, 'The draft is with Ana', pc.tunde, now);
    await noteProgress(db(), id, 'Proofs are back', lea, now);
    expect(await undoLatest(db(), pc.tunde, now)).toMatchObject({ kind: 'undone' });
    expect(await texts()).toEqual(['Proofs are back']);
  });

  test.each([
    ['somebody else’s action', 'A word', () => pc.sina, { because: 'not yours' }],
    ['words that show nothing', '\u200B', () => pc.tunde, { because: 'no note' }],
  ])('not of %s', async (_what, words, by, refusal) => {
    expect(await noteProgress(db(), id, words, by(), now)).toMatchObject(refusal);
    expect(await texts()).toEqual([]);
  });

  test('not of an action that is done', async () => {
    await completeAction(db(), id, pc.tunde, now);
    expect(await noteProgress(db(), id, 'It was sent', pc.tunde, now)).toMatchObject({ because: 'action over' });
  });
});
