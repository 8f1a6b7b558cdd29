import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { addMember, putIntoGroup, takeOutOfGroup } from '../../db/members.ts';
import { findNextDue } from '../../db/notices.ts';
import type { Member } from '../../src/domain/member.ts';
import type { Vote } from '../../src/domain/vote.ts';
import { castVote } from '../../src/operations/cast-vote.ts';
import { deliverNotices } from '../../src/operations/deliver-notices.ts';
import { cancelVote, closeVote, findVoteEnded } from '../../src/operations/end-vote.ts';
import { applyRoster, proposeRoster } from '../../src/operations/import-roster.ts';
import { type AskedVote, openVote } from '../../src/operations/open-vote.ts';
import { planNotices } from '../../src/operations/plan-notices.ts';
import { showVote, showVotes } from '../../src/operations/show-votes.ts';
import { findOwnLatest, undoChange } from '../../src/operations/undo-change.ts';
import { sendingClient, slackMessenger } from '../../src/slack/messenger.ts';
import { keepAction, keepSampleCommittee, type SampleCommittee } from '../support/committee.ts';
import { empty, onBothDatabases } from '../support/databases.ts';
import { type FakeSlack, startFakeSlack } from '../support/fake-slack.ts';
import { addChannel, addPerson } from '../support/fake-slack-workspace.ts';
import { listHistory } from '../support/history.ts';
import { quietLogger } from '../support/quiet-logger.ts';

const opened = new Date('2027-02-01T12:00:00Z');
const ended = new Date('2027-02-20T00:00:00Z');

