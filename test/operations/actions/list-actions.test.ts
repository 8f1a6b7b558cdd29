import { beforeEach, expect, test } from '@jest/globals';
import { findAction } from '../../../db/actions/actions.ts';
import { tick } from '../../../db/actions/shares.ts';
import type { Member } from '../../../src/domain/roster/member.ts';
import { addAction } from '../../../src/operations/actions/add-action.ts';
import { assignAction } from '../../../src/operations/actions/assign-action.ts';
import { completeAction } from '../../../src/operations/actions/complete-action.ts';
import { listActions, listOwnActions } from '../../../src/operations/actions/list-actions.ts';
import { takeAction } from '../../../src/operations/actions/take-action.ts';
import { leaveCommittee } from '../../../src/operations/departures/leave-committee.ts';
import { keepAction, keepSampleCommittee, type SampleCommittee } from '../../support/committee/committee.ts';
import { empty, onBothDatabases } from '../../support/databases/databases.ts';

const now = new Date('2027-01-12T12:00:00Z');
const whole = { limit: 20, offset: 0 };

onBothDatabases('lists of actions', (database) => {
  let pc: SampleCommittee;
  const db = () => database().db;
  const actor = (userId: string | null, channelId = 'C0PC', teamId = 'T0COMMITTEE') => ({
    workspace: { teamId, enterpriseId: null },
    channelId,
    userId: userId ?? '',
  });
  const keep = (text: string, more: Partial<Parameters<typeof keepAction>[2]>) =>
    keepAction(db(), pc.committee, { text, due: null, owners: [], ...more }, now);

  beforeEach(async () => {
    await empty(db());
    pc = await keepSampleCommittee(db(), now);
    await keep('for Tunde', { due: '2027-01-27', owners: [pc.tunde] });
    await keep('for two', { due: '2027-01-20', owners: [pc.sina, pc.tunde] });
    await keep('for each', { share: 'each', owners: [pc.members] });
    await keep('in two ways', { due: '2027-01-20', share: 'each', owners: [pc.members, pc.secretariat] });
    await takeAction(db(), await keep('taken', { share: 'any', owners: [pc.members] }), pc.sina, now);
    await keep('free', { share: 'any', owners: [pc.members] });
    await tick(db(), await keep('half done', { share: 'each', owners: [pc.members] }), pc.sina.id, now);
    await completeAction(db(), await keep('done', { owners: [pc.tunde] }), pc.tunde, now);
    await keep('for nobody', {});
  });

  test('nothing is given to who has left', async () => {
    const lea = { ...pc.lea, role: 'secretariat' as const };
    const free = await keep('to be given', {});
    await db().updateTable('members').set({ formerSince: now }).where('id', '=', pc.sina.id).execute();
    const words = 'Ask the port <@U0SINA|sina>';
    for (const to of [`member/${pc.sina.id}`, '<@U0SINA|sina>', 'Sina Fonoti']) {
      expect(await assignAction(db(), free, to, lea, now)).toMatchObject({ because: 'not a member' });
    }
    expect(await addAction(db(), words, lea, now)).toMatchObject({ because: 'not a member' });
  });

  test('one’s own is the same in one statement as in two', async () => {
    for (const member of [pc.lea, pc.tunde, pc.sina]) {
      for (const page of [whole, { limit: 2, offset: 0 }, { limit: 2, offset: 2 }]) {
        const viewer = { committee: pc.committee, member };
        const listed = await listActions(db(), viewer, { which: 'mine', whose: '', ...page }, now);
        expect(await listOwnActions(db(), actor(member.userId), page, now)).toEqual({ viewer, listed });
      }
    }
  });

  test.each<readonly [string, (pc: SampleCommittee) => Member, readonly string[]]>([
    ['the secretary', ({ lea }) => lea, ['in two ways']],
    [
      'one who has taken nothing',
      ({ tunde }) => tunde,
      ['for two', 'in two ways', 'for Tunde', 'for each', 'free', 'half done'],
    ],
    [
      'one who has taken one and ticked one',
      ({ sina }) => sina,
      ['for two', 'in two ways', 'for each', 'taken', 'free'],
    ],
  ])('%s sees what is left for them to do, nearest deadline first', async (_who, of, texts) => {
    const own = await listOwnActions(db(), actor(of(pc).userId), whole, now);
    expect(own?.listed.actions.map((action) => action.text)).toEqual(texts);
    expect(own?.listed.total).toBe(texts.length);
  });

  test('owners stand in their order, and the parts of each are counted once', async () => {
    const own = await listOwnActions(db(), actor(pc.tunde.userId), whole, now);
    const find = (text: string) => own?.listed.actions.find((action) => action.text === text);
    expect(find('for two')).toMatchObject({
      owners: [{ member: { name: 'Sina Fonoti' } }, { member: { name: 'Tunde Abara' } }],
      progress: { done: 0, of: 2 },
    });
    // Tunde is in both groups.
    expect(find('in two ways')).toMatchObject({
      owners: [{ group: { name: 'PC Members' } }, { group: { name: 'OWF Secretariat' } }],
      progress: { done: 0, of: 4 },
    });
    expect(find('half done')).toMatchObject({ progress: { done: 1, of: 3 } });
  });

  test('who has left has no part, and his name stays', async () => {
    await leaveCommittee(db(), pc.sina, 'term', pc.lea, now);
    const own = await listOwnActions(db(), actor(pc.tunde.userId), whole, now);
    const find = (text: string) => own?.listed.actions.find((action) => action.text === text);
    expect(find('half done')).toMatchObject({ progress: { done: 0, of: 2 } });
    expect(find('for two')?.owners[0]).toMatchObject({ member: { name: 'Sina Fonoti', isFormer: true } });
  });

  test.each([
    ['a newcomer', actor('U0NEW')],
    ['a member in another channel', actor('U0TUNDE', 'D0TUNDE')],
    ['a member’s namesake of another workspace', actor('U0TUNDE', 'C0PC', 'T0OTHER')],
  ])('%s has none', async (_who, who) => {
    expect(await listOwnActions(db(), who, whole, now)).toBeUndefined();
  });

  test('what somebody took is nobody’s no more, though it names no owner, and no other takes it by assigning it', async () => {
    const unowned = async () => {
      const asked = { which: 'unowned', whose: '', ...whole } as const;
      const page = await listActions(db(), { committee: pc.committee, member: pc.sina }, asked, now);
      return 'actions' in page ? page.actions.map((action) => action.text) : [];
    };
    expect(await unowned()).toEqual(['for nobody']);
    const [{ id } = { id: 0 }] = await db()
      .selectFrom('actions')
      .where('text', '=', 'for nobody')
      .select('id')
      .execute();
    await takeAction(db(), id, pc.tunde, now);
    expect(await unowned()).toEqual([]);
    const taken = await assignAction(db(), id, `<@${pc.sina.userId}>`, pc.sina, now);
    expect(taken).toMatchObject({ kind: 'refused', because: 'for the secretariat' });
    expect(await findAction(db(), id)).toMatchObject({ takenBy: { id: pc.tunde.id } });
  });

  test('who has nothing to do has a seat and no actions', async () => {
    await db().updateTable('actions').set({ state: 'done' }).execute();
    expect(await listOwnActions(db(), actor('U0TUNDE'), whole, now)).toMatchObject({
      viewer: { member: { name: 'Tunde Abara' } },
      listed: { actions: [], total: 0 },
    });
  });
});
