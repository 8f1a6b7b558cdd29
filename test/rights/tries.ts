import { findLatestChangeBy } from '../../db/changes.ts';
import type { Connection } from '../../db/connection.ts';
import { answerGroup } from '../../db/group-members.ts';
import { findMember, putIntoGroup } from '../../db/members.ts';
import type { Member } from '../../src/domain/member.ts';
import type { Right } from '../../src/domain/rights.ts';
import { addAction } from '../../src/operations/add-action.ts';
import { acceptAction, declineAction } from '../../src/operations/answer-offer.ts';
import { askForTime } from '../../src/operations/ask-for-time.ts';
import { assignAction } from '../../src/operations/assign-action.ts';
import { castVote } from '../../src/operations/cast-vote.ts';
import { changeSettings } from '../../src/operations/change-settings.ts';
import { chooseReminders } from '../../src/operations/choose-reminders.ts';
import { completeAction, reopenAction } from '../../src/operations/complete-action.ts';
import { confirmSeats, listOffers } from '../../src/operations/confirm-seats.ts';
import { confirmSummary } from '../../src/operations/confirm-summary.ts';
import { createGroup } from '../../src/operations/create-group.ts';
import { decideEntry } from '../../src/operations/decide-entry.ts';
import { decideExtension } from '../../src/operations/decide-extension.ts';
import { discardSummary } from '../../src/operations/discard-summary.ts';
import { editGroup } from '../../src/operations/edit-group.ts';
import { cancelVote, closeVote } from '../../src/operations/end-vote.ts';
import { type Access, findSeatAt } from '../../src/operations/find-seat.ts';
import { joinWorkingGroup, leaveWorkingGroup } from '../../src/operations/join-working-group.ts';
import { linkName } from '../../src/operations/link-name.ts';
import { moveDeadline } from '../../src/operations/move-deadline.ts';
import { type AskedVote, openVote } from '../../src/operations/open-vote.ts';
import { readPosting } from '../../src/operations/read-posting.ts';
import { receiveSummary } from '../../src/operations/receive-summary.ts';
import { reviewSummary } from '../../src/operations/review-summary.ts';
import { setGroupRole } from '../../src/operations/set-group-role.ts';
import { cancelMeeting, setMeeting } from '../../src/operations/set-meeting.ts';
import { renewCommitteeCalendar, renewOwnCalendar, showCalendars } from '../../src/operations/show-calendars.ts';
import { showFailed } from '../../src/operations/show-failed.ts';
import { exportHistory } from '../../src/operations/show-history.ts';
import { snoozeAction } from '../../src/operations/snooze-action.ts';
import { takeAction } from '../../src/operations/take-action.ts';
import { undoChange } from '../../src/operations/undo-change.ts';
import { unlinkName } from '../../src/operations/unlink-name.ts';
import { keepAction, type SampleCommittee } from '../support/committee.ts';
import { keepTestGroup } from '../support/groups.ts';
import { personOf } from '../support/people.ts';
import { sampleSummary } from '../support/sample-bot.ts';

/** Where a right is tried: everything it does is undone afterwards. */
export interface World extends SampleCommittee {
  readonly db: Connection;
  readonly now: Date;
  readonly directory: Access;
}

/** Does the real thing as `by`, and gives what the operation says. */
export type Attempt = (
  world: World,
  by: Member,
) => Promise<{ readonly kind: string; readonly because?: string } | object>;

/**
 * Each right, tried: with what is somebody else's or everybody's, and with what is one's own. A right that has no such difference
 * has one of the two.
 */
export interface Try {
  readonly others?: Attempt;
  readonly own?: Attempt;
}

const actionOf = (world: World, owner: Member) =>
  keepAction(world.db, world.committee, { due: '2027-02-10', owners: [owner] }, world.now);

/** Sina's, whom none of those who try is. */
const others = (world: World) => actionOf(world, world.sina);

const summaryOf = async ({ db, now, committee }: World, poster: Member) => {
  const read = await readPosting({ kind: 'message', text: sampleSummary }, '2027-01-20');
  if (read.kind !== 'summary') throw new Error('The sample is no summary');
  const postedBy = { ...poster, userId: poster.userId ?? '' };
  const posting = { postedBy, channelId: committee.channelId, messageTs: '1.0', permalink: null };
  return receiveSummary(db, posting, read, now);
};
const summaryIdOf = async (world: World, poster: Member): Promise<number> => {
  const received = await summaryOf(world, poster);
  if (received.kind !== 'kept') throw new Error(`The summary was not kept: ${received.kind}`);
  return received.summaryId;
};
/** A summary whose poster `by` is by its row, even where he could not have brought it. */
const asPoster = (world: World, by: Member) => summaryIdOf(world, { ...world.lea, userId: by.userId });

