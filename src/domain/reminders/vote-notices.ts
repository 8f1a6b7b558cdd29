import type { Committee } from '../committee/committee.ts';
import { type CalendarDay, dayIn, type Instant } from '../time/instant.ts';
import { type Vote, voteReminderAt } from '../votes/vote.ts';
import type { Notice } from './notice.ts';
import { keyOf, noticeBundles, noticeKeys } from './notice-keys.ts';

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

export const voteKeys = (vote: PlannedVote): readonly string[] => [
  noticeKeys['vote end'](vote),
  ...vote.missing.map((missing) => noticeKeys['vote reminder'](vote, missing)),
];

/** The end of the vote in its channel, and before it one reminder to each who has not voted, with their others of that hour. */
export function noticesOfVote(vote: PlannedVote, now: Instant): readonly Notice[] {
  const { id, committeeId, state, openedAt, closesAt, channelId } = vote;
  const end: Notice = {
    committeeId,
    key: keyOf(noticeKeys['vote end'](vote), 'end'),
    bundle: noticeBundles.voteEnd(vote),
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
    const reason = 'has not voted yet';
    return [
      {
        committeeId,
        key: keyOf(noticeKeys['vote reminder'](vote, { memberId }), reason),
        bundle: noticeBundles.member({ memberId }),
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

/** The card of the vote, for its channel; `again`: when it was taken up again. */
export const cardNotice = (
  committee: Pick<Committee, 'id' | 'channelId'>,
  card: { readonly voteId: number; readonly again: Instant | null },
  now: Instant,
): Notice => ({
  committeeId: committee.id,
  key: noticeKeys.vote(card),
  kind: 'vote',
  subjectId: card.voteId,
  to: { channelId: committee.channelId },
  reason: 'opened',
  dueAt: now,
});
