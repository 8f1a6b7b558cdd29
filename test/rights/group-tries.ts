import { answerGroup } from '../../db/groups/group-members.ts';
import { listHandovers } from '../../db/roster/departures.ts';
import { findMember, putIntoGroup } from '../../db/roster/members.ts';
import { addRosterQuestion } from '../../db/roster/roster-questions.ts';
import type { Right } from '../../src/domain/access/rights.ts';
import { decideHandover } from '../../src/operations/departures/decide-handover.ts';
import { leaveCommittee } from '../../src/operations/departures/leave-committee.ts';
import { confirmSeats, listOffers } from '../../src/operations/groups/confirm-seats.ts';
import { createGroup } from '../../src/operations/groups/create-group.ts';
import { decideJoinRequest } from '../../src/operations/groups/decide-join-request.ts';
import { editGroup } from '../../src/operations/groups/edit-group.ts';
import { declineGroup, joinWorkingGroup, leaveWorkingGroup } from '../../src/operations/groups/join-working-group.ts';
import { setGroupRole } from '../../src/operations/groups/set-group-role.ts';
import { answerNameQuestion } from '../../src/operations/roster/answer-name-question.ts';
import { answerRosterQuestion } from '../../src/operations/roster/answer-roster-question.ts';
import { bringBackMember } from '../../src/operations/roster/bring-back-member.ts';
import { linkName } from '../../src/operations/roster/link-name.ts';
import { retireMember } from '../../src/operations/roster/retire-member.ts';
import { settleOtherNames } from '../../src/operations/roster/settle-other-names.ts';
import { unlinkName } from '../../src/operations/roster/unlink-name.ts';
import { castVote } from '../../src/operations/votes/cast-vote.ts';
import { cancelVote, closeVote } from '../../src/operations/votes/end-vote.ts';
import { openVote } from '../../src/operations/votes/open-vote.ts';
import { keepTestGroup } from '../support/committee/groups.ts';
import { personOf } from '../support/committee/people.ts';
import { askedVote, askVote } from '../support/committee/vote.ts';
import { actionOf, alike, type Try, type World } from './try.ts';

/** A vote of the whole roster, or of a group in which none of those who try is. */
const voteOf = async ({ db, now, lea }: World, groupId: number | null = null): Promise<number> =>
  (await askVote(db, { ...lea, role: 'secretariat' }, now, { groupId })).id;

/** A name of which it was not certain whose it is. */
const questionIn = async ({ db, committee, lea, now }: World): Promise<number> => {
  const summary = {
    committeeId: committee.id,
    channelId: 'C0PC',
    messageTs: '2.0',
    textHash: 'x',
    name: 'x',
    sourceText: 'x',
  };
  const { id: summaryId } = await db
    .insertInto('summaries')
    .values({ ...summary, postedBy: lea.userId ?? '', receivedAt: now, draft: '{}' })
    .returning('id')
    .executeTakeFirstOrThrow();
  const { id } = await db
    .insertInto('nameQuestions')
    .values({ committeeId: committee.id, summaryId, name: 'Nemo', memberId: null, candidates: '[]' })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
};

/** Whether somebody is Sam, of whom they have the name. */
const rosterQuestionIn = async ({ db, committee, sam, now }: World): Promise<number> => {
  const about = {
    committeeId: committee.id,
    memberId: sam.id,
    userId: 'U0EVIL',
    asks: 'identity',
    role: 'chair',
  } as const;
  return (await addRosterQuestion(db, about, now)) ?? 0;
};

/** An action that Tunde leaves behind. */
const leftBehind = async (world: World): Promise<number> => {
  const { db, now, tunde } = world;
  await actionOf(world, tunde);
  const departureId = await leaveCommittee(db, tunde, 'term', null, now);
  const [left] = await listHandovers(db, departureId ?? 0);
  return left?.id ?? 0;
};

