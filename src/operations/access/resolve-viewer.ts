import {
  type CommitteeSubject,
  findCommitteeAndMember,
  findCommitteeOfSubject,
} from '../../../db/committee/committees.ts';
import type { Workspace } from '../../../db/committee/workspaces.ts';
import type { Connection } from '../../../db/connection/connection.ts';
import { findMember } from '../../../db/roster/members.ts';
import { findSeatOf, listSeats } from '../../../db/roster/seats.ts';
import type { Committee } from '../../domain/committee/committee.ts';
import { type Member, strangerTo } from '../../domain/roster/member.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Directory } from '../ports/directory.ts';

/** Who asks, and where. */
export interface Asker {
  readonly workspace: Workspace;
  readonly channelId: string;
  readonly userId: string;
}

/** The committee somebody speaks to the bot in, and who they are there. */
export interface Seat {
  readonly committee: Committee;
  readonly member: Member;
}

export type SeatFound =
  | { readonly kind: 'seat'; readonly seat: Seat }
  /** In a committee's channel, as Slack says and not the payload, and not yet on its roster. */
  | { readonly kind: 'newcomer'; readonly committee: Committee }
  /** Elsewhere, and a member of more than one; the first two of them. */
  | { readonly kind: 'several'; readonly committees: readonly [Committee, Committee] }
  /** There is one, which is not shown to them, nor its name. */
  | { readonly kind: 'outside' }
  | { readonly kind: 'none' };

/** What a button was about. */
export type Subject = CommitteeSubject;

/** What is asked of a workspace to know whom a committee is shown to. */
export type Access = Pick<Directory, 'isPrivate' | 'isIn' | 'person'>;

/**
 * Whether a committee is shown to somebody: one of a private channel to those in the channel alone, one of a public channel to all but
 * guests and people of other organisations who are not in it, and bots. Whoever speaks in the channel is in it.
 */
export async function isShownTo(
  access: Access,
  committee: Committee,
  { userId, channelId, isGuest }: { readonly userId: string; readonly channelId: string; readonly isGuest?: boolean },
  now: Instant,
): Promise<boolean> {
  if (channelId === committee.channelId) return true;
  const person =
    isGuest === undefined ? await access.person(userId, now) : { isGuest, isExternal: false, isBot: false };
  if (!person || person.isBot) return false;
  const isClosed = person.isGuest || person.isExternal || (await access.isPrivate(committee.channelId, now));
  return !isClosed || access.isIn(committee.channelId, userId, now);
}

/** The committee of what was clicked on, wherever the button was shown. */
export async function findSeatAt(
  db: Connection,
  asker: Asker,
  subject: Subject,
  access: Access,
  now: Instant,
): Promise<SeatFound> {
  const committee = await findCommitteeOfSubject(db, asker.workspace, subject);
  if (!committee) return { kind: 'none' };
  const member = await findMember(db, committee.id, asker.userId);
  if (!member) return seatOfStranger(access, committee, asker.userId, now);
  if (!(await isShownTo(access, committee, whoIs(asker, member), now))) return { kind: 'outside' };
  return { kind: 'seat', seat: { committee, member } };
}

/** The channel's committee; in any other conversation the one that the asker is a member of. */
export async function findSeat(db: Connection, asker: Asker, access: Access, now: Instant): Promise<SeatFound> {
  const here = await findCommitteeAndMember(db, asker.workspace, asker.channelId, asker.userId);
  if (here?.member) return { kind: 'seat', seat: { committee: here.committee, member: here.member } };
  if (here) return seatOfStranger(access, here.committee, asker.userId, now);
  const [seat, other] = await findSeats(db, asker, access, now, 2);
  if (!seat) return { kind: 'none' };
  return other ? { kind: 'several', committees: [seat.committee, other.committee] } : { kind: 'seat', seat };
}

/**
 * The first seats of somebody's in the workspace that are shown to them, `most` of them, oldest committee first. Slack is asked about no
 * more channels than that takes: who is in a hundred committees waited for a hundred answers.
 */
export async function findSeats(
  db: Connection,
  asker: Asker,
  access: Access,
  now: Instant,
  most: number,
): Promise<readonly Seat[]> {
  const shown: Seat[] = [];
  for (let after = 0; ; ) {
    const seats = await listSeats(db, asker.workspace, asker.userId, { after, limit: most });
    for (const seat of seats) {
      after = seat.committee.id;
      if (await isShownTo(access, seat.committee, whoIs(asker, seat.member), now)) shown.push(seat);
      if (shown.length === most) return shown;
    }
    if (seats.length < most) return shown;
  }
}

/** The asker as the member of that id; undefined where that is somebody else. */
export async function findOwnSeat(
  db: Connection,
  asker: Asker,
  memberId: number,
  access: Access,
  now: Instant,
): Promise<Seat | undefined> {
  const seat = await findSeatOf(db, asker.workspace, { id: memberId, userId: asker.userId });
  return seat && (await isShownTo(access, seat.committee, whoIs(asker, seat.member), now)) ? seat : undefined;
}

/**
 * Who is on no row of the roster is a newcomer where Slack has them in the channel. A click from the preview of a public channel names the
 * channel too: whoever only looks may look on, where the committee is shown to them.
 */
async function seatOfStranger(access: Access, committee: Committee, userId: string, now: Instant): Promise<SeatFound> {
  if (await access.isIn(committee.channelId, userId, now)) return { kind: 'newcomer', committee };
  if (!(await isShownTo(access, committee, { userId, channelId: '' }, now))) return { kind: 'outside' };
  return { kind: 'seat', seat: { committee, member: strangerTo(committee.id, userId) } };
}

/** What is known of a member need not be asked of Slack. */
const whoIs = ({ userId, channelId }: Asker, { isGuest, isExternal }: Member) => ({
  userId,
  channelId,
  isGuest: isGuest || isExternal,
});
