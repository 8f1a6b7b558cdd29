import { beforeEach, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { addMember, putIntoGroup, takeOutOfGroup } from '../../../db/roster/members.ts';
import { findVote } from '../../../db/votes/votes.ts';
import type { Member } from '../../../src/domain/roster/member.ts';
import type { Vote } from '../../../src/domain/votes/vote.ts';
import { linkName } from '../../../src/operations/roster/link-name.ts';
import { castVote } from '../../../src/operations/votes/cast-vote.ts';
import { closeVote, findVoteEnded } from '../../../src/operations/votes/end-vote.ts';
import { type AskedVote, openVote } from '../../../src/operations/votes/open-vote.ts';
import { showVote, showVotes } from '../../../src/operations/votes/show-votes.ts';
import { keepSampleCommittee, type SampleCommittee } from '../../support/committee/committee.ts';
import { listHistory } from '../../support/committee/history.ts';
import { undoLatest } from '../../support/committee/undo-latest.ts';
import { askedVote, askVote } from '../../support/committee/vote.ts';
import { empty, onBothDatabases } from '../../support/databases/databases.ts';

const opened = new Date('2027-02-01T12:00:00Z');
const ended = new Date('2027-02-20T00:00:00Z');

onBothDatabases('votes', (database) => {
  let pc: SampleCommittee;
  let lea: Member;
  const db = () => database().db;

  beforeEach(async () => {
    await empty(db());
    pc = await keepSampleCommittee(db(), opened);
    lea = { ...pc.lea, role: 'secretariat' };
  });

  const ask = (more: Partial<AskedVote> = {}) => askVote(db(), lea, opened, more);
  const cast = (vote: Vote, position: number, by: Member, at: Date = opened) =>
    castVote(db(), vote.id, position, by, at);
  const counts = (vote: Vote | undefined) => vote?.result?.map(({ option, voters }) => `${option}: ${voters}`);

  test('one vote each, changeable until the end; with the count at the end', async () => {
    const vote = await ask();
    expect(vote).toMatchObject({ number: 1, entitled: 4, voted: 0, result: null });
    expect(vote.closesAt.toISOString()).toBe('2027-02-19T23:59:59.000Z');
    await cast(vote, 0, lea);
    await cast(vote, 0, lea);
    await cast(vote, 1, pc.tunde);
    const changed = await cast(vote, 0, pc.tunde);
    expect(changed).toMatchObject({ kind: 'cast', choice: 'Yes', vote: { voted: 2, entitled: 4, result: null } });
    expect(await cast(vote, 2, pc.sina, vote.closesAt)).toMatchObject({ because: 'vote over' });
    const over = await findVoteEnded(db(), vote.id, ended);
    expect(counts(over)).toEqual(['Yes: 2', 'No: 0', 'Not yet: 0']);
    expect(over?.result?.[0]?.names).toEqual(['Lea Baumann', 'Tunde Abara']);
    expect(over).toMatchObject({ state: 'closed', voted: 2, entitled: 4 });
    expect(await cast(vote, 2, pc.sina, ended)).toMatchObject({ because: 'vote over', state: 'closed' });
    expect(await findVoteEnded(db(), vote.id, ended)).toEqual(over);
  });

  test('who may vote is fixed at the opening: who comes late has none, who leaves or becomes an observer none any more', async () => {
    const vote = await ask({ groupId: pc.members.id, quorum: '50%' });
    expect(vote).toMatchObject({ entitled: 3, group: { name: 'PC Members' } });
    expect(await cast(vote, 0, lea)).toMatchObject({ because: 'no vote of theirs', group: 'PC Members' });
    await cast(vote, 0, pc.tunde);
    await cast(vote, 1, pc.sina);
    await takeOutOfGroup(db(), pc.members.id, pc.tunde.id);
    await putIntoGroup(db(), pc.members.id, [lea.id], opened);
    expect(await cast(vote, 2, lea)).toMatchObject({ because: 'no vote of theirs' });
    expect(await findVote(db(), vote.id)).toMatchObject({ entitled: 2, voted: 1 });
    await db().updateTable('groupMembers').set({ role: 'observer' }).where('memberId', '=', pc.sam.id).execute();
    const over = await findVoteEnded(db(), vote.id, ended);
    expect(counts(over)).toEqual(['Yes: 0', 'No: 1', 'Not yet: 0']);
    expect(over).toMatchObject({ voted: 1, entitled: 1 });
    // What is told of it afterwards is as it was then.
    await putIntoGroup(db(), pc.members.id, [pc.tunde.id], ended);
    expect((await showVote(db(), { committee: pc.committee, member: lea }, { number: 1 })) as object).toMatchObject({
      vote: { entitled: 1, voted: 1 },
    });
  });

  test('of a secret vote nothing links a person to a choice once it is closed, nor ever the history', async () => {
    const vote = await ask({ isSecret: true });
    await cast(vote, 0, lea);
    await cast(vote, 1, pc.tunde);
    const seat = { committee: pc.committee, member: lea };
    expect(await showVotes(db(), seat)).toMatchObject([{ choice: 'Yes', isEntitled: true }]);
    await closeVote(db(), vote.id, lea, opened);
    expect(await db().selectFrom('ballots').selectAll().execute()).toEqual([]);
    const shown = await showVote(db(), seat, { number: 1 });
    expect(shown).toMatchObject({
      choice: null,
      vote: { voted: 2, result: [{ voters: 1, names: null }, { voters: 1 }, {}] },
    });
    const kept = [
      ...(await db().selectFrom('history').selectAll().execute()),
      ...(await sql`select * from changed_rows`.execute(db())).rows,
    ];
    expect(JSON.stringify(kept)).not.toMatch(/Yes|position/);
    expect((await listHistory(db(), 'vote', vote.id, 9)).map(({ what, after }) => `${what} ${after}`)).toEqual([
      'closed it 2 of 4 voted',
      'asked for a vote null',
    ]);
  });

  test('a newcomer does not vote in a running vote, and does not move its quorum', async () => {
    const vote = await ask({ quorum: '100%' });
    const newcomer = await addMember(db(), { committeeId: pc.committee.id, name: 'Uma Rai', userId: 'U0UMA' });
    expect(await cast(vote, 1, newcomer)).toMatchObject({ because: 'no vote of theirs', group: null });
    for (const member of [lea, pc.tunde, pc.sina]) await cast(vote, 0, member);
    expect(await findVoteEnded(db(), vote.id, ended)).toMatchObject({ entitled: 4, voted: 3 });
    expect(await ask()).toMatchObject({ entitled: 5 });
  });

  test('who left and is a member again before the end has the vote that they had', async () => {
    const vote = await ask();
    const formerSince = (at: Date | null) =>
      db().updateTable('members').set({ formerSince: at }).where('id', '=', pc.tunde.id).execute();
    await formerSince(opened);
    expect(await findVote(db(), vote.id)).toMatchObject({ entitled: 3 });
    await formerSince(null);
    expect(await cast(vote, 0, pc.tunde)).toMatchObject({ kind: 'cast', vote: { entitled: 4 } });
  });

  test('two entries that turn out to be one person have one vote', async () => {
    const vote = await ask();
    await linkName(db(), 'Sam Whitlock', { memberId: pc.tunde.id }, lea, opened);
    expect(await findVote(db(), vote.id)).toMatchObject({ entitled: 3 });
    expect(await cast(vote, 0, pc.tunde)).toMatchObject({ kind: 'cast' });
  });

  test('who has left the committee does not count among those who may vote', async () => {
    const vote = await ask();
    await cast(vote, 0, pc.tunde);
    await db().updateTable('members').set({ formerSince: opened }).where('id', '=', pc.tunde.id).execute();
    expect(await findVoteEnded(db(), vote.id, ended)).toMatchObject({ entitled: 3, voted: 0 });
  });

  test('two who click at once both count, and who clicks while it is closed counts or is told', async () => {
    const vote = await ask();
    await Promise.all([cast(vote, 0, lea), cast(vote, 1, pc.tunde), cast(vote, 1, pc.tunde)]);
    const [late, closed] = await Promise.all([cast(vote, 2, pc.sina), closeVote(db(), vote.id, lea, opened)]);
    const counted = closed.kind === 'closed' ? closed.vote.voted : 0;
    expect(counted).toBe(late.kind === 'cast' ? 3 : 2);
  });

  test('asked and closed, the asking is no longer undone: the result stands', async () => {
    const vote = await ask();
    await cast(vote, 1, pc.tunde);
    await closeVote(db(), vote.id, lea, opened);
    const undone = await undoLatest(db(), lea, opened);
    expect(undone).toMatchObject({ because: 'changed since', about: 'vote 1: Are the groups approved?', by: null });
    expect(await findVoteEnded(db(), vote.id, opened)).toMatchObject({ state: 'closed', voted: 1 });
  });

  test.each<[string, Partial<AskedVote>, string]>([
    ['no question', { question: ' ' }, 'no question'],
    ['a question that shows nothing', { question: '\u200B\u202E' }, 'no question'],
    ['options that show nothing', { options: ['\u200B', '\u3164'] }, 'no choice'],
    ['one option', { options: ['Yes', ' '] }, 'no choice'],
    ['eleven options', { options: [...'abcdefghijk'] }, 'too many options'],
    ['two options that are the same', { options: ['Yes', 'yes '] }, 'options alike'],
    ['a day that is past', { closes: '2027-01-19' }, 'no such moment'],
    ['no day', { closes: 'soon' }, 'no such moment'],
    ['a quorum that is none', { quorum: 'half' }, 'no quorum'],
    ['a quorum larger than the roster', { quorum: '5' }, 'no quorum'],
    ['a group that is another committee’s', { groupId: 99 }, 'no such group'],
  ])('%s is refused', async (_what, more, because) => {
    expect(await openVote(db(), { ...askedVote, ...more }, lea, opened)).toMatchObject({ kind: 'refused', because });
    expect(await db().selectFrom('votes').select('id').execute()).toEqual([]);
  });

  test('a group of nobody cannot vote; another committee’s member neither', async () => {
    const vote = await ask();
    const other = await addMember(db(), { committeeId: pc.committee.id, name: 'Uma', userId: 'U0UMA' });
    expect(await cast(vote, 0, { ...other, committeeId: 99 })).toMatchObject({ because: 'no such vote' });
    for (const member of [pc.tunde, lea]) await takeOutOfGroup(db(), pc.secretariat.id, member.id);
    await expect(ask({ groupId: pc.secretariat.id })).rejects.toThrow('nobody to vote');
  });
});
