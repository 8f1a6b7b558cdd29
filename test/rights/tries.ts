import { findLatestChangeBy } from '../../db/history/changes.ts';
import type { Right } from '../../src/domain/access/rights.ts';
import type { Member } from '../../src/domain/roster/member.ts';
import { hoursAfter } from '../../src/domain/time/instant.ts';
import { resolveViewerAt } from '../../src/operations/access/resolve-viewer.ts';
import { addAction } from '../../src/operations/actions/add-action.ts';
import { acceptAction, declineAction } from '../../src/operations/actions/answer-offer.ts';
import { askForTime } from '../../src/operations/actions/ask-for-time.ts';
import { assignAction } from '../../src/operations/actions/assign-action.ts';
import { completeAction, reopenAction } from '../../src/operations/actions/complete-action.ts';
import { decideExtension } from '../../src/operations/actions/decide-extension.ts';
import { endWait } from '../../src/operations/actions/end-wait.ts';
import { giveBackAction } from '../../src/operations/actions/give-back-action.ts';
import { moveDeadline } from '../../src/operations/actions/move-deadline.ts';
import { noteProgress } from '../../src/operations/actions/note-progress.ts';
import { snoozeAction } from '../../src/operations/actions/snooze-action.ts';
import { takeAction } from '../../src/operations/actions/take-action.ts';
import { waitFor } from '../../src/operations/actions/wait-for.ts';
import { changeSettings } from '../../src/operations/committee/change-settings.ts';
import { chooseReminders } from '../../src/operations/committee/choose-reminders.ts';
import {
  renewCommitteeCalendar,
  renewOwnCalendar,
  showCalendars,
} from '../../src/operations/committee/show-calendars.ts';
import { sendAgain } from '../../src/operations/delivery/send-again.ts';
import { showFailed } from '../../src/operations/delivery/show-failed.ts';
import { exportHistory } from '../../src/operations/history/show-history.ts';
import { answerTimePoll } from '../../src/operations/meetings/answer-time-poll.ts';
import { openTimePoll, withdrawTimePoll } from '../../src/operations/meetings/open-time-poll.ts';
import { proposeTimes } from '../../src/operations/meetings/propose-times.ts';
import { setFromPoll } from '../../src/operations/meetings/set-from-poll.ts';
import { cancelMeeting, setMeeting } from '../../src/operations/meetings/set-meeting.ts';
import { showSlotHours } from '../../src/operations/meetings/show-slot-hours.ts';
import { showOwnTimes, showTimes } from '../../src/operations/meetings/show-times.ts';
import { discardSummary } from '../../src/operations/summaries/discard-summary.ts';
import { publishSummary } from '../../src/operations/summaries/publish-summary.ts';
import { readPosting } from '../../src/operations/summaries/read-posting.ts';
import { reviewSummary } from '../../src/operations/summaries/review-summary.ts';
import { savePosting } from '../../src/operations/summaries/save-posting.ts';
import { undoChange } from '../../src/operations/undo/undo-change.ts';
import { sampleSummary } from '../support/bot/sample-bot.ts';
import { keepAction } from '../support/committee/committee.ts';
import { groupTries } from './group-tries.ts';
import { actionOf, alike, others, type Try, type World, whenMember } from './try.ts';

const summaryOf = async ({ db, now, committee }: World, poster: Member) => {
  const read = await readPosting({ kind: 'message', text: sampleSummary }, '2027-01-20');
  if (read.kind !== 'summary') throw new Error('The sample is no summary');
  const postedBy = { ...poster, userId: poster.userId ?? '' };
  const origin = {
    channelId: committee.channelId,
    messageTs: '1.0',
    fileId: null,
    editedTs: null,
    permalink: null,
  };
  return savePosting(db, postedBy, origin, read, now);
};
const summaryIdOf = async (world: World, poster: Member): Promise<number> => {
  const received = await summaryOf(world, poster);
  if (received.kind !== 'kept') throw new Error(`The summary was not kept: ${received.kind}`);
  return received.summaryId;
};
/** A summary whose poster `by` is by its row, even where he could not have brought it. */
const asPoster = (world: World, by: Member) => summaryIdOf(world, { ...world.lea, userId: by.userId });

