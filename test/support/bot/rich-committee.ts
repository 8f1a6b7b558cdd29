import type { Connection } from '../../../db/connection/connection.ts';
import { findMember } from '../../../db/roster/members.ts';
import type { Member } from '../../../src/domain/roster/member.ts';
import { hoursAfter } from '../../../src/domain/time/instant.ts';
import { addAction } from '../../../src/operations/actions/add-action.ts';
import { declineAction } from '../../../src/operations/actions/answer-offer.ts';
import { askForTime } from '../../../src/operations/actions/ask-for-time.ts';
import { assignAction } from '../../../src/operations/actions/assign-action.ts';
import { completeAction } from '../../../src/operations/actions/complete-action.ts';
import { noteProgress } from '../../../src/operations/actions/note-progress.ts';
import { snoozeAction } from '../../../src/operations/actions/snooze-action.ts';
import { waitFor } from '../../../src/operations/actions/wait-for.ts';
import { renewOwnCalendar } from '../../../src/operations/committee/show-calendars.ts';
import { decideHandover } from '../../../src/operations/departures/decide-handover.ts';
import { editGroup } from '../../../src/operations/groups/edit-group.ts';
import { joinWorkingGroup } from '../../../src/operations/groups/join-working-group.ts';
import { answerTimePoll } from '../../../src/operations/meetings/answer-time-poll.ts';
import { openTimePoll } from '../../../src/operations/meetings/open-time-poll.ts';
import { applyRoster, discardRoster, proposeRoster } from '../../../src/operations/roster/import-roster.ts';
import { linkName } from '../../../src/operations/roster/link-name.ts';
import { retireMember } from '../../../src/operations/roster/retire-member.ts';
import { undoLatest } from '../../../src/operations/undo/undo-latest.ts';
import { castVote } from '../../../src/operations/votes/cast-vote.ts';
import { closeVote } from '../../../src/operations/votes/end-vote.ts';
import { askVote } from '../committee/vote.ts';
import { doneOnce } from './done-once.ts';
import { type PublishedBot, postedAt, publishSample } from './published-bot.ts';
import { idOf, type SampleBot, secretary, startSampleBot } from './sample-bot.ts';

/** Somebody of the sample committee of whom everything is kept that can be kept of a person, and what was kept of her. */
export const marisol = {
  userId: idOf('marisol'),
  name: 'Marisol Castellanos Vega',
  alias: 'Mari C.',
  email: 'marisol@example.org',
  region: 'Andes',
} as const;

export interface RichCommittee extends PublishedBot {
  readonly committeeId: number;
}

type Database = Parameters<typeof startSampleBot>[0];

/**
 * The sample committee after some busy days: a row at least in every table, and Marisol in all that can name a person. She is in the
 * committee still.
 */
export async function startRichCommittee(db: Database): Promise<RichCommittee> {
  const bot = await startSampleBot(db);
  try {
    const { ts, committeeId } = await doneOnce('rich', db, bot, async () => ({
      ts: await publishSample(db, bot),
      committeeId: await fill(db, bot),
    }));
    return { ...bot, posted: postedAt(bot, ts), committeeId };
  } catch (error) {
    await bot.stop();
    throw error;
  }
}

