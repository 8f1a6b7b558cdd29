import { getCommittee, lockCommittee } from '../../../db/committee/committees.ts';
import type { Connection } from '../../../db/connection/connection.ts';
import { record } from '../../../db/history/history.ts';
import { findNextMeeting } from '../../../db/meetings/meetings.ts';
import { addTimePoll, endTimePoll, findOpenTimePoll, findTimePoll } from '../../../db/meetings/time-polls.ts';
import type { Refusal } from '../../domain/access/refusal.ts';
import { timePollPhrases } from '../../domain/history/phrases.ts';
import { momentOf } from '../../domain/meetings/meeting.ts';
import { mostSlots } from '../../domain/meetings/slot-ranking.ts';
import type { TimePoll } from '../../domain/meetings/time-poll.ts';
import { noticeKeys } from '../../domain/reminders/notice-keys.ts';
import type { Member } from '../../domain/roster/member.ts';
import { dayIn, type Instant } from '../../domain/time/instant.ts';
import { authorize } from '../access/authorize.ts';
import { undoable } from '../history/undoable.ts';
import { queueNotices } from '../planning/queue-notices.ts';

export type PollChanged = { readonly kind: 'opened' | 'withdrawn'; readonly poll: TimePoll } | Refusal;

/** Asks the members which of the slots suits them, on a card in the channel. One poll is open at a time; slots that are past are left out. */
export function openTimePoll(
  db: Connection,
  slots: readonly Instant[],
  by: Member,
  now: Instant,
): Promise<PollChanged> {
  return undoable(db, by, now, async (db) => {
    const refusal = await authorize(db, by, 'propose meeting times');
    if (refusal) return refusal;
    const { committeeId } = by;
    await lockCommittee(db, committeeId);
    if (await findOpenTimePoll(db, committeeId)) return { kind: 'refused', because: 'poll open' };
    const moments = [...new Set(slots.map((slot) => slot.getTime()))].filter((moment) => moment > now.getTime());
    if (moments.length === 0) return { kind: 'refused', because: 'slot past' };
    const committee = await getCommittee(db, committeeId);
    const next = await findNextMeeting(db, committeeId, { today: dayIn(committee.timeZone, now), now });
    const id = await addTimePoll(
      db,
      {
        committeeId,
        meetingWas: next ? momentOf(next) : null,
        openedBy: by.id,
        slots: moments.slice(0, mostSlots).map((moment) => new Date(moment)),
      },
      now,
    );
    await recordPoll(db, { committeeId, id }, by, timePollPhrases.opened, now);
    const card = {
      committeeId,
      key: noticeKeys['time poll']({ pollId: id }),
      kind: 'time poll',
      subjectId: id,
      to: { channelId: committee.channelId },
      reason: 'opened',
      dueAt: now,
    } as const;
    await queueNotices(db, [card], now);
    return { kind: 'opened', poll: await getPoll(db, id) };
  });
}

/** Ends the open poll without a meeting; what members said stays. */
export function withdrawTimePoll(db: Connection, by: Member, now: Instant): Promise<PollChanged> {
  return undoable(db, by, now, async (db) => {
    const refusal = await authorize(db, by, 'propose meeting times');
    if (refusal) return refusal;
    await lockCommittee(db, by.committeeId);
    const poll = await findOpenTimePoll(db, by.committeeId);
    if (!poll) return { kind: 'refused', because: 'no poll' };
    await endTimePoll(db, poll.id, { state: 'withdrawn', endedBy: by.id, chosen: null });
    await recordPoll(db, poll, by, timePollPhrases.withdrawn, now);
    return { kind: 'withdrawn', poll: await getPoll(db, poll.id) };
  });
}

async function getPoll(db: Connection, id: number): Promise<TimePoll> {
  const poll = await findTimePoll(db, id);
  if (!poll) throw new Error(`Time poll ${id} is not there`);
  return poll;
}

const recordPoll = (
  db: Connection,
  { committeeId, id }: Pick<TimePoll, 'committeeId' | 'id'>,
  by: Member,
  what: string,
  now: Instant,
) => record(db, { committeeId, subject: 'time poll', subjectId: id, byMember: by.id, what }, now);
