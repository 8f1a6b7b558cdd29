import { findCommitteeOf, listCommitteesWith } from '../../db/committees.ts';
import type { Connection } from '../../db/connection.ts';
import { findMember } from '../../db/members.ts';
import type { Workspace } from '../../db/workspaces.ts';
import type { Instant } from '../domain/instant.ts';
import type { Person } from '../domain/member.ts';
import { leaveCommittee, returnToCommittee } from './leave-committee.ts';
import { takeSeat } from './take-seat.ts';

/** Where somebody came or went; other channels than committees' are no concern. */
export interface Move {
  readonly workspace: Workspace;
  readonly channelId: string;
}

export const isCommitteeChannel = async (db: Connection, { workspace, channelId }: Move): Promise<boolean> =>
  (await findCommitteeOf(db, workspace, channelId)) !== undefined;

/** Somebody joined a committee's channel: a newcomer is put on its roster, who had left is a member again. Returns the departure that is over. */
export async function joinChannel(
  db: Connection,
  { workspace, channelId }: Move,
  person: Person,
  now: Instant,
): Promise<number | undefined> {
  const committee = await findCommitteeOf(db, workspace, channelId);
  if (!committee) return undefined;
  const member = await findMember(db, committee.id, person.userId);
  if (member?.isFormer) return returnToCommittee(db, member, now);
  if (!member) await takeSeat(db, committee, person, now);
  return undefined;
}

/** Somebody left a committee's channel. */
export async function leaveChannel(
  db: Connection,
  { workspace, channelId }: Move,
  userId: string,
  now: Instant,
): Promise<void> {
  const committee = await findCommitteeOf(db, workspace, channelId);
  const member = committee && (await findMember(db, committee.id, userId));
  if (member) await leaveCommittee(db, member, 'channel', null, now);
}

/** Somebody's account was closed: he leaves all his committees. */
export async function leaveWorkspace(
  db: Connection,
  workspace: Workspace,
  userId: string,
  now: Instant,
): Promise<void> {
  for (const committee of await listCommitteesWith(db, workspace, userId)) {
    const member = await findMember(db, committee.id, userId);
    if (member) await leaveCommittee(db, member, 'workspace', null, now);
  }
}
