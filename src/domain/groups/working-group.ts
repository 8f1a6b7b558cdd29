import type { Member } from '../roster/member.ts';
import type { CalendarDay, Instant } from '../time/instant.ts';

/** People of a committee under one name: a category of the roster, a working group, a topic that wants volunteers, a sub-group. */
export interface Group {
  readonly id: number;
  readonly committeeId: number;
  readonly kind: 'category' | 'working group' | 'topic' | 'sub-group';
  readonly name: string;
  /** "WG-Strategy" */
  readonly short: string | null;
  /** What a topic belongs to: "Internet We Want (IWW)". */
  readonly parent: string | null;
  readonly seats: number | 'unlimited';
}

export type GroupRole = 'lead' | 'member' | 'liaison' | 'observer';

export interface GroupMember extends Member {
  readonly groupRole: GroupRole;
  /** The body to which a liaison is the link. */
  readonly liaisonTo: string | null;
}

/** How one comes in: by a click; by a click that a lead, the chair or the secretariat approves; by an invitation of theirs. */
export type EntryMode = 'open' | 'approval' | 'invitation';

export interface GroupWithMembers extends Group {
  /** In the order they came; of a topic those who have a seat. */
  readonly members: readonly GroupMember[];
  /** Who would have a seat if there were more, in the order they offered. */
  readonly waiting: readonly Member[];
  /** Members who ask to join. */
  readonly asking: readonly Member[];
  readonly entry: EntryMode;
  /** In which the group talks. */
  readonly channelId: string | null;
  readonly charterEnds: CalendarDay | null;
  readonly closedAt: Instant | null;
  /** The last day on which somebody may volunteer. */
  readonly offersClose: CalendarDay | null;
  /** Since then the seats are those the chair confirmed; before, the order of offering decides. */
  readonly confirmedAt: Instant | null;
  /** The committee shows who volunteers only when the offers are closed. */
  readonly offersPrivate: boolean;
  /** Its committee's. */
  readonly timeZone: string;
}

export type JoinRefusal = {
  readonly kind: 'refused';
  readonly because:
    | 'already in'
    | 'not open'
    | 'already waiting'
    | 'already asked'
    | 'group closed'
    | 'offers closed'
    | 'by invitation';
  readonly group: GroupWithMembers;
};

/** People come and go in it by themselves; a category and a sub-group follow the roster. */
export const isJoinable = (group: Pick<Group, 'kind'>): boolean =>
  group.kind === 'working group' || group.kind === 'topic';

/** Whether a volunteer has a seat at once. Confirmed seats are the chair's to give. */
export const hasFreeSeat = ({ seats, confirmedAt, members }: GroupWithMembers): boolean =>
  seats === 'unlimited' || (confirmedAt === null && members.length < seats);

/** What becomes of somebody who wants to come in on `today`, a day where the committee is. */
export function join(
  group: GroupWithMembers,
  member: Pick<Member, 'id'>,
  today: CalendarDay,
): { readonly kind: 'joins' | 'waits' | 'asks' } | JoinRefusal {
  const refused = (because: JoinRefusal['because']): JoinRefusal => ({ kind: 'refused', because, group });
  const isAmong = (people: readonly Pick<Member, 'id'>[]) => people.some((other) => other.id === member.id);
  if (!isJoinable(group)) return refused('not open');
  if (isAmong(group.members)) return refused('already in');
  if (isAmong(group.waiting)) return refused('already waiting');
  if (isAmong(group.asking)) return refused('already asked');
  if (group.closedAt) return refused('group closed');
  if (areOffersClosed(group, today)) return refused('offers closed');
  if (group.entry === 'invitation') return refused('by invitation');
  if (group.entry === 'approval') return { kind: 'asks' };
  return { kind: hasFreeSeat(group) ? 'joins' : 'waits' };
}

/** The first of those who wait, as many as there are seats they may have without the chair. */
export function movesUp({ seats, confirmedAt, members, waiting }: GroupWithMembers): readonly Member[] {
  if (seats === 'unlimited') return waiting;
  return confirmedAt === null ? waiting.slice(0, Math.max(0, seats - members.length)) : [];
}

export const areOffersClosed = ({ offersClose }: GroupWithMembers, today: CalendarDay): boolean =>
  offersClose !== null && offersClose < today;

/** Whether how many volunteer is shown, and not who. */
export function areOffersHidden(group: GroupWithMembers, today: CalendarDay): boolean {
  const { kind, offersPrivate, confirmedAt } = group;
  return kind === 'topic' && offersPrivate && confirmedAt === null && !areOffersClosed(group, today);
}

export const leadsOf = (group: GroupWithMembers): readonly GroupMember[] =>
  group.members.filter((member) => member.groupRole === 'lead');

/** How somebody stands to a group after they said that they want to be in it, or not. */
export type StandingInGroup =
  | { readonly kind: 'joined' | 'left' | 'asked' | 'withdrew' | 'not this time'; readonly group: GroupWithMembers }
  /** In that place of the waiting list, from 1. */
  | { readonly kind: 'waits'; readonly group: GroupWithMembers; readonly place: number };
