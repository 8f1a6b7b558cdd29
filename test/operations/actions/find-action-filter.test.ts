import { beforeEach, expect, test } from '@jest/globals';
import type { TypedActionFilter } from '../../../src/domain/actions/action-filter.ts';
import { listActions } from '../../../src/operations/actions/list-actions.ts';
import { waitFor } from '../../../src/operations/actions/wait-for.ts';
import { readPosting } from '../../../src/operations/summaries/read-posting.ts';
import { savePosting } from '../../../src/operations/summaries/save-posting.ts';
import { sampleSummary } from '../../support/bot/sample-bot.ts';
import { keepAction, keepSampleCommittee, type SampleCommittee } from '../../support/committee/committee.ts';
import { empty, onBothDatabases } from '../../support/databases/databases.ts';

const now = new Date('2024-02-20T12:00:00Z');

onBothDatabases('actions by meeting, by date and by what they wait on', (database) => {
  let pc: SampleCommittee;
  const db = () => database().db;
  const list = async (typed: Partial<TypedActionFilter>) => {
    const asked = { which: 'open', whose: '', limit: 20, offset: 0, ...typed } as const;
    const listed = await listActions(db(), { committee: pc.committee, member: pc.tunde }, asked, now);
    return 'actions' in listed ? listed.actions.map(({ text }) => text) : listed.because;
  };

  beforeEach(async () => {
    await empty(db());
    pc = await keepSampleCommittee(db(), now);
    const read = await readPosting({ kind: 'message', text: sampleSummary }, '2024-01-16');
    if (read.kind !== 'summary') throw new Error('The sample is no summary');
    const origin = { channelId: 'C0PC', messageTs: '1.0', fileId: null, editedTs: null, permalink: null };
    const saved = await savePosting(db(), { ...pc.lea, userId: 'U0LEA' }, origin, read, now);
    if (saved.kind !== 'kept') throw new Error('The sample was not kept');
    const { summaryId } = saved;
    const keep = (text: string, due: `${number}-${number}-${number}` | null) =>
      keepAction(db(), pc.committee, { text, due, owners: [pc.tunde] }, now);
    const [early, late] = [await keep('early', '2024-03-01'), await keep('late', '2024-03-15')];
    await keep('undated', null);
    await db().updateTable('summaries').set({ state: 'published' }).where('id', '=', summaryId).execute();
    await db().updateTable('actions').set({ summaryId }).where('id', 'in', [early, late]).execute();
    await waitFor(db(), late, 'the figures', pc.tunde, now);
  });

  test.each<readonly [Partial<TypedActionFilter>, string | readonly string[]]>([
    [{}, ['early', 'undated', 'late']],
    [{ from: 'Meeting II' }, ['early', 'late']],
    [{ from: '16 January' }, ['early', 'late']],
    [{ from: 'Meeting II', which: 'done' }, []],
    [{ from: 'Meeting III' }, 'no such meeting'],
    [{ from: '17 January' }, 'no such meeting'],
    [{ dueBefore: '15 March' }, ['early']],
    [{ dueAfter: '1 March' }, ['late']],
    [{ dueAfter: '29 February', dueBefore: '16 March' }, ['early', 'late']],
    [{ dueBefore: 'the flood' }, 'no such day'],
    [{ isWaiting: true }, ['late']],
    [{ isWaiting: true, whose: 'Sina Fonoti' }, []],
    [{ isWaiting: true, whose: 'Tunde Abara', from: 'II', dueAfter: '1 March' }, ['late']],
  ])('%j', async (typed, expected) => {
    expect(await list(typed)).toEqual(expected);
  });
});