const requestOf = async (world: World): Promise<number> => {
  const asked = await askForTime(world.db, await others(world), '20 February', world.sina, world.now);
  if (asked.kind !== 'changed') throw new Error('Sina could not ask');
  const { id } = await world.db.selectFrom('extensions').select('id').executeTakeFirstOrThrow();
  return id;
};

const pollIn = async ({ db, lea, now }: World): Promise<number> => {
  const opened = await openTimePoll(db, [hoursAfter(now, 24)], { ...lea, role: 'secretariat' }, now);
  if (opened.kind === 'refused') throw new Error(`Not opened: ${opened.because}`);
  return opened.poll.id;
};

const undoLatestOf = async ({ db, now }: World, maker: Member, by: Member) => {
  const change = await findLatestChangeBy(db, maker.id);
  return undoChange(db, change?.id ?? 0, by, now);
};

export const tries: Record<Right, Try> = {
  ...groupTries,
  'see the committee': {
    others: async (world, by) => {
      const workspace = { teamId: 'T0COMMITTEE', enterpriseId: null };
      const actor = { workspace, channelId: 'C0ELSEWHERE', userId: by.userId ?? '' };
      const subject = { in: 'actions', id: await others(world) } as const;
      const found = await resolveViewerAt(world.db, actor, subject, world.directory, world.now);
      return found.kind === 'viewer' ? found : { kind: 'refused', because: 'for members' };
    },
  },
  'bring a summary': { others: (world, by) => summaryOf(world, by) },
  'review a summary': {
    others: async (world, by) => {
      const id = await summaryIdOf(world, world.lea);
      const turned = await reviewSummary(world.db, id, by, { kind: 'turn to', page: 1 });
      return alike(turned, await discardSummary(world.db, id, by));
    },
    own: async (world, by) => {
      const id = await asPoster(world, by);
      const turned = await reviewSummary(world.db, id, by, { kind: 'turn to', page: 1 });
      return alike(turned, await discardSummary(world.db, id, by));
    },
  },
  'publish a summary': {
    others: async (world, by) =>
      publishSummary(world.db, { summaryId: await summaryIdOf(world, world.lea), by, people: [] }, world.now),
  },
  'add an action': {
    others: ({ db, now, sina }, by) => addAction(db, `Write <@${sina.userId}>`, by, now),
    own: ({ db, now }, by) => addAction(db, 'Write', by, now),
  },
  'assign an action': {
    others: async (world, by) => assignAction(world.db, await others(world), 'Sina Fonoti', by, world.now),
    own: async (world, by) => {
      const nobodys = await keepAction(world.db, world.committee, { due: null, owners: [] }, world.now);
      return assignAction(world.db, nobodys, by.name, by, world.now);
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
      const taken = await takeAction(world.db, groups, by, world.now);
      const hers = await keepAction(world.db, world.committee, { due, share: 'any', owners: [] }, world.now);
      await takeAction(world.db, hers, world.sina, world.now);
      return alike(taken, await giveBackAction(world.db, hers, by, world.now));
    },
    own: async (world, by) => {
      const nobodys = await keepAction(world.db, world.committee, { due: null, owners: [] }, world.now);
      const taken = await takeAction(world.db, nobodys, by, world.now);
      // What somebody took while they were a member yet.
      if ('because' in taken) await takeAction(world.db, nobodys, whenMember(by), world.now);
      return alike(taken, await giveBackAction(world.db, nobodys, by, world.now));
    },
  },
  'close an action': {
    others: async (world, by) => {
      const done = await completeAction(world.db, await others(world), by, world.now);
      const undone = await others(world);
      await completeAction(world.db, undone, world.sina, world.now);
      const reopened = await reopenAction(world.db, undone, by, world.now);
      return alike(done, reopened);
    },
    own: async (world, by) => {
      const id = await actionOf(world, by);
      const done = await completeAction(world.db, id, by, world.now);
      return alike(done, await reopenAction(world.db, id, by, world.now));
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
  'note progress': {
    others: async (world, by) => noteProgress(world.db, await others(world), 'Half of it is written', by, world.now),
    own: async (world, by) => noteProgress(world.db, await actionOf(world, by), 'Half of it is written', by, world.now),
  },
  'have an action wait': {
    others: async (world, by) => {
      const waits = await waitFor(world.db, await others(world), 'the figures', by, world.now);
      const hers = await others(world);
      await waitFor(world.db, hers, 'the figures', world.sina, world.now);
      return alike(waits, await endWait(world.db, hers, by, world.now));
    },
    own: async (world, by) => {
      const waits = await waitFor(world.db, await actionOf(world, by), 'the figures', by, world.now);
      // What waits on them is theirs to end, unless they left: then there is nothing of theirs.
      const onThem = await others(world);
      await waitFor(world.db, onThem, `member/${by.id}`, world.sina, world.now);
      const ended = await endWait(world.db, onThem, by, world.now);
      return by.isFormer ? waits : alike(waits, ended);
    },
  },
  'accept or decline an action': {
    others: async (world, by) => {
      const id = await others(world);
      const accepted = await acceptAction(world.db, id, by, world.now);
      return alike(accepted, await declineAction(world.db, id, '', by, world.now));
    },
    own: async (world, by) => {
      const id = await actionOf(world, by);
      const accepted = await acceptAction(world.db, id, by, world.now);
      return alike(accepted, await declineAction(world.db, id, '', by, world.now));
    },
  },
  'choose reminders': { own: ({ db, now }, by) => chooseReminders(db, by, { apart: true }, now) },
  'export the history': { others: ({ db }, by) => exportHistory(db, by) },
  'undo a change': {
    others: async (world, by) => {
      await completeAction(world.db, await others(world), world.sina, world.now);
      return undoLatestOf(world, world.sina, by);
    },
    own: async (world, by) => {
      const id = await actionOf(world, by);
      // A stranger did it while they were a member yet.
      const was = (formerSince: Date | null) =>
        world.db.updateTable('members').set({ formerSince }).where('id', '=', by.id).execute();
      await was(null);
      await completeAction(world.db, id, whenMember(by), world.now);
      await was(by.isFormer ? world.now : null);
      return undoLatestOf(world, by, by);
    },
  },
  'set the meeting': {
    others: async (world, by) => {
      const { db, now } = world;
      const polled = await setFromPoll(db, { pollId: await pollIn(world), position: 0 }, by, now);
      return alike(polled, await setMeeting(db, '13 Feb 11:00 UTC', by, now), await cancelMeeting(db, by, now));
    },
  },
  'see meeting times': {
    others: ({ db, now }, by) => showTimes(db, by, now),
    own: ({ db, now }, by) => showOwnTimes(db, by, now),
  },
  'answer a time poll': {
    own: async (world, by) =>
      answerTimePoll(world.db, { pollId: await pollIn(world), position: 0 }, 'works', by, world.now),
  },
  'propose meeting times': {
    others: async ({ db, now }, by) =>
      alike(
        await proposeTimes(db, { kind: 'week', words: '' }, by, now),
        await showSlotHours(db, now, by, now),
        await openTimePoll(db, [hoursAfter(now, 24)], by, now),
        await withdrawTimePoll(db, by, now),
      ),
  },
  'handle what was not delivered': {
    others: async ({ db, now }, by) => alike(await showFailed(db, by, now), await sendAgain(db, by, now)),
  },
  'change the settings': { others: ({ db, now }, by) => changeSettings(db, { time: '08:00' }, by, now) },
  'have a calendar': {
    own: async ({ db, now }, by) => alike(await showCalendars(db, by), await renewOwnCalendar(db, by, now)),
  },
  'renew the committee calendar': { others: ({ db, now }, by) => renewCommitteeCalendar(db, by, now) },
};
