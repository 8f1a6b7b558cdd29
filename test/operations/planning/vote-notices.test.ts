import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { putIntoGroup, takeOutOfGroup } from '../../../db/roster/members.ts';
import type { Member } from '../../../src/domain/roster/member.ts';
import type { Vote } from '../../../src/domain/votes/vote.ts';
import { planNotices } from '../../../src/operations/planning/plan-notices.ts';
import { applyRoster, proposeRoster } from '../../../src/operations/roster/import-roster.ts';
import { castVote } from '../../../src/operations/votes/cast-vote.ts';
import { cancelVote, closeVote } from '../../../src/operations/votes/end-vote.ts';
import type { AskedVote } from '../../../src/operations/votes/open-vote.ts';
import { type Deliveries, startDeliveries } from '../../support/bot/deliveries.ts';
import { keepAction } from '../../support/committee/committee.ts';
import { undoLatest } from '../../support/committee/undo-latest.ts';
import { askVote } from '../../support/committee/vote.ts';
import { onBothDatabases } from '../../support/databases/databases.ts';

const opened = new Date('2027-02-01T12:00:00Z');

onBothDatabases('what is said of a vote', (database) => {
  let pc: Deliveries;
  let lea: Member;
  const db = () => database().db;

  beforeEach(async () => {
    pc = await startDeliveries(db(), opened);
    lea = { ...pc.lea, role: 'secretariat' };
  });
  afterEach(() => pc.slack.close());

  const ask = (more: Partial<AskedVote> = {}) => askVote(db(), lea, opened, more);
  const cast = (vote: Vote, position: number, by: Member) => castVote(db(), vote.id, position, by, opened);

  test('the card, and at the end the result, once', async () => {
    const vote = await ask({ quorum: '3' });
    expect(await pc.said('2027-02-01T12:00:00Z', '2027-02-01T13:00:00Z')).toEqual([
      '02-01T12:00 C0PC: Vote 1: Are the groups approved? (Yes, No, Not yet). Everyone on the roster can vote until Fri 19 February 2027, 23:59 UTC. 0 of 4 have voted.',
    ]);
    await cast(vote, 0, lea);
    await cast(vote, 0, pc.tunde);
    await pc.said('2027-02-01T13:00:00Z', '2027-02-19T20:00:00Z');
    const [told, ...others] = await pc.said('2027-02-19T20:00:00Z', '2027-02-28T00:00:00Z');
    expect(others).toEqual([]);
    expect(told).toMatch(/^02-19T23:59 C0PC: Vote 1: Are the groups approved\? is closed/);
    expect(told).toContain('2 of 4 have voted. Most votes: Yes, with 2 votes. The quorum of 3 was not met.');
    expect(pc.slack.workspace.messages.at(-1)?.text).toContain('Yes: 2 (Lea Baumann, Tunde Abara)');
  });

  test('who has not voted is reminded once, privately, in one message with what else is due', async () => {
    await pc.planAction({ text: 'Write the paper', due: '2027-02-19', owners: [pc.sina] });
    const vote = await ask();
    await pc.said('2027-02-01T12:00:00Z', '2027-02-01T13:00:00Z');
    await cast(vote, 0, lea);
    await cast(vote, 0, pc.tunde);
    const told = await pc.said('2027-02-01T13:00:00Z', '2027-02-19T12:00:00Z');
    expect(told.at(-1)).toMatch(/^02-18T20:00 D0SINA: #1 Write the paper/);
    const [, reminder, ...others] = pc.slack.workspace.messages.filter(({ text }) => text.includes('Vote 1'));
    expect(others).toEqual([]);
    expect(reminder).toBe(pc.slack.workspace.messages.at(-1));
    expect(reminder?.text).toContain('(closes Fri 19 February 2027, 23:59 UTC). You haven’t voted yet.');
    expect(JSON.stringify(reminder?.blocks)).toContain(`${vote.id}/2`);
  });

  test('who wants to hear of nothing until later is not reminded', async () => {
    await db().updateTable('members').set({ pausedUntil: '2027-03-01' }).where('id', '=', pc.sina.id).execute();
    await ask();
    const told = await pc.said('2027-02-01T12:01:00Z', '2027-02-19T12:00:00Z');
    expect(told.filter((line) => line.includes('D0SINA'))).toEqual([]);
    expect(told.filter((line) => line.includes('D0LEA'))).toHaveLength(1);
  });

  test('said and its answer lost, the result is found and not said again', async () => {
    const vote = await ask();
    await pc.said('2027-02-01T12:00:00Z');
    await cast(vote, 1, pc.tunde);
    await closeVote(db(), vote.id, lea, opened);
    pc.slack.misbehave('chat.postMessage', { kind: 'lose answer' });
    expect(await pc.deliver(opened)).toMatchObject({ unsettled: 1 });
    await pc.leasesEnd();
    expect(await pc.deliver(opened)).toMatchObject({ found: 1, sent: 0 });
    const [card, ...others] = pc.slack.workspace.messages;
    expect(others.map(({ text }) => text)).toEqual([expect.stringContaining('is closed')]);
    expect(JSON.stringify(card?.blocks)).not.toContain('cast-vote');
  });

  test('who comes into the group has no vote and is reminded of none, nor who left; who came back is', async () => {
    await ask({ groupId: pc.secretariat.id });
    const leaves = async (member: Member) => {
      await takeOutOfGroup(db(), pc.secretariat.id, member.id);
      await planNotices(db(), { kind: 'member', memberId: member.id }, opened);
    };
    const comes = async (member: Member) => {
      await putIntoGroup(db(), pc.secretariat.id, [member.id], opened);
      await planNotices(db(), { kind: 'member', memberId: member.id }, opened);
    };
    await leaves(pc.tunde);
    await leaves(pc.lea);
    await comes(pc.sina);
    await comes(pc.lea);
    const told = await pc.said('2027-02-01T12:00:00Z', '2027-02-19T12:00:00Z');
    expect(told.map((line) => line.slice(0, 19))).toEqual(['02-01T12:00 C0PC: V', '02-19T08:00 D0LEA: ']);
  });

  test('who is put into the group by a list of the roster is reminded of what it is to do, and not of a vote of before', async () => {
    await ask({ groupId: pc.members.id });
    const owned = { due: '2027-02-19', share: 'each', owners: [pc.members] } as const;
    await keepAction(db(), pc.committee, owned, opened);
    const entry = { name: 'Lea Baumann', userId: null, email: null, category: 'PC Members', region: null };
    const list = { source: 'members.csv', entries: [entry], isWhole: false };
    const proposed = await proposeRoster(db(), list, lea, opened);
    if (proposed.kind === 'refused') throw new Error('She keeps the roster');
    await applyRoster(db(), proposed.proposal.id, [], lea, opened);
    await pc.deliver('2027-02-19T08:00:00Z');
    const toLea = pc.slack.workspace.messages.filter(({ channel }) => channel === 'D0LEA').map(({ text }) => text);
    expect(toLea.join()).not.toContain('Vote 1: Are the groups approved?');
    expect(toLea.join()).toContain('Send comments on the charter');
  });

  test('closed before its time, the result is told at once and once; the card shows it', async () => {
    const vote = await ask();
    await pc.said('2027-02-01T12:00:00Z');
    await cast(vote, 0, lea);
    await cast(vote, 1, pc.tunde);
    await closeVote(db(), vote.id, lea, new Date('2027-02-02T10:00:00Z'));
    expect(await closeVote(db(), vote.id, lea, new Date('2027-02-02T10:00:00Z'))).toMatchObject({
      because: 'vote over',
    });
    const told = await pc.said('2027-02-02T10:00:00Z', '2027-02-28T00:00:00Z');
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('A tie, with 1 vote each: Yes, No.');
    const [card] = pc.slack.workspace.messages;
    expect(card?.text).toContain('is closed');
    expect(JSON.stringify(card?.blocks)).not.toContain('cast-vote');
  });

  test('down over the end, it is closed and told when the bot is up again', async () => {
    const vote = await ask();
    await pc.said('2027-02-01T12:00:00Z');
    await cast(vote, 1, pc.tunde);
    await pc.deliver('2027-02-25T08:00:00Z');
    await pc.deliver();
    const told = pc.slack.workspace.messages.slice(1).filter(({ channel }) => channel === 'C0PC');
    expect(told.map(({ text }) => text.split('\n')[0])).toEqual([
      'Vote 1: Are the groups approved? is closed. 1 of 4 has voted. Most votes: No, with 1 vote.',
    ]);
    expect(pc.slack.workspace.messages.filter(({ channel }) => channel.startsWith('D'))).toEqual([]);
  });

  test('cancelled, the channel is told why, and nothing more comes; undone, it is open again and is shown anew', async () => {
    const vote = await ask();
    await cast(vote, 1, pc.tunde);
    await pc.said('2027-02-01T12:00:00Z');
    for (const nothing of [' ', '\u200B', '\u202E \u2066']) {
      expect(await cancelVote(db(), vote.id, nothing, lea, opened)).toMatchObject({ because: 'no reason' });
    }
    await cancelVote(db(), vote.id, 'The date is moved', lea, opened);
    expect(await pc.said('2027-02-01T12:01:00Z', '2027-02-28T00:00:00Z')).toEqual([
      '02-01T12:01 C0PC: Vote 1: Are the groups approved? is cancelled by Lea Baumann. The date is moved',
    ]);
    expect(await undoLatest(db(), lea, opened)).toMatchObject({ kind: 'undone' });
    const told = await pc.said('2027-02-01T12:02:00Z', '2027-02-28T00:00:00Z');
    expect(told.map((line) => line.slice(0, 27))).toEqual([
      '02-01T12:02 C0PC: Vote 1: A',
      '02-18T20:00 D0SINA: Vote 1:',
      '02-19T08:00 D0LEA: Vote 1: ',
      '02-19T23:59 C0PC: Vote 1: A',
    ]);
    expect(told.at(-1)).toContain('1 of 4 has voted');
  });

  test('asked by mistake and undone, it is cancelled', async () => {
    const vote = await ask();
    await pc.said('2027-02-01T12:00:00Z');
    expect(await undoLatest(db(), lea, opened)).toMatchObject({ kind: 'undone' });
    expect(await cast(vote, 1, pc.tunde)).toMatchObject({ because: 'vote over', state: 'cancelled' });
    const told = await pc.said('2027-02-01T12:01:00Z', '2027-02-28T00:00:00Z');
    expect(told).toEqual([expect.stringContaining('is cancelled')]);
  });
});