/** The first outcome that is a refusal, or the last. */
const each = async (...attempts: readonly Promise<object>[]): Promise<object> => {
  const outcomes = await Promise.all(attempts);
  return outcomes.find((outcome) => 'because' in outcome) ?? outcomes.at(-1) ?? {};
};

const requestOf = async (world: World): Promise<number> => {
  const asked = await askForTime(world.db, await others(world), '20 February', world.sina, world.now);
  if (asked.kind !== 'changed') throw new Error('Sina could not ask');
  const { id } = await world.db.selectFrom('extensions').select('id').executeTakeFirstOrThrow();
  return id;
};

const undoLatestOf = async ({ db, now }: World, maker: Member, by: Member) => {
  const change = await findLatestChangeBy(db, maker.id);
  return undoChange(db, change?.id ?? 0, by, now);
};

const askedVote: AskedVote = {
  question: 'Are the groups approved?',
  options: ['Yes', 'No'],
  groupId: null,
  quorum: '',
  isSecret: false,
  closes: '19 February',
  requestId: '1',
};
let votes = 0;
/** A vote of the whole roster, or of a group in which none of those who try is. */
const voteOf = async ({ db, now, lea }: World, groupId: number | null = null): Promise<number> => {
  votes += 1;
  const asked = { ...askedVote, groupId, requestId: `vote ${votes}` };
  const opened = await openVote(db, asked, { ...lea, role: 'secretariat' }, now);
  if (opened.kind !== 'opened') throw new Error(`The vote was not opened: ${opened.kind}`);
  return opened.vote.id;
};

