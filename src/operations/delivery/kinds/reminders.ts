import type { Connection } from '../../../../db/connection/connection.ts';
import { findGroup } from '../../../../db/groups/groups.ts';
import type { ClaimedNotice } from '../../../../db/reminders/deliveries.ts';
import { listPlannedGroups } from '../../../../db/reminders/group-plans.ts';
import { findLastToldOfFailures, listFailed } from '../../../../db/reminders/notice-list.ts';
import { listPlannedVotes } from '../../../../db/reminders/vote-plans.ts';
import { listVotesById } from '../../../../db/votes/votes.ts';
import type { DropReason } from '../../../domain/reminders/drop-reason.ts';
import type { FailedNotice } from '../../../domain/reminders/failed-notice.ts';
import { groupKeys } from '../../../domain/reminders/group-notices.ts';
import type { NoticeKind } from '../../../domain/reminders/notice.ts';
import type { GroupReminder, NoticeContent } from '../../../domain/reminders/notice-content.ts';
import { keyStem } from '../../../domain/reminders/notice-keys.ts';
import { actionKeys, askedReason, whyDropped } from '../../../domain/reminders/notice-plan.ts';
import { voteKeys } from '../../../domain/reminders/vote-notices.ts';
import { dayIn, hoursAfter, type Instant } from '../../../domain/time/instant.ts';
import { isOpen } from '../../../domain/votes/vote.ts';
import type { ComposeInput, Dropped, NoticeKindModule, Notices } from './notice-kind-module.ts';

/** The kinds that come to a member in one message. */
const reminderKinds = [
  'action',
  'escalation',
  'awaited',
  'vote reminder',
  'call',
  'seats',
  'charter',
  'failures',
] as const satisfies readonly NoticeKind[];
type ReminderKind = (typeof reminderKinds)[number];

interface RemindInput extends ComposeInput {
  /** What could not be said to others; empty where they are not to be told of that now. */
  readonly failed: readonly FailedNotice[];
}

type WhyNot = (input: RemindInput, notice: ClaimedNotice) => Promise<DropReason | undefined>;

/** Why one of them is not said any more; undefined where it is. */
const whyNotOf: Readonly<Record<ReminderKind, WhyNot>> = {
  action: whyNotAction,
  escalation: whyNotAction,
  awaited: whyNotAction,
  'vote reminder': async ({ db, now }, { key, subjectId }) => {
    const [vote] = await listPlannedVotes(db, { kind: 'vote', voteId: subjectId });
    if (!vote || !isOpen(vote, now)) return 'vote over';
    return voteKeys(vote).includes(keyStem(key)) ? undefined : 'voted';
  },
  call: whyNotGroup,
  charter: whyNotGroup,
  seats: async (input, notice) => {
    const why = await whyNotGroup(input, notice);
    if (why !== undefined) return why;
    const group = await findGroup(input.db, notice.subjectId);
    return group?.confirmedAt || group?.waiting.length === 0 ? 'nothing to confirm' : undefined;
  },
  failures: async ({ failed }) => (failed.length > 0 ? undefined : 'all arrived'),
};

async function whyNotAction({ read, now }: RemindInput, notice: ClaimedNotice): Promise<DropReason | undefined> {
  const action = read.planned.get(notice.subjectId);
  if (!action) return 'action gone';
  if (!actionKeys(action).includes(keyStem(notice.key))) {
    return notice.kind === 'awaited' && action.state === 'open' ? 'wait over' : whyDropped(action);
  }
  // Who wants no reminders for a while is still asked what somebody wants of them.
  if (notice.kind === 'awaited' && notice.reason === askedReason) return undefined;
  const told = notice.kind === 'awaited' ? [action.wait?.on] : action.people;
  const person = told.find((one) => one?.memberId === notice.memberId);
  // Late ones, which a snooze in the meantime makes needless.
  if (!person?.quietUntil) return undefined;
  return person.quietUntil > dayIn(person.timeZone ?? action.timeZone, now) ? 'put off' : undefined;
}

async function whyNotGroup({ db }: RemindInput, notice: ClaimedNotice): Promise<DropReason | undefined> {
  const [planned] = await listPlannedGroups(db, { kind: 'group', groupId: notice.subjectId });
  if (!planned) return 'group gone';
  return groupKeys(planned).includes(keyStem(notice.key)) ? undefined : 'answered';
}

/** What failed since the secretary was last told; nothing where they are not to be told now. */
async function failedSince(db: Connection, notices: Notices, now: Instant): Promise<readonly FailedNotice[]> {
  const telling = notices.find(({ kind }) => kind === 'failures');
  if (!telling?.memberId) return [];
  const last = await findLastToldOfFailures(db, telling.committeeId, telling.memberId);
  return listFailed(db, telling.committeeId, last ?? hoursAfter(now, -30 * 24), 200);
}

/**
 * To a member what is due to them, what others wait on them for, the votes that they have not cast, what groups want of them, and where they lead what of others is late
 * for long; to the channel what nobody has taken.
 */
export const reminderKind: NoticeKindModule = {
  async compose(input) {
    const { db, notices, now } = input;
    const failed = await failedSince(db, notices, now);
    const kept: ReminderNotice[] = [];
    const dropped: Dropped[] = [];
    for (const notice of notices) {
      if (!isReminder(notice)) throw new Error(`Notice ${notice.id} is in a bundle of reminders and is none`);
      const why = await whyNotOf[notice.kind]({ ...input, failed }, notice);
      if (why === undefined) kept.push(notice);
      else dropped.push({ id: notice.id, why });
    }
    return { content: kept.length > 0 ? await reminderContent({ ...input, failed }, kept) : undefined, dropped };
  },
};

type ReminderNotice = ClaimedNotice & { readonly kind: ReminderKind };

const isReminder = (notice: ClaimedNotice): notice is ReminderNotice =>
  reminderKinds.some((kind) => kind === notice.kind);

async function reminderContent(
  { db, notices: [{ committeeId, memberId }], read, now, failed }: RemindInput,
  kept: readonly ReminderNotice[],
): Promise<NoticeContent> {
  const committee = read.committees.get(committeeId);
  if (!committee) throw new Error(`Committee ${committeeId} was not read for its reminders`);
  const idsOf = (kind: ReminderKind) => kept.filter((notice) => notice.kind === kind).map((notice) => notice.subjectId);
  const actionsOf = (kind: 'action' | 'escalation' | 'awaited') => {
    const ids = new Set(idsOf(kind));
    return read.actions.filter(({ id }) => ids.has(id));
  };
  const actions = actionsOf('action');
  if (memberId === null) return { kind: 'untaken', committee, actions, now };
  const member = read.members.get(memberId);
  if (!member) throw new Error(`Member ${memberId} was not read for their reminders`);
  const votes = await listVotesById(db, idsOf('vote reminder'));
  const groups = await groupReminders(db, kept);
  return {
    kind: 'reminders',
    committee,
    member,
    actions,
    votes,
    groups,
    awaited: actionsOf('awaited'),
    late: actionsOf('escalation'),
    failed,
    now,
  };
}

/** The groups that the notices are about, as they are now. */
async function groupReminders(db: Connection, notices: readonly ReminderNotice[]): Promise<readonly GroupReminder[]> {
  const reminders: GroupReminder[] = [];
  for (const { kind, subjectId } of notices) {
    if (kind !== 'call' && kind !== 'seats' && kind !== 'charter') continue;
    const group = await findGroup(db, subjectId);
    if (group) reminders.push({ kind, group });
  }
  return reminders;
}
