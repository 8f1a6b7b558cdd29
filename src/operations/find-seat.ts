import {
  findCommitteeAndMember,
  findCommitteeOfSubject,
  listCommitteesWith,
  type Workspace,
} from '../../db/committees.ts';
import type { Connection } from '../../db/connection.ts';
import { findMember } from '../../db/members.ts';
import type { Committee } from '../domain/committee.ts';
import type { Member } from '../domain/member.ts';

/** Who asks, and where. */
export interface Asker {
  readonly workspace: Workspace;
  readonly channelId: string;
  readonly userId: string;
}

/** The committee somebody speaks to the bot in, and who he is there. */
export interface Seat {
  readonly committee: Committee;
  readonly member: Member;
}

export type SeatFound =
  | { readonly kind: 'seat'; readonly seat: Seat }
  /** In a committee's channel, and not yet on its roster. */
  | { readonly kind: 'newcomer'; readonly committee: Committee }
  /** Elsewhere, and a member of more than one. */
  | { readonly kind: 'several'; readonly committees: readonly Committee[] }
  | { readonly kind: 'none' };

/** What a button was about. */
export type Subject = { readonly in: 'actions' | 'groups' | 'summaries'; readonly id: number };

/** The committee of what was clicked on, wherever the button was shown. */
export async function findSeatAt(db: Connection, asker: Asker, subject: Subject): Promise<SeatFound> {
  const committee = await findCommitteeOfSubject(db, asker.workspace, subject);
  if (!committee) return { kind: 'none' };
  return seatIn(committee, await findMember(db, committee.id, asker.userId));
}

/** The channel's committee; in any other conversation the one that the asker is a member of. */
export async function findSeat(db: Connection, asker: Asker): Promise<SeatFound> {
  const here = await findCommitteeAndMember(db, asker.workspace, asker.channelId, asker.userId);
  if (here) return seatIn(here.committee, here.member);
  const [committee, ...others] = await listCommitteesWith(db, asker.workspace, asker.userId);
  if (!committee) return { kind: 'none' };
  if (others.length > 0) return { kind: 'several', committees: [committee, ...others] };
  return seatIn(committee, await findMember(db, committee.id, asker.userId));
}

const seatIn = (committee: Committee, member: Member | undefined): SeatFound =>
  member ? { kind: 'seat', seat: { committee, member } } : { kind: 'newcomer', committee };

/** All the seats somebody has in the workspace, oldest committee first. */
export async function findSeats(db: Connection, asker: Asker): Promise<readonly Seat[]> {
  const seats: Seat[] = [];
  for (const committee of await listCommitteesWith(db, asker.workspace, asker.userId)) {
    const member = await findMember(db, committee.id, asker.userId);
    if (member) seats.push({ committee, member });
  }
  return seats;
}

/** The asker as the member of that id; undefined where that is somebody else. */
export async function findOwnSeat(db: Connection, asker: Asker, memberId: number): Promise<Seat | undefined> {
  const committees = await listCommitteesWith(db, asker.workspace, asker.userId);
  for (const committee of committees) {
    const member = await findMember(db, committee.id, asker.userId);
    if (member?.id === memberId) return { committee, member };
  }
  return undefined;
}
