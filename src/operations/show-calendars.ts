import { randomBytes } from 'node:crypto';
import type { Connection } from '../../db/connection.ts';
import { type FeedOf, keepFeedToken, setFeedToken } from '../../db/feeds.ts';
import type { Member } from '../domain/member.ts';
import type { Refusal } from '../domain/refusal.ts';
import { unlessDirecting } from './change-action.ts';

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
export async function showCalendars(db: Connection, { id, committeeId }: Member): Promise<Calendars> {
  return {
    kind: 'calendars',
    mine: await keepFeedToken(db, { in: 'members', id }, newToken()),
    committee: await keepFeedToken(db, { in: 'committees', id: committeeId }, newToken()),
  };
}

/** Gives the member's own calendar another address; the old one shows nothing any more. */
export async function renewOwnCalendar(db: Connection, by: Member): Promise<Calendars> {
  return renew(db, by, { in: 'members', id: by.id });
}

/** The same with the committee's, for everybody who has it. */
export async function renewCommitteeCalendar(db: Connection, by: Member): Promise<Calendars | Refusal> {
  return (await unlessDirecting(db, by)) ?? renew(db, by, { in: 'committees', id: by.committeeId });
}

async function renew(db: Connection, by: Member, of: FeedOf): Promise<Calendars> {
  await setFeedToken(db, of, newToken());
  return showCalendars(db, by);
}