/** Rights that concern groups, the roster and votes. */
export const groupTries = {
  'join a group': {
    own: async (world, by) => {
      const joined = await joinWorkingGroup(
        world.db,
        await keepTestGroup(world, 'Working Group on Buoys'),
        by,
        world.now,
      );
      const declined = await declineGroup(
        world.db,
        await keepTestGroup(world, 'Working Group on Tides'),
        by,
        world.now,
      );
      return alike(joined, declined);
    },
  },
  'leave a group': {
    own: async (world, by) => {
      const groupId = await keepTestGroup(world);
      const member = await findMember(world.db, world.committee.id, by.userId ?? '');
      if (member) await putIntoGroup(world.db, groupId, [member.id], world.now);
      return leaveWorkingGroup(world.db, groupId, by, world.now);
    },
  },
  'run a group': {
    others: async (world, by) => {
      const { db, now, sina, tunde } = world;
      const groupId = await keepTestGroup(world);
      await answerGroup(db, groupId, sina.id, 'asks', now);
      return alike(
        await decideJoinRequest(db, { groupId, memberId: sina.id, decision: 'approve' }, by, now),
        await setGroupRole(db, groupId, { who: tunde.name, as: 'observer', liaisonTo: null }, by, now),
        await editGroup(db, groupId, [{ kind: 'channel', channelId: 'C2' }], by, now),
      );
    },
  },
  'keep the groups': {
    others: async (world, by) => {
      const { db, now } = world;
      const groupId = await keepTestGroup(world);
      return alike(
        await createGroup(db, { kind: 'topic', name: 'Buoys', seats: 2 }, by, now),
        await editGroup(db, groupId, [{ kind: 'name', name: 'Beacons' }], by, now),
        await confirmSeats(db, groupId, new Map(), by, now),
        await listOffers(db, groupId, by),
      );
    },
  },
  'bring a member back': {
    others: async (world, by) => {
      const { db, now, sina, tunde } = world;
      for (const member of [sina, tunde]) await leaveCommittee(db, member, 'term', null, now);
      const about = { committeeId: by.committeeId, memberId: tunde.id, userId: tunde.userId ?? '' };
      const id = await addRosterQuestion(db, { ...about, asks: 'return', role: 'member' }, now);
      return alike(
        await bringBackMember(db, { name: sina.name }, by, now),
        await answerRosterQuestion(db, id ?? 0, { answer: 'yes', person: undefined }, by, now),
      );
    },
  },
  'keep the roster': {
    others: async (world, by) => {
      const { db, now } = world;
      const person = personOf({ userId: 'U0SAM', name: 'Sam Whitlock' });
      return alike(
        await linkName(db, 'Sam Whitlock', { person }, by, now),
        await unlinkName(db, 'Sam Whitlock', by, now),
        await answerNameQuestion(db, await questionIn(world), 'nobody here', by, now),
        await decideHandover(db, await leftBehind(world), 'leave as it is', by, now),
        await answerRosterQuestion(db, await rosterQuestionIn(world), { answer: 'no', person }, by, now),
        await retireMember(db, { name: world.sina.name }, by, now),
      );
    },
  },
  'settle all names at once': {
    others: async (world, by) => {
      const lastId = await questionIn(world);
      const question = await world.db.selectFrom('nameQuestions').select('summaryId').where('id', '=', lastId);
      const { summaryId } = await question.executeTakeFirstOrThrow();
      return settleOtherNames(world.db, { summaryId, lastId }, by, world.now);
    },
  },
  'ask for a vote': { others: ({ db, now }, by) => openVote(db, askedVote, by, now) },
  'cast a vote': {
    own: async (world, by) => castVote(world.db, await voteOf(world), 0, by, world.now),
    others: async (world, by) => castVote(world.db, await voteOf(world, world.secretariat.id), 0, by, world.now),
  },
  'end a vote': {
    others: async (world, by) => {
      const { db, now } = world;
      return alike(
        await closeVote(db, await voteOf(world), by, now),
        await cancelVote(db, await voteOf(world), 'Too early', by, now),
      );
    },
  },
} satisfies Partial<Record<Right, Try>>;
