import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { findOrCreateCommittee, listCommittees } from '../../../db/committee/committees.ts';
import { addMember, listMembers } from '../../../db/roster/members.ts';
import { askOfficers } from '../../../src/operations/departures/ask-officers.ts';
import { findPeople } from '../../../src/operations/privacy/find-person.ts';
import { forgetPerson } from '../../../src/operations/privacy/forget-person.ts';
import { marisol, type RichCommittee, startRichCommittee } from '../../support/bot/rich-committee.ts';
import { idOf, secretary } from '../../support/bot/sample-bot.ts';
import { findEverywhere } from '../../support/databases/all-rows.ts';
import { onBothDatabases } from '../../support/databases/databases.ts';

onBothDatabases('forgetting a person', (database) => {
  let rich: RichCommittee;
  const now = new Date('2024-01-16T16:30:00Z');
  const entries = async () =>
    (await listMembers(database().db, rich.committeeId)).filter(({ userId }) => userId === marisol.userId);
  const forget = async () => forgetPerson(database().db, await entries(), now);

  beforeEach(async () => {
    rich = await startRichCommittee(database().db);
  });
  afterEach(() => rich.stop());

  test('leaves nothing in any column by which she could be told', async () => {
    const { db } = database();
    const { feedToken, timeZone } = await db
      .selectFrom('members')
      .where('userId', '=', marisol.userId)
      .select(['feedToken', 'timeZone'])
      .executeTakeFirstOrThrow();
    const { userId, alias, email, region } = marisol;
    const traces = ['Marisol', 'Castellanos', userId, alias, email, region, feedToken, timeZone];
    for (const trace of traces) expect([trace, await findEverywhere(db, `${trace}`)]).not.toEqual([trace, []]);
    expect(new Set((await findEverywhere(db, 'Castellanos')).map((found) => found.split(':')[0])).size).toBeGreaterThan(
      8,
    );

    await forget();

    for (const trace of traces) expect([trace, await findEverywhere(db, `${trace}`)]).toEqual([trace, []]);
    expect(await findEverywhere(db, 'Thank a former member for the flowers')).not.toEqual([]);
  });

  test('keeps what she did, by a former member, and everybody else', async () => {
    const { db } = database();
    const before = await listMembers(db, rich.committeeId);
    const lines = await db.selectFrom('history').select(['id', 'byMember']).orderBy('id').execute();
    const ballots = await db.selectFrom('ballots').select(['voteId', 'position']).orderBy('voteId').execute();
    const [{ id } = { id: 0 }] = await entries();

    await forget();

    expect(await listMembers(db, rich.committeeId)).toEqual(before.filter((member) => member.id !== id));
    expect(await db.selectFrom('members').where('id', '=', id).select(['name', 'formerSince']).execute()).toEqual([
      { name: 'a former member', formerSince: now },
    ]);
    const kept = await db.selectFrom('history').select(['id', 'byMember']).orderBy('id').execute();
    expect(kept).toEqual(expect.arrayContaining(lines));
    expect(await db.selectFrom('ballots').select(['voteId', 'position']).orderBy('voteId').execute()).toEqual(ballots);
    expect(await findEverywhere(db, 'Jo Stranger')).not.toEqual([]);
  });

  test('has the secretariat asked what becomes of what she had, without her name', async () => {
    await forget();
    await rich.turnTo('2024-01-16T16:31:00Z');
    const asked = rich.direct(secretary.id).at(-1);
    expect(asked?.text).toMatch(/A former member has ended their term\. Choose who takes over \d items/i);
    expect(rich.direct(marisol.userId).filter(({ text }) => text.includes('hand over'))).toEqual([]);
  });

  test('leaves alone who has her Slack id in another workspace', async () => {
    const { db } = database();
    const workspace = { teamId: 'T0OTHER', enterpriseId: null };
    const other = await findOrCreateCommittee(db, workspace, { channelId: 'C0OTHER', name: 'Other' }, now);
    const { userId } = marisol;
    const { id: memberId } = await addMember(db, { committeeId: other.id, name: 'Somebody Else', userId });
    const asked = { committeeId: other.id, memberId, userId, asks: 'role', role: 'chair' } as const;
    await askOfficers(db, asked, now);
    expect(await findPeople(db, userId, await listCommittees(db))).toHaveLength(2);

    await forget();

    expect(
      await db.selectFrom('rosterQuestions').where('committeeId', '=', other.id).select('userId').execute(),
    ).toEqual([{ userId }]);
  });

  test('she can come back, as somebody new', async () => {
    await forget();
    await rich.event({
      type: 'member_joined_channel',
      user: marisol.userId,
      channel: 'C01COMMITTEE',
      channel_type: 'C',
    });
    expect(await entries()).toMatchObject([{ name: 'Marisol Castellanos', aliases: [], isFormer: false }]);
    expect(await rich.ask('actions', marisol.userId)).not.toContain('books the hall');
  });

  test('her last changes cannot be undone any more, those of others without her can', async () => {
    const done = await rich.answer('due 8 24 January');
    await forget();
    expect(await rich.ask('undo', idOf('marisol'))).not.toContain('Undone: ');
    await rich.people.click(done, { action: 'undo' }, secretary.id);
    await rich.told('Undone: #8', secretary.id);
  });

  test('tells of each table what was deleted and what made anonymous', async () => {
    const forgotten = await forget();
    expect(forgotten).toContainEqual({ table: 'members', deleted: 0, anonymized: 1 });
    expect(forgotten).toContainEqual({ table: 'member_aliases', deleted: 1, anonymized: 0 });
    expect(forgotten).toContainEqual({ table: 'summaries', deleted: 0, anonymized: 1 });
  });
});
