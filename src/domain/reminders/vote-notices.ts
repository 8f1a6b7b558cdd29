import type { Committee } from '../committee/committee.ts';
import { type CalendarDay, dayIn, type Instant } from '../time/instant.ts';
import { type Vote, voteReminderAt } from '../votes/vote.ts';
import type { Notice } from './notice.ts';

/** A vote with whom to remind of it. */
export interface PlannedVote extends Pick<Vote, 'id' | 'committeeId' | 'state' | 'openedAt' | 'closesAt' | 'endedAt'> {
  readonly channelId: string;
  readonly timeZone: string;
  /** `HH:MM` */
  readonly reminderTime: string;
  /** Linked members who may vote and have not. */
  readonly missing: readonly {
    readonly memberId: number;
    readonly timeZone: string | null;
    readonly reminderTime: string | null;
    readonly quietUntil: CalendarDay | null;
  }[];
}

const reminderKey = ({ id, closesAt }: PlannedVote, memberId: number): string =>
  `vote ${id} member ${memberId} until ${closesAt.toISOString()}:`;

/** One end is told once: a vote that was cancelled, taken up again and closed has two. */
const endKey = ({ id, state, closesAt, endedAt }: PlannedVote): string =>
  state === 'cancelled'
    ? `vote ${id} cancelled ${endedAt?.toISOString()}:`
    : `vote ${id} closes ${closesAt.toISOString()}:`;

export const voteKeys = (vote: PlannedVote): readonly string[] => [
  endKey(vote),
  ...vote.missing.map(({ memberId }) => reminderKey(vote, memberId)),
];

/** The end of the vote in its channel, and before it one reminder to each who has not voted, with their others of that hour. */
export function noticesOfVote(vote: PlannedVote, now: Instant): readonly Notice[] {
  const { id, committeeId, state, openedAt, closesAt, channelId } = vote;
  const end: Notice = {
    committeeId,
    key: `${endKey(vote)} end`,
    bundle: `vote ${id} end`,
    kind: 'vote end',
    subjectId: id,
    to: { channelId },
    reason: state === 'cancelled' ? 'cancelled' : 'closed',
    dueAt: state === 'open' ? vote.closesAt : (vote.endedAt ?? now),
  };
  const reminders = vote.missing.flatMap(({ memberId, quietUntil, ...member }): readonly Notice[] => {
    const zone = member.timeZone ?? vote.timeZone;
    const time = member.reminderTime ?? vote.reminderTime;
    const dueAt = voteReminderAt({ openedAt, closesAt }, { zone, time });
    if (dueAt < now || (quietUntil !== null && dayIn(zone, dueAt) < quietUntil)) return [];
    const bundle = `member ${memberId}`;
    const reason = 'has not voted yet';
    return [
      {
        committeeId,
        key: `${reminderKey(vote, memberId)} ${reason}`,
        bundle,
        kind: 'vote reminder',
        subjectId: id,
        to: { memberId },
        reason,
        dueAt,
      },
    ];
  });
  return [end, ...reminders];
}

/** The card of the vote, for its channel. */
export const cardNotice = (
  committee: Pick<Committee, 'id' | 'channelId'>,
  voteId: number,
  key: string,
  now: Instant,
): Notice => ({
  committeeId: committee.id,
  key,
  bundle: key,
  kind: 'vote',
  subjectId: voteId,
  to: { channelId: committee.channelId },
  reason: 'opened',
  dueAt: now,
});
