import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { addMember, findMember, listMembers, setRole } from '../../db/roster/members.ts';
import type { Member, Person, Role } from '../../src/domain/roster/member.ts';
import type { RosterEntry } from '../../src/domain/roster/roster-entry.ts';
import type { Directory } from '../../src/operations/ports/directory.ts';
import { answerRosterQuestion } from '../../src/operations/roster/answer-roster-question.ts';
import { handleChannelJoined } from '../../src/operations/roster/channel-membership.ts';
import { ensureMember } from '../../src/operations/roster/ensure-member.ts';
import { applyRoster, proposeRoster } from '../../src/operations/roster/import-roster.ts';
import { saveParticipants } from '../../src/operations/roster/save-participants.ts';
import { syncMembership } from '../../src/operations/roster/sync-membership.ts';
import { castVote } from '../../src/operations/votes/cast-vote.ts';
import { closeVote } from '../../src/operations/votes/end-vote.ts';
import { slackDirectory } from '../../src/slack/client/directory.ts';
import { keepSampleCommittee, type SampleCommittee } from '../support/committee/committee.ts';
import { undoLatest } from '../support/committee/undo-latest.ts';
import { askVote } from '../support/committee/vote.ts';
import { empty, onDatabase } from '../support/databases/databases.ts';
import { type FakeSlack, startFakeSlack } from '../support/fake-slack/fake-slack.ts';
import { addChannel, addPerson } from '../support/fake-slack/fake-slack-workspace.ts';
import { silentClient } from '../support/fake-slack/silent-client.ts';

const now = new Date('2027-01-20T12:00:00Z');
const workspace = { teamId: 'T0COMMITTEE', enterpriseId: null };
const name = 'Victoria Strand';
const userId = 'U0NAMESAKE';

/** Somebody who goes in Slack by the name of a chair or a secretary who is not in the workspace. */
const namesakes = {
  guest: { is_restricted: true },
  external: { team_id: 'T0OTHER' },
  member: {},
  bot: { is_bot: true },
  /** Of whom Slack tells nothing. */
  stranger: undefined,
} as const;
type Namesake = keyof typeof namesakes;

interface World extends SampleCommittee {
  readonly db: Parameters<typeof ensureMember>[0];
  readonly directory: Directory;
  readonly secretary: Member;
}

const person = ({ directory }: World): Promise<Person | undefined> => directory.person(userId, now);

const apply = async ({ db, directory, secretary }: World, entries: readonly Partial<RosterEntry>[]) => {
  const whole = entries.map((entry) => ({ name, email: null, category: null, region: null, userId: null, ...entry }));
  const proposed = await proposeRoster(db, { source: 'a list', entries: whole, isWhole: false }, secretary, now);
  if (proposed.kind === 'refused') throw new Error('The secretary keeps the roster');
  await applyRoster(db, proposed.proposal.id, await directory.everyone(now), secretary, now);
};

/** What brings a person to a seat in the committee. */
const ways: Record<string, (world: World) => Promise<unknown>> = {
  'typing or clicking in the channel': async (world) =>
    ensureMember(world.db, world.committee, await person(world), now),
  'posting a summary': async (world) =>
    ensureMember(world.db, world.committee, await person(world), now, { bringsSummary: true }),
  'opening the Home tab': async (world) =>
    syncMembership(world.db, { workspace, channelId: '', userId }, world.directory, now),
  'joining the channel': async (world) => {
    const who = await person(world);
    if (who && !who.isBot)
      await handleChannelJoined(world.db, { workspace, channelId: world.committee.channelId }, who, now);
  },
  'a published summary that names them': async ({ db, committee, directory }) =>
    saveParticipants(db, committee.id, [{ line: 1, name, category: null }], await directory.everyone(now), now),
  'a list of the roster': (world) => apply(world, [{ region: 'Africa' }]),
  'the roster from the channel': (world) => apply(world, [{ userId }]),
};

