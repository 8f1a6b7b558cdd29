import { getSettings } from '../../../db/committee/committee-settings.ts';
import type { Connection } from '../../../db/connection/connection.ts';
import { listHeldMeetings } from '../../../db/meetings/meetings.ts';
import { listMembers } from '../../../db/roster/members.ts';
import type { Refusal } from '../../domain/access/refusal.ts';
import type { CommitteeSettings } from '../../domain/committee/committee-settings.ts';
import { ledgerOf } from '../../domain/meetings/burden-ledger.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import { byBurden, type MeetingTimes, type OwnTimes, ownTimes } from '../../domain/meetings/meeting-times.ts';
import { residentsOf } from '../../domain/meetings/resident.ts';
import type { Member } from '../../domain/roster/member.ts';
import { dayIn, type Instant } from '../../domain/time/instant.ts';
import { authorize } from '../access/authorize.ts';

/** What the hours of the term's meetings cost everybody. */
export async function showTimes(db: Connection, by: Member, now: Instant): Promise<MeetingTimes | Refusal> {
  const refusal = await authorize(db, by, 'see meeting times', { own: false });
  return refusal ?? (await loadTimes(db, by.committeeId, now)).times;
}

/** What they cost the member, beside the average and the highest of all. */
export async function showOwnTimes(db: Connection, by: Member, now: Instant): Promise<OwnTimes | Refusal> {
  const refusal = await authorize(db, by, 'see meeting times');
  if (refusal) return refusal;
  const { times } = await loadTimes(db, by.committeeId, now);
  return ownTimes(times, by.id) ?? { kind: 'refused', because: 'not a member' };
}

/** The term's ledger, with the settings and the meetings that it comes from. */
export async function loadTimes(
  db: Connection,
  committeeId: number,
  now: Instant,
): Promise<{
  readonly times: MeetingTimes;
  readonly settings: CommitteeSettings;
  /** Oldest first. */
  readonly held: readonly Pick<Meeting, 'day' | 'startsAt'>[];
}> {
  const settings = await getSettings(db, committeeId);
  const { timeZone, termStart, hourWeights } = settings;
  const held = await listHeldMeetings(db, committeeId, { from: termStart, today: dayIn(timeZone, now), now });
  const moments = held.flatMap(({ startsAt }) => startsAt ?? []);
  const members = (await listMembers(db, committeeId)).filter(({ isFormer }) => !isFormer);
  const times: MeetingTimes = {
    since: termStart ?? held[0]?.day ?? null,
    meetings: moments.length,
    withoutHour: held.length - moments.length,
    hourWeights,
    entries: byBurden(ledgerOf(moments, residentsOf(members, timeZone), settings)),
  };
  return { times, settings, held };
}
