import type { Connection } from '../../../db/connection/connection.ts';
import { listPlannedActions } from '../../../db/reminders/notice-plans.ts';
import type { Committee } from '../../domain/committee/committee.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import type { Notice } from '../../domain/reminders/notice.ts';
import { noticeBundles, noticeKeys } from '../../domain/reminders/notice-keys.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { planNotices } from '../planning/plan-notices.ts';
import { queueNotices } from '../planning/queue-notices.ts';

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
  const notice = (to: Notice['to']): Notice => ({
    committeeId: committee.id,
    key: noticeKeys['meeting change'](meeting, to),
    bundle: noticeBundles.meetingChange(meeting, to),
    kind: 'meeting change',
    subjectId: meeting.id,
    to,
    reason: meeting.cancelledAt ? 'called off' : 'set',
    dueAt: now,
  });
  const told = [notice({ channelId: committee.channelId }), ...[...owners].map((memberId) => notice({ memberId }))];
  await queueNotices(db, told, now);
}