export const tries: Record<Right, Try> = {
  'see the committee': {
    others: async (world, by) => {
      const workspace = { teamId: 'T0COMMITTEE', enterpriseId: null };
      const asker = { workspace, channelId: 'C0ELSEWHERE', userId: by.userId ?? '' };
      const subject = { in: 'actions', id: await others(world) } as const;
      const found = await findSeatAt(world.db, asker, subject, world.directory, world.now);
      return found.kind === 'seat' ? found : { kind: 'refused', because: 'for members' };
    },
  },
  'bring a summary': { others: (world, by) => summaryOf(world, by) },
  'review a summary': {
    others: async (world, by) => {
      const id = await summaryIdOf(world, world.lea);
      const turned = await reviewSummary(world.db, id, by, { kind: 'turn to', page: 1 });
      const discarded = await discardSummary(world.db, id, by);
      return turned.kind === 'refused' ? discarded : turned;
    },
    own: async (world, by) => {
      const id = await asPoster(world, by);
      const turned = await reviewSummary(world.db, id, by, { kind: 'turn to', page: 1 });
      return each(Promise.resolve(turned), discardSummary(world.db, id, by));
    },
  },
  'publish a summary': {
    others: async (world, by) =>
      confirmSummary(world.db, { summaryId: await summaryIdOf(world, world.lea), by, people: [] }, world.now),
  },
  'add an action': {
    others: ({ db, now, sina }, by) => addAction(db, { words: `Write <@${sina.userId}>`, requestId: '1' }, by, now),
    own: ({ db, now }, by) => addAction(db, { words: 'Write', requestId: '1' }, by, now),
  },
  'assign an action': {
    others: async (world, by) => assignAction(world.db, await others(world), 'Sina Fonoti', by, world.now),
    own: async (world, by) => {
      const nobodys = await keepAction(world.db, world.committee, { due: null, owners: [] }, world.now);
      return assignAction(world.db, nobodys, `<@${by.userId}>`, by, world.now);
    },
  },
  'take an action': {
    others: async (world, by) => {
      const due = '2027-02-10';
      const groups = await keepAction(
        world.db,
        world.committee,
        { due, share: 'any', owners: [world.secretariat] },
        world.now,
      );
      return takeAction(world.db, groups, by, world.now);
    },
    own: async (world, by) => {
      const nobodys = await keepAction(world.db, world.committee, { due: null, owners: [] }, world.now);
      return takeAction(world.db, nobodys, by, world.now);
    },
  },
  'close an action': {
    others: async (world, by) => {
      const done = await completeAction(world.db, await others(world), by, world.now);
      const undone = await others(world);
      await completeAction(world.db, undone, world.sina, world.now);
      const reopened = await reopenAction(world.db, undone, by, world.now);
      if ((done.kind === 'refused') !== (reopened.kind === 'refused')) throw new Error('Done and reopened differ');
      return done;
    },
    own: async (world, by) => {
      const id = await actionOf(world, by);
      const done = await completeAction(world.db, id, by, world.now);
      return each(Promise.resolve(done), reopenAction(world.db, id, by, world.now));
    },
  },
  'date an action': {
    others: async (world, by) => moveDeadline(world.db, await others(world), '20 February', by, world.now),
    own: async (world, by) => moveDeadline(world.db, await actionOf(world, by), '20 February', by, world.now),
  },
  'ask for more time': {
    others: async (world, by) => askForTime(world.db, await others(world), '20 February', by, world.now),
    own: async (world, by) => askForTime(world.db, await actionOf(world, by), '20 February', by, world.now),
  },
  'answer a request for time': {
    others: async (world, by) => decideExtension(world.db, await requestOf(world), 'granted', by, world.now),
  },
  'put off a reminder': {
    others: async (world, by) => snoozeAction(world.db, await others(world), 1, by, world.now),
    own: async (world, by) => snoozeAction(world.db, await actionOf(world, by), 1, by, world.now),
  },
  'accept or decline an action': {
    others: async (world, by) => {
      const id = await others(world);
      const accepted = await acceptAction(world.db, id, by, world.now);
      const declined = await declineAction(world.db, id, '', by, world.now);
      return accepted.kind === 'refused' ? declined : accepted;
    },
    own: async (world, by) => {
      const id = await actionOf(world, by);
      const accepted = await acceptAction(world.db, id, by, world.now);
      return each(Promise.resolve(accepted), declineAction(world.db, id, '', by, world.now));
    },
  },
  'choose reminders': { own: ({ db, now }, by) => chooseReminders(db, by, { apart: true }, now) },
  'join a group': {
    own: async (world, by) =>
      joinWorkingGroup(world.db, await keepTestGroup(world, 'Working Group on Buoys'), by, world.now),
  },
  'leave a group': {
    own: async (world, by) => {
      const groupId = await keepTestGroup(world);
      const member = await findMember(world.db, world.committee.id, by.userId ?? '');
      if (member) await putIntoGroup(world.db, groupId, [member.id], world.now);
      return leaveWorkingGroup(world.db, groupId, by, world.now);
    },
  },
  'export the history': { others: ({ db }, by) => exportHistory(db, by) },
  'undo a change': {
    others: async (world, by) => {
      await completeAction(world.db, await others(world), world.sina, world.now);
      return undoLatestOf(world, world.sina, by);
    },
    own: async (world, by) => {
      const id = await actionOf(world, by);
      // A stranger did it while he was a member yet.
      const was = (formerSince: Date | null) =>
        world.db.updateTable('members').set({ formerSince }).where('id', '=', by.id).execute();
      await was(null);
      await completeAction(world.db, id, { ...by, isFormer: false }, world.now);
      await was(by.isFormer ? world.now : null);
      return undoLatestOf(world, by, by);
    },
  },
  'run a group': {
    others: async (world, by) => {
      const { db, now, sina, tunde } = world;
      const groupId = await keepTestGroup(world);
      await answerGroup(db, groupId, sina.id, 'asks', now);
      return each(
        Promise.resolve(await decideEntry(db, { groupId, memberId: sina.id, decision: 'approve' }, by, now)),
        setGroupRole(db, groupId, { who: tunde.name, as: 'observer', liaisonTo: null }, by, now).then(() =>
          editGroup(db, groupId, [{ kind: 'channel', channelId: 'C2' }], by, now),
        ),
      );
    },
  },
  'keep the groups': {
    others: async (world, by) => {
      const { db, now } = world;
      const groupId = await keepTestGroup(world);
      const created = await createGroup(db, { kind: 'topic', name: 'Buoys', seats: 2 }, by, now);
      const renamed = await editGroup(db, groupId, [{ kind: 'name', name: 'Beacons' }], by, now);
      const confirmed = await confirmSeats(db, groupId, new Map(), by, now);
      const listed = await listOffers(db, groupId, by);
      const kinds = new Set([created, renamed, confirmed, listed].map(({ kind }) => kind === 'refused'));
      if (kinds.size > 1) throw new Error('Making, renaming and confirming differ');
      return created;
    },
  },
  'keep the roster': {
    others: async ({ db, now }, by) => {
      const person = personOf({ userId: 'U0SAM', name: 'Sam Whitlock' });
      const linked = await linkName(db, 'Sam Whitlock', { person }, by, now);
      return each(Promise.resolve(linked), unlinkName(db, 'Sam Whitlock', by, now));
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
      const closed = await closeVote(db, await voteOf(world), by, now);
      const cancelled = await cancelVote(db, await voteOf(world), 'Too early', by, now);
      return each(Promise.resolve(closed), Promise.resolve(cancelled));
    },
  },
  'set the meeting': {
    others: async ({ db, now }, by) =>
      each(Promise.resolve(await setMeeting(db, '13 Feb 11:00 UTC', by, now)), cancelMeeting(db, by, now)),
  },
  'see what was not delivered': { others: ({ db, now }, by) => showFailed(db, by, now) },
  'change the settings': { others: ({ db, now }, by) => changeSettings(db, { time: '08:00' }, by, now) },
  'have a calendar': {
    own: async ({ db, now }, by) => each(Promise.resolve(await showCalendars(db, by)), renewOwnCalendar(db, by, now)),
  },
  'renew the committee calendar': { others: ({ db, now }, by) => renewCommitteeCalendar(db, by, now) },
};