onBothDatabases('votes', (database) => {
  let sample: SampleCommittee;
  let slack: FakeSlack;
  let now: Date;
  let lea: Member;
  const db = () => database().db;

  beforeEach(async () => {
    await empty(db());
    sample = await keepSampleCommittee(db(), opened);
    lea = { ...sample.lea, role: 'secretariat' };
    now = opened;
    slack = await startFakeSlack();
    slack.workspace.clock = () => now;
    for (const id of ['U0LEA', 'U0TUNDE', 'U0SINA'])
      addPerson(slack.workspace, { id, name: id, real_name: id, tz: 'UTC' });
    addChannel(slack.workspace, { id: 'C0PC' });
  });
  afterEach(() => slack.close());

  let asked = 0;
  const ask = async (more: Partial<AskedVote> = {}): Promise<Vote> => {
    asked += 1;
    const outcome = await openVote(
      db(),
      {
        question: 'Are the groups approved?',
        options: ['Yes', 'No', 'Not yet'],
        groupId: null,
        quorum: '',
        isSecret: false,
        closes: '19 February',
        requestId: `V${asked}`,
        ...more,
      },
      lea,
      opened,
    );
    if (outcome.kind !== 'opened') throw new Error(`Not opened: ${JSON.stringify(outcome)}`);
    return outcome.vote;
  };
  const cast = (vote: Vote, position: number, by: Member, at: Date = opened) =>
    castVote(db(), vote.id, position, by, at);
  const counts = (vote: Vote | undefined) => vote?.result?.map(({ option, voters }) => `${option}: ${voters}`);
  const messengerNow = () => {
    const client = sendingClient('xoxb-fake', { slackApiUrl: slack.apiUrl, logger: quietLogger });
    return slackMessenger({ clientOf: () => client, moments: 'plain', clock: () => now, everyMs: 0 });
  };
  /** What is said from then until then, in the order of time. */
  const said = async (from: string, until: string) => {
    const before = slack.workspace.messages.length;
    for (let next: Date | undefined = new Date(from); next; next = await findNextDue(db(), now, new Date(until))) {
      now = next;
      await deliverNotices(db(), messengerNow(), now);
    }
    return slack.workspace.messages
      .slice(before)
      .map(({ ts, channel, text }) => `${new Date(Number(ts) * 1000).toISOString().slice(5, 16)} ${channel}: ${text}`)
      .toSorted();
  };

  test('one vote each, changeable until the end; with the count at the end', async () => {
    const vote = await ask();
    expect(vote).toMatchObject({ number: 1, entitled: 4, voted: 0, result: null });
    expect(vote.closesAt.toISOString()).toBe('2027-02-19T23:59:59.000Z');
    await cast(vote, 0, lea);
    await cast(vote, 0, lea);
    await cast(vote, 1, sample.tunde);
    const changed = await cast(vote, 0, sample.tunde);
    expect(changed).toMatchObject({ kind: 'cast', choice: 'Yes', vote: { voted: 2, entitled: 4, result: null } });
    expect(await cast(vote, 2, sample.sina, vote.closesAt)).toMatchObject({ because: 'vote over' });
    const over = await findVoteEnded(db(), vote.id, ended);
    expect(counts(over)).toEqual(['Yes: 2', 'No: 0', 'Not yet: 0']);
    expect(over?.result?.[0]?.names).toEqual(['Lea Baumann', 'Tunde Abara']);
    expect(over).toMatchObject({ state: 'closed', voted: 2, entitled: 4 });
    expect(await cast(vote, 2, sample.sina, ended)).toMatchObject({ because: 'vote over', state: 'closed' });
    expect(await findVoteEnded(db(), vote.id, ended)).toEqual(over);
  });

  test('who leaves the group before the end loses his vote, who comes late gets one, an observer has none', async () => {
    const vote = await ask({ groupId: sample.members.id, quorum: '50%' });
    expect(vote).toMatchObject({ entitled: 3, group: { name: 'PC Members' } });
    expect(await cast(vote, 0, lea)).toMatchObject({ because: 'no vote of theirs', group: 'PC Members' });
    await cast(vote, 0, sample.tunde);
    await cast(vote, 1, sample.sina);
    await takeOutOfGroup(db(), sample.members.id, sample.tunde.id);
    await putIntoGroup(db(), sample.members.id, [lea.id], opened);
    expect(await cast(vote, 2, lea)).toMatchObject({ kind: 'cast' });
    await db().updateTable('groupMembers').set({ role: 'observer' }).where('memberId', '=', sample.sam.id).execute();
    const over = await findVoteEnded(db(), vote.id, ended);
    expect(counts(over)).toEqual(['Yes: 0', 'No: 1', 'Not yet: 1']);
    expect(over).toMatchObject({ voted: 2, entitled: 2 });
    // What is told of it afterwards is as it was then.
    await putIntoGroup(db(), sample.members.id, [sample.tunde.id], ended);
    expect((await showVote(db(), { committee: sample.committee, member: lea }, { number: 1 })) as object).toMatchObject(
      {
        vote: { entitled: 2, voted: 2 },
      },
    );
  });

  test('of a secret vote nothing links a person to a choice once it is closed, nor ever the history', async () => {
    const vote = await ask({ isSecret: true });
    await cast(vote, 0, lea);
    await cast(vote, 1, sample.tunde);
    const seat = { committee: sample.committee, member: lea };
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

  test('who has left the committee does not count among those who may vote', async () => {
    const vote = await ask();
    await cast(vote, 0, sample.tunde);
    await db().updateTable('members').set({ formerSince: opened }).where('id', '=', sample.tunde.id).execute();
    expect(await findVoteEnded(db(), vote.id, ended)).toMatchObject({ entitled: 3, voted: 0 });
  });

  test('two who click at once both count, and who clicks while it is closed counts or is told', async () => {
    const vote = await ask();
    await Promise.all([cast(vote, 0, lea), cast(vote, 1, sample.tunde), cast(vote, 1, sample.tunde)]);
    const [late, closed] = await Promise.all([cast(vote, 2, sample.sina), closeVote(db(), vote.id, lea, opened)]);
    const counted = closed.kind === 'closed' ? closed.vote.voted : 0;
    expect(counted).toBe(late.kind === 'cast' ? 3 : 2);
  });

  describe('what is said', () => {
    test('the card, and at the end the result, once', async () => {
      const vote = await ask({ quorum: '3' });
      expect(await said('2027-02-01T12:00:00Z', '2027-02-01T13:00:00Z')).toEqual([
        '02-01T12:00 C0PC: Vote 1: Are the groups approved? (Yes, No, Not yet). Everybody on the roster may vote, until Fri 19 February 2027, 23:59 UTC. 0 of 4 have voted.',
      ]);
      await cast(vote, 0, lea);
      await cast(vote, 0, sample.tunde);
      await said('2027-02-01T13:00:00Z', '2027-02-19T20:00:00Z');
      const [told, ...others] = await said('2027-02-19T20:00:00Z', '2027-02-28T00:00:00Z');
      expect(others).toEqual([]);
      expect(told).toMatch(/^02-19T23:59 C0PC: Vote 1: Are the groups approved\? is closed/);
      expect(told).toContain('2 of 4 have voted. Most votes: Yes, with 2 votes. The quorum of 3 was not met.');
      expect(told).toContain('Yes: 2 (Lea Baumann, Tunde Abara)');
    });

    test('who has not voted is reminded once, privately, in one message with what else is due', async () => {
      await keepAction(
        db(),
        sample.committee,
        { text: 'Write the paper', due: '2027-02-19', owners: [sample.sina] },
        opened,
      );
      await planNotices(db(), { kind: 'member', memberId: sample.sina.id }, opened);
      const vote = await ask();
      await said('2027-02-01T12:00:00Z', '2027-02-01T13:00:00Z');
      await cast(vote, 0, lea);
      await cast(vote, 0, sample.tunde);
      const told = (await said('2027-02-01T13:00:00Z', '2027-02-19T12:00:00Z')).filter((line) =>
        line.includes('Vote 1'),
      );
      expect(told).toHaveLength(1);
      expect(told[0]).toMatch(/^02-18T20:00 D0SINA: #\d+ Write the paper/);
      expect(told[0]).toContain('you have not voted yet; it closes Fri 19 February 2027, 23:59 UTC');
      const buttons = JSON.stringify(slack.workspace.messages.at(-1)?.blocks);
      expect(buttons).toContain(`${vote.id}/2`);
    });

    test('who wants to hear of nothing until later is not reminded', async () => {
      await db().updateTable('members').set({ pausedUntil: '2027-03-01' }).where('id', '=', sample.sina.id).execute();
      await ask();
      const told = await said('2027-02-01T12:01:00Z', '2027-02-19T12:00:00Z');
      expect(told.filter((line) => line.includes('D0SINA'))).toEqual([]);
      expect(told.filter((line) => line.includes('D0LEA'))).toHaveLength(1);
    });

    test('said and its answer lost, the result is found and not said again', async () => {
      const vote = await ask();
      await said('2027-02-01T12:00:00Z', '2027-02-01T12:00:00Z');
      await cast(vote, 1, sample.tunde);
      await closeVote(db(), vote.id, lea, opened);
      slack.misbehave('chat.postMessage', { kind: 'lose answer' });
      expect(await deliverNotices(db(), messengerNow(), opened)).toMatchObject({ unsettled: 1 });
      await sql`update notices set lease_until = clock_timestamp() - interval '1 second' where state = 'sending'`.execute(
        db(),
      );
      expect(await deliverNotices(db(), messengerNow(), opened)).toMatchObject({ found: 1, sent: 0 });
      const [card, ...others] = slack.workspace.messages;
      expect(others.map(({ text }) => text)).toEqual([expect.stringContaining('is closed')]);
      expect(JSON.stringify(card?.blocks)).not.toContain('cast-vote');
    });

    test('who comes into the group is reminded as well, and who left no more', async () => {
      await ask({ groupId: sample.secretariat.id });
      await takeOutOfGroup(db(), sample.secretariat.id, sample.tunde.id);
      await planNotices(db(), { kind: 'member', memberId: sample.tunde.id }, opened);
      await putIntoGroup(db(), sample.secretariat.id, [sample.sina.id], opened);
      await planNotices(db(), { kind: 'member', memberId: sample.sina.id }, opened);
      const told = await said('2027-02-01T12:00:00Z', '2027-02-19T12:00:00Z');
      expect(told.map((line) => line.slice(0, 19))).toEqual([
        '02-01T12:00 C0PC: V',
        '02-18T20:00 D0SINA:',
        '02-19T08:00 D0LEA: ',
      ]);
    });

    test('who is put into the group by a list of the roster is reminded as well, of what it is to do too', async () => {
      await ask({ groupId: sample.members.id });
      const owned = { due: '2027-02-19', share: 'each', owners: [sample.members] } as const;
      await keepAction(db(), sample.committee, owned, opened);
      const entry = { name: 'Lea Baumann', userId: null, email: null, category: 'PC Members', region: null };
      const list = { source: 'members.csv', entries: [entry], isWhole: false };
      const proposed = await proposeRoster(db(), list, lea, opened);
      if (proposed.kind === 'refused') throw new Error('She keeps the roster');
      await applyRoster(db(), proposed.proposal.id, [], lea, opened);
      const told = await said('2027-02-19T08:00:00Z', '2027-02-19T08:00:00Z');
      const toLea = told.filter((line) => line.includes('D0LEA')).join();
      expect(toLea).toContain('Vote 1: Are the groups approved?');
      expect(toLea).toContain('Send comments on the charter');
    });

    test('who comes into the group when the others were reminded already is reminded at half of what time is left', async () => {
      const vote = await ask({ groupId: sample.secretariat.id, closes: '19 Feb 16:00 UTC' });
      const joined = new Date('2027-02-19T10:00:00Z');
      await putIntoGroup(db(), sample.secretariat.id, [sample.sina.id], joined);
      for (const _again of [1, 2]) await planNotices(db(), { kind: 'member', memberId: sample.sina.id }, joined);
      expect(await said('2027-02-19T10:00:00Z', '2027-02-19T15:00:00Z')).toContainEqual(
        expect.stringMatching(/^02-19T13:00 D0SINA: Vote 1/),
      );
      expect(vote.closesAt.toISOString()).toBe('2027-02-19T16:00:00.000Z');
    });

    test('closed before its time, the result is told at once and once; the card shows it', async () => {
      const vote = await ask();
      await said('2027-02-01T12:00:00Z', '2027-02-01T12:00:00Z');
      await cast(vote, 0, lea);
      await cast(vote, 1, sample.tunde);
      await closeVote(db(), vote.id, lea, new Date('2027-02-02T10:00:00Z'));
      expect(await closeVote(db(), vote.id, lea, new Date('2027-02-02T10:00:00Z'))).toMatchObject({
        because: 'vote over',
      });
      const told = await said('2027-02-02T10:00:00Z', '2027-02-28T00:00:00Z');
      expect(told).toHaveLength(1);
      expect(told[0]).toContain('A tie, with 1 vote each: Yes, No.');
      const [card] = slack.workspace.messages;
      expect(card?.text).toContain('is closed');
      expect(JSON.stringify(card?.blocks)).not.toContain('cast-vote');
    });

    test('down over the end, it is closed and told when the bot is up again', async () => {
      const vote = await ask();
      await said('2027-02-01T12:00:00Z', '2027-02-01T12:00:00Z');
      await cast(vote, 1, sample.tunde);
      now = new Date('2027-02-25T08:00:00Z');
      await deliverNotices(db(), messengerNow(), now);
      await deliverNotices(db(), messengerNow(), now);
      const told = slack.workspace.messages.slice(1).filter(({ channel }) => channel === 'C0PC');
      expect(told.map(({ text }) => text.split('\n')[0])).toEqual([
        'Vote 1: Are the groups approved? is closed. 1 of 4 has voted. Most votes: No, with 1 vote.',
      ]);
      expect(slack.workspace.messages.filter(({ channel }) => channel.startsWith('D'))).toEqual([]);
    });

    test('cancelled, the channel is told why, and nothing more comes; undone, it is open again and is shown anew', async () => {
      const vote = await ask();
      await cast(vote, 1, sample.tunde);
      await said('2027-02-01T12:00:00Z', '2027-02-01T12:00:00Z');
      expect(await cancelVote(db(), vote.id, ' ', lea, opened)).toMatchObject({ because: 'no reason' });
      await cancelVote(db(), vote.id, 'The date is moved', lea, opened);
      expect(await said('2027-02-01T12:01:00Z', '2027-02-28T00:00:00Z')).toEqual([
        '02-01T12:01 C0PC: Vote 1: Are the groups approved? is cancelled by Lea Baumann. The date is moved',
      ]);
      const latest = await findOwnLatest(db(), lea, opened);
      if (latest.kind !== 'change') throw new Error('Nothing to undo');
      expect(await undoChange(db(), latest.change.id, lea, opened)).toMatchObject({ kind: 'undone' });
      const told = await said('2027-02-01T12:02:00Z', '2027-02-28T00:00:00Z');
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
      await said('2027-02-01T12:00:00Z', '2027-02-01T12:00:00Z');
      const latest = await findOwnLatest(db(), lea, opened);
      if (latest.kind !== 'change') throw new Error('Nothing to undo');
      expect(await undoChange(db(), latest.change.id, lea, opened)).toMatchObject({ kind: 'undone' });
      expect(await cast(vote, 1, sample.tunde)).toMatchObject({ because: 'vote over', state: 'cancelled' });
      const told = await said('2027-02-01T12:01:00Z', '2027-02-28T00:00:00Z');
      expect(told).toEqual([expect.stringContaining('is cancelled')]);
    });
  });

  test('asked and closed, the asking is no longer undone: the result stands', async () => {
    const vote = await ask();
    await cast(vote, 1, sample.tunde);
    await closeVote(db(), vote.id, lea, opened);
    const latest = await findOwnLatest(db(), lea, opened);
    if (latest.kind !== 'change') throw new Error('Nothing to undo');
    const undone = await undoChange(db(), latest.change.id, lea, opened);
    expect(undone).toMatchObject({ because: 'changed since', about: 'vote 1: Are the groups approved?', by: null });
    expect(await findVoteEnded(db(), vote.id, opened)).toMatchObject({ state: 'closed', voted: 1 });
  });

  test.each<[string, Partial<AskedVote>, string]>([
    ['no question', { question: ' ' }, 'no question'],
    ['one option', { options: ['Yes', ' '] }, 'no choice'],
    ['eleven options', { options: [...'abcdefghijk'] }, 'too many options'],
    ['two options that are the same', { options: ['Yes', 'yes '] }, 'options alike'],
    ['a day that is past', { closes: '2027-01-19' }, 'no such moment'],
    ['no day', { closes: 'soon' }, 'no such moment'],
    ['a quorum that is none', { quorum: 'half' }, 'no quorum'],
    ['a quorum larger than the roster', { quorum: '5' }, 'no quorum'],
    ['a group that is another committee’s', { groupId: 99 }, 'no such group'],
  ])('%s is refused', async (_what, more, because) => {
    const whole = {
      question: 'Q?',
      options: ['Yes', 'No'],
      groupId: null,
      quorum: '',
      isSecret: false,
      closes: '19 February',
      requestId: 'V0',
    };
    expect(await openVote(db(), { ...whole, ...more }, lea, opened)).toMatchObject({ kind: 'refused', because });
    expect(await db().selectFrom('votes').select('id').execute()).toEqual([]);
  });

  test('delivered twice by Slack, a vote is asked once', async () => {
    await ask({ requestId: 'V0' });
    await expect(ask({ requestId: 'V0' })).rejects.toThrow('seen before');
    expect(await showVotes(db(), { committee: sample.committee, member: lea })).toHaveLength(1);
  });

  test('a group of nobody cannot vote; another committee’s member neither', async () => {
    const vote = await ask();
    const other = await addMember(db(), { committeeId: sample.committee.id, name: 'Uma', userId: 'U0UMA' });
    expect(await cast(vote, 0, { ...other, committeeId: 99 })).toMatchObject({ because: 'no such vote' });
    for (const member of [sample.tunde, lea]) await takeOutOfGroup(db(), sample.secretariat.id, member.id);
    await expect(ask({ groupId: sample.secretariat.id })).rejects.toThrow('nobody to vote');
  });
});
