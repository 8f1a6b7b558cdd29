import { type Connection, inTransaction } from '../../../db/connection/connection.ts';
import { lockTimePoll, saveSlotAnswer } from '../../../db/meetings/time-polls.ts';
import type { Refusal } from '../../domain/access/refusal.ts';
import type { SlotAnswer } from '../../domain/meetings/time-poll.ts';
import type { Member } from '../../domain/roster/member.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { authorize } from '../access/authorize.ts';
import { claimRequest } from '../requests/execution.ts';

export type SlotAnswered =
  | { readonly kind: 'answered'; readonly startsAt: Instant; readonly answer: SlotAnswer }
  | Refusal;

/** Keeps what the member says of a slot, in place of what they said before. As a ballot it is changed rather than undone. */
export function answerTimePoll(
  db: Connection,
  { pollId, position }: { readonly pollId: number; readonly position: number },
  answer: SlotAnswer | undefined,
  by: Member,
  now: Instant,
): Promise<SlotAnswered> {
  return inTransaction(db, async (db) => {
    const poll = await lockTimePoll(db, pollId);
    if (!poll || poll.committeeId !== by.committeeId) return { kind: 'refused', because: 'no poll' };
    const refusal = await authorize(db, by, 'answer a time poll');
    if (refusal) return refusal;
    if (poll.state !== 'open') return { kind: 'refused', because: 'poll over', state: poll.state };
    const slot = poll.slots[position];
    if (!slot || answer === undefined) return { kind: 'refused', because: 'no such choice' };
    if (slot.startsAt <= now) return { kind: 'refused', because: 'slot past' };
    await saveSlotAnswer(db, { pollId, position, memberId: by.id }, answer, now);
    await claimRequest(db);
    return { kind: 'answered', startsAt: slot.startsAt, answer };
  });
}
