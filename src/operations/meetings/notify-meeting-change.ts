import type { Connection } from '../../../db/connection/connection.ts';
import { addNotices, listPlannedActions } from '../../../db/reminders/notice-plans.ts';
import type { Committee } from '../../domain/committee/committee.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { planNotices } from '../planning/plan-notices.ts';

/** The channel hears that a meeting was set, moved or called off, and once each who has something to do before the meeting. */
export async function notifyMeetingChange(
  db: Connection,
  committee: Committee,
  meeting: Meeting,
  tied: readonly number[],
  now: Instant,
): Promise<void> {
  await planNotices(db, { kind: 'meeting', meetingId: meeting.id }, now);
  const planned = tied.length > 0 ? await listPlannedActions(db, { kind: 'actions', actionIds: tied }) : [];
  const owners = new Set(planned.flatMap((action) => action.people.map((person) => person.memberId)));
  const change = `meeting ${meeting.id} change ${meeting.sequence}`;
  const notice = (to: { readonly memberId: number } | { readonly channelId: string }, whom: string) => ({
    committeeId: committee.id,
    key: `${change} to ${whom}`,
    // Moved twice before the first was said, the last is said alone.
    bundle: `meeting ${meeting.id} change to ${whom}`,
    kind: 'meeting change' as const,
    subjectId: meeting.id,
    to,
    reason: meeting.cancelledAt ? 'called off' : 'set',
    dueAt: now,
  });
  await addNotices(db, [
    notice({ channelId: committee.channelId }, 'channel'),
    ...[...owners].map((memberId) => notice({ memberId }, `member ${memberId}`)),
  ]);
}