async function fill(db: Database, bot: SampleBot): Promise<number> {
  const { now } = bot.clock;
  const { id: committeeId } = await db.selectFrom('committees').select('id').executeTakeFirstOrThrow();
  const get = (userId: string) => memberOf(db, committeeId, userId);
  const [lea, tereza, idris] = [await get(secretary.id), await get(idOf('tereza')), await get(idOf('idris.yusuf'))];
  const person = await get(marisol.userId);
  const by = { id: person.id, name: person.name };

  const entry = {
    name: marisol.name,
    email: marisol.email,
    category: 'PC Members',
    region: marisol.region,
    userId: null,
  };
  const list = {
    source: 'members.csv',
    entries: [entry, { ...entry, name: 'Jo Stranger', email: 'jo@example.org', region: null }],
    isWhole: false,
  };
  const discarded = ok(await proposeRoster(db, list, lea, now));
  ok(await discardRoster(db, discarded.proposal.id, lea, now));
  ok(await proposeRoster(db, list, lea, now));
  const applied = ok(await proposeRoster(db, { ...list, entries: [entry] }, lea, now));
  ok(await applyRoster(db, applied.proposal.id, [], lea, now));
  ok(await linkName(db, marisol.alias, { memberId: by.id }, lea, now));
  await renewOwnCalendar(db, person, now);

  const numbered = async (number: number) =>
    (await db.selectFrom('actions').where('number', '=', number).select('id').executeTakeFirstOrThrow()).id;
  const nine = await numbered(9);
  await assignAction(db, nine, `<@${marisol.userId}>`, lea, now);
  ok(await declineAction(db, nine, `I am away; ask Tereza, says Marisol Castellanos Vega`, person, now));
  ok(await assignAction(db, nine, `<@${marisol.userId}>`, lea, now));
  ok(await askForTime(db, nine, '20 February', person, now));
  ok(await snoozeAction(db, nine, 1, person, now));
  ok(await noteProgress(db, nine, `Ask Marisol, says ${marisol.name}`, person, now));
  ok(await completeAction(db, await numbered(3), person, now));
  ok(await waitFor(db, await numbered(5), `<@${marisol.userId}> for the list of Marisol`, lea, now));
  ok(await addAction(db, 'Ask Marisol Castellanos Vega for the minutes', person, now));
  ok(await undoLatest(db, person, now));
  ok(await addAction(db, 'Thank Castellanos Vega, Marisol for the flowers', lea, now));
  ok(await addAction(db, `Marisol books the hall <@${marisol.userId}>`, lea, now));

  const group = await groupOf(db, 'WG-Language');
  ok(await joinWorkingGroup(db, group, person, now));
  ok(await editGroup(db, group, [{ kind: 'entry', entry: 'approval' }], lea, now));
  ok(await joinWorkingGroup(db, group, idris, now));
  for (const isOver of [false, true]) {
    const vote = await askVote(db, lea, now, {
      question: `Does ${marisol.name} speak at the Forum?`,
      closes: '26 January',
    });
    ok(await castVote(db, vote.id, 0, person, now));
    if (isOver) ok(await closeVote(db, vote.id, lea, now));
  }

  const { poll } = ok(await openTimePoll(db, [hoursAfter(now, 24 * 30)], lea, now));
  ok(await answerTimePoll(db, { pollId: poll.id, position: 0 }, 'if need be', person, now));

  ok(await assignAction(db, await numbered(4), `<@${tereza.userId}>`, lea, now));
  ok(await retireMember(db, { userId: idOf('tereza') }, lea, now));
  const left = await db.selectFrom('handovers').select('id').orderBy('id').executeTakeFirstOrThrow();
  ok(await decideHandover(db, left.id, { toUserId: marisol.userId }, lea, now));
  const asked = {
    committeeId,
    memberId: person.id,
    userId: marisol.userId,
    asks: 'role',
    role: 'chair',
    askedAt: now,
  } as const;
  await db.insertInto('rosterQuestions').values(asked).execute();
  await bot.turnTo('2024-01-16T16:00:00Z');
  return committeeId;
}

async function memberOf(db: Connection, committeeId: number, userId: string): Promise<Member> {
  const member = await findMember(db, committeeId, userId);
  if (!member) throw new Error(`${userId} is on no roster`);
  return member;
}

async function groupOf(db: Connection, short: string): Promise<number> {
  return (await db.selectFrom('groups').where('short', '=', short).select('id').executeTakeFirstOrThrow()).id;
}

/** The outcome, where it was not refused. */
function ok<Outcome extends { readonly kind: string }>(
  outcome: Outcome,
): Exclude<Outcome, { readonly kind: 'refused' }> {
  if (outcome.kind === 'refused') throw new Error(`Refused: ${JSON.stringify(outcome)}`);
  return outcome as Exclude<Outcome, { readonly kind: 'refused' }>;
}