describe('a role is not had by a name alone', () => {
  onDatabase('PostgreSQL', (database) => {
    let slack: FakeSlack;
    let world: World;
    const db = () => database().db;

    beforeEach(async () => {
      await empty(db());
      slack = await startFakeSlack();
      const sample = await keepSampleCommittee(db(), now);
      await setRole(db(), sample.lea.id, 'secretariat');
      addChannel(slack.workspace, { id: sample.committee.channelId, members: [userId, sample.lea.userId ?? ''] });
      const directory = slackDirectory(silentClient(slack, slack.workspace.botToken));
      world = { ...sample, db: db(), directory, secretary: { ...sample.lea, role: 'secretariat' } };
    });
    afterEach(() => slack.close());

    const absent = (role: Role, more: { readonly email?: string } = {}) =>
      addMember(db(), { committeeId: world.committee.id, name, role, ...more });
    const comesAs = (which: Namesake, more: { readonly email?: string } = {}) => {
      const how = namesakes[which];
      if (how) addPerson(slack.workspace, { id: userId, name: 'vs', real_name: name, tz: 'UTC', ...how, ...more });
    };
    const seated = () => findMember(db(), world.committee.id, userId);
    const listQuestions = () => db().selectFrom('rosterQuestions').selectAll().orderBy('id').execute();
    const listTold = () =>
      db()
        .selectFrom('notices')
        .where('kind', '=', 'roster question')
        .select(['memberId', 'rosterQuestionId'])
        .execute();

    describe.each(['chair', 'secretariat'] as const)('of the %s who is not in the workspace', (role) => {
      describe.each(Object.keys(ways))('by %s', (way) => {
        test.each(Object.keys(namesakes) as Namesake[])('not as a %s', async (which) => {
          const { id } = await absent(role);
          comesAs(which);
          await ways[way]?.(world);
          const own = await seated();
          expect(own?.role ?? 'member').toBe('member');
          expect(own?.id).not.toBe(id);
          if (which === 'bot' || which === 'stranger') expect(own).toBeUndefined();
          const asked = (await listQuestions()).filter((one) => one.memberId === id);
          // Of a summary's names whoever published it is asked, in one message.
          if (own) expect(asked).toMatchObject([{ userId, asks: 'identity', role, answer: null }]);
        });
      });
    });

    test('nor to a lead’s place in a group', async () => {
      const { id } = await absent('member');
      await db()
        .insertInto('groupMembers')
        .values({ groupId: world.members.id, memberId: id, joinedAt: now, role: 'lead' })
        .execute();
      comesAs('member');
      await ensureMember(db(), world.committee, await person(world), now);
      expect((await seated())?.id).not.toBe(id);
      expect(await listQuestions()).toMatchObject([{ memberId: id, asks: 'identity', role: 'member' }]);
    });

    describe.each(Object.keys(ways))('nor to the vote of an absent member, by %s', (way) => {
      test.each(['guest', 'external', 'member'] as const)('as a %s', async (which) => {
        const { id } = await absent('member');
        const vote = await askVote(db(), world.secretary, now);
        comesAs(which);
        await ways[way]?.(world);
        const own = await seated();
        expect(own?.id).not.toBe(id);
        if (own) {
          expect(await castVote(db(), vote.id, 0, own, now)).toMatchObject({ kind: 'refused' });
          expect(await listQuestions()).toMatchObject([{ memberId: id, userId, asks: 'identity', answer: null }]);
        }
      });
    });

    test('once the vote is over the name is enough for a plain member', async () => {
      const { id } = await absent('member');
      const vote = await askVote(db(), world.secretary, now);
      await closeVote(db(), vote.id, world.secretary, now);
      comesAs('member');
      await ensureMember(db(), world.committee, await person(world), now);
      expect((await seated())?.id).toBe(id);
    });

    test('who is the absent member, as the secretariat says, has the vote', async () => {
      await absent('member');
      const vote = await askVote(db(), world.secretary, now);
      comesAs('member');
      await ensureMember(db(), world.committee, await person(world), now);
      const [question] = await listQuestions();
      const answer = { answer: 'yes', person: await person(world) } as const;
      await answerRosterQuestion(db(), question?.id ?? 0, answer, world.secretary, now);
      const own = await seated();
      expect(own && (await castVote(db(), vote.id, 0, own, now))).toMatchObject({ kind: 'cast' });
    });

    test.each([
      [
        'a summary',
        (one: World) => saveParticipants(one.db, one.committee.id, [{ line: 1, name, category: 'Chair' }], [], now),
      ],
      ['a list of the roster', (one: World) => apply(one, [{ category: 'Chair' }])],
    ])('the other way round: who has the name already is not made chair by %s', async (_what, names) => {
      comesAs('guest');
      await ensureMember(db(), world.committee, await person(world), now);
      await names(world);
      expect(await seated()).toMatchObject({ role: 'member' });
      expect(await listQuestions()).toMatchObject([{ userId, asks: 'identity', role: 'chair', answer: null }]);
    });

    test('the chair and the secretariat are asked once each, in private', async () => {
      await absent('chair');
      await setRole(db(), world.tunde.id, 'chair');
      comesAs('member');
      for (const _again of [1, 2]) await ensureMember(db(), world.committee, await person(world), now);
      const [question] = await listQuestions();
      expect(await listTold()).toEqual(
        [world.lea, world.tunde].map(({ id }) => ({ memberId: id, rosterQuestionId: question?.id })),
      );
    });

    test('answered yes the two entries are one, with the role; undone it is theirs no more', async () => {
      await absent('chair');
      comesAs('member');
      await ensureMember(db(), world.committee, await person(world), now);
      const [question] = await listQuestions();
      const answer = { answer: 'yes', person: await person(world) } as const;
      expect(await answerRosterQuestion(db(), question?.id ?? 0, answer, world.secretary, now)).toMatchObject({
        kind: 'answered',
      });
      expect(await seated()).toMatchObject({ role: 'chair' });
      expect((await listMembers(db(), world.committee.id)).filter((member) => member.name === name)).toHaveLength(1);
      expect(await answerRosterQuestion(db(), question?.id ?? 0, answer, world.secretary, now)).toMatchObject({
        because: 'already decided',
      });
      await undoLatest(db(), world.secretary, now);
      expect((await seated())?.role).toBe('member');
    });

    test('answered no they stay as they are', async () => {
      const { id } = await absent('chair');
      comesAs('member');
      await ensureMember(db(), world.committee, await person(world), now);
      const [question] = await listQuestions();
      await answerRosterQuestion(db(), question?.id ?? 0, { answer: 'no', person: undefined }, world.secretary, now);
      expect(await seated()).toMatchObject({ role: 'member' });
      expect(await listMembers(db(), world.committee.id)).toContainEqual(
        expect.objectContaining({ id, userId: null, role: 'chair' }),
      );
    });

    describe('by the e-mail address that Slack has verified', () => {
      const email = 'victoria@waterways.example';
      beforeEach(() => void slack.workspace.scopes.add('users:read.email'));

      test('somebody of the workspace has the role, and the others are told', async () => {
        const { id } = await absent('chair', { email });
        comesAs('member', { email });
        await ensureMember(db(), world.committee, await person(world), now);
        expect(await seated()).toMatchObject({ id, role: 'chair' });
        expect(await listQuestions()).toMatchObject([{ answer: 'yes', answeredBy: null }]);
        expect(await listTold()).toMatchObject([{ memberId: world.lea.id }]);
      });

      test('an absent member has their vote', async () => {
        const { id } = await absent('member', { email });
        await askVote(db(), world.secretary, now);
        comesAs('member', { email });
        await ensureMember(db(), world.committee, await person(world), now);
        expect(await seated()).toMatchObject({ id });
      });

      test.each(['guest', 'external'] as const)('a %s is asked about all the same', async (which) => {
        await absent('chair', { email });
        comesAs(which, { email });
        await ensureMember(db(), world.committee, await person(world), now);
        expect(await seated()).toMatchObject({ role: 'member' });
        expect(await listQuestions()).toMatchObject([{ asks: 'identity', role: 'chair', answer: null }]);
      });

      test('whom a list makes chair by it is chair', async () => {
        comesAs('member', { email });
        await ensureMember(db(), world.committee, await person(world), now);
        await apply(world, [{ email, category: 'Chair' }]);
        expect(await seated()).toMatchObject({ role: 'chair' });
      });
    });
  });
});
