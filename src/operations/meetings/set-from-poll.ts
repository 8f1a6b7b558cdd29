import { getCommittee } from '../../../db/committee/committees.ts';
import type { Connection } from '../../../db/connection/connection.ts';
import { record } from '../../../db/history/history.ts';
import { lockMeetingAhead } from '../../../db/meetings/meetings.ts';
import { endTimePoll, lockTimePoll } from '../../../db/meetings/time-polls.ts';
import { timePollPhrases } from '../../domain/history/phrases.ts';
import { momentOf } from '../../domain/meetings/meeting.ts';
import type { Member } from '../../domain/roster/member.ts';
import { dayIn, type Instant } from '../../domain/time/instant.ts';
import { authorize } from '../access/authorize.ts';
import { undoable } from '../history/undoable.ts';
import { type MeetingSet, moveNextMeeting } from './set-meeting.ts';

/**
 * Sets the next meeting to the slot, as `setMeeting` does, and ends the poll. Refused where the next meeting was moved since the poll was
 * opened: whoever moved it may not have known of the poll.
 */
export function setFromPoll(
  db: Connection,
  { pollId, position }: { readonly pollId: number; readonly position: number },
  by: Member,
  now: Instant,
): Promise<MeetingSet> {
  return undoable(db, by, now, async (db) => {
    const poll = await lockTimePoll(db, pollId);
    if (!poll || poll.committeeId !== by.committeeId) return { kind: 'refused', because: 'no poll' };
    const refusal = await authorize(db, by, 'set the meeting');
    if (refusal) return refusal;
    if (poll.state !== 'open') return { kind: 'refused', because: 'poll over', state: poll.state };
    const slot = poll.slots[position];
    if (!slot) return { kind: 'refused', because: 'no such choice' };
    const { startsAt } = slot;
    if (startsAt <= now) return { kind: 'refused', because: 'slot past' };
    const committee = await getCommittee(db, by.committeeId);
    const ahead = await lockMeetingAhead(db, committee.id, { today: dayIn(committee.timeZone, now), now });
    if ((ahead && !ahead.cancelledAt ? momentOf(ahead) : null) !== poll.meetingWas) {
      return { kind: 'refused', because: 'meeting moved', slot: startsAt };
    }
    await endTimePoll(db, pollId, { state: 'set', endedBy: by.id, chosen: position });
    const set = await moveNextMeeting(db, committee, { day: dayIn(committee.timeZone, startsAt), startsAt }, by, now);
    await record(
      db,
      {
        committeeId: committee.id,
        subject: 'time poll',
        subjectId: pollId,
        byMember: by.id,
        what: timePollPhrases.set,
        after: startsAt.toISOString(),
      },
      now,
    );
    return set;
  });
}
