import { randomBytes } from 'node:crypto';
import { findOrCreateFeedToken, setFeedToken } from '../../../db/committee/feeds.ts';
import { type Connection, inTransaction } from '../../../db/connection/connection.ts';
import { record } from '../../../db/history/history.ts';
import type { Refusal } from '../../domain/access/refusal.ts';
import { calendarRenewed } from '../../domain/history/phrases.ts';
import type { Member } from '../../domain/roster/member.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { authorize } from '../access/authorize.ts';
import { claimRequest } from '../requests/execution.ts';

/** The secret parts of two calendars' addresses. */
export interface Calendars {
  readonly kind: 'calendars';
  /** The member's own deadlines. */
  readonly mine: string;
  /** The committee's meetings and dates; one for all members. */
  readonly committee: string;
}

// 192 bits that nobody guesses. Kept as they are and not as their hash, since they are shown again: the committee's to each member who
// asks, one's own for a second device. What they open is in the same database.
const newToken = (): string => randomBytes(24).toString('base64url');

/** The calendars' addresses; made when they are first asked for. */
export async function showCalendars(db: Connection, by: Member): Promise<Calendars | Refusal> {
  return (await authorize(db, by, 'have a calendar')) ?? calendarsOf(db, by);
}

/** Gives the member's own calendar another address; the old one shows nothing any more. */
export async function renewOwnCalendar(db: Connection, by: Member, now: Instant): Promise<Calendars | Refusal> {
  return (await authorize(db, by, 'have a calendar')) ?? renew(db, by, 'member', now);
}

/** The same with the committee's, for everybody who has it. */
export async function renewCommitteeCalendar(db: Connection, by: Member, now: Instant): Promise<Calendars | Refusal> {
  return (await authorize(db, by, 'renew the committee calendar')) ?? renew(db, by, 'committee', now);
}

function renew(db: Connection, by: Member, subject: 'member' | 'committee', now: Instant): Promise<Calendars> {
  const { id, committeeId } = by;
  const subjectId = subject === 'member' ? id : committeeId;
  return inTransaction(db, async (db) => {
    await setFeedToken(db, { in: `${subject}s`, id: subjectId }, newToken());
    await record(db, { committeeId, subject, subjectId, byMember: id, what: calendarRenewed }, now);
    await claimRequest(db);
    return calendarsOf(db, by);
  });
}

async function calendarsOf(db: Connection, { id, committeeId }: Member): Promise<Calendars> {
  return {
    kind: 'calendars',
    mine: await findOrCreateFeedToken(db, { in: 'members', id }, newToken()),
    committee: await findOrCreateFeedToken(db, { in: 'committees', id: committeeId }, newToken()),
  };
}
