import { findCommitteeOf } from '../../../db/committee/committees.ts';
import type { Workspace } from '../../../db/committee/workspaces.ts';
import type { Connection } from '../../../db/connection/connection.ts';
import { listLeftWithAccount } from '../../../db/roster/departures.ts';
import { findMember } from '../../../db/roster/members.ts';
import { listViewerRows } from '../../../db/roster/viewers.ts';
import type { Person } from '../../domain/roster/member.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { leaveCommittee } from '../departures/leave-committee.ts';
import { rejoinCommittee } from '../departures/rejoin-committee.ts';
import type { Directory } from '../ports/directory.ts';
import { ensureMember } from './ensure-member.ts';

/** Where somebody came or went; other channels than committees' are no concern. */
export interface MembershipMove {
  readonly workspace: Workspace;
  readonly channelId: string;
}

export const isCommitteeChannel = async (db: Connection, { workspace, channelId }: MembershipMove): Promise<boolean> =>
  (await findCommitteeOf(db, workspace, channelId)) !== undefined;

/**
 * Somebody joined a committee's channel: a newcomer is put on its roster, and a member who had left by themselves is one again. Returns the
 * departure that is over.
 */
export async function handleChannelJoined(
  db: Connection,
  { workspace, channelId }: MembershipMove,
  person: Person,
  now: Instant,
): Promise<number | undefined> {
  const committee = await findCommitteeOf(db, workspace, channelId);
  if (!committee) return undefined;
  const member = await findMember(db, committee.id, person.userId);
  if (member?.isFormer) return rejoinCommittee(db, { ...member, userId: person.userId }, now);
  if (!member) await ensureMember(db, committee, person, now);
  return undefined;
}

/**
 * Somebody's account was opened again: they are back in the committees that they left with it and whose channel they are in. Returns the
 * departures that are over.
 */
export async function handleWorkspaceRejoined(
  db: Connection,
  workspace: Workspace,
  userId: string,
  { isIn }: Pick<Directory, 'isIn'>,
  now: Instant,
): Promise<readonly number[]> {
  const over: (number | undefined)[] = [];
  for (const { channelId, ...member } of await listLeftWithAccount(db, workspace, userId)) {
    if (await isIn(channelId, userId, now)) over.push(await rejoinCommittee(db, { ...member, userId }, now));
  }
  return over.filter((id) => id !== undefined);
}

/** Somebody left a committee's channel. */
export async function handleChannelLeft(
  db: Connection,
  { workspace, channelId }: MembershipMove,
  userId: string,
  now: Instant,
): Promise<void> {
  const committee = await findCommitteeOf(db, workspace, channelId);
  const member = committee && (await findMember(db, committee.id, userId));
  if (member) await leaveCommittee(db, member, 'channel', null, now);
}

/** Somebody's account was closed: they leave all their committees. */
export async function handleWorkspaceLeft(
  db: Connection,
  workspace: Workspace,
  userId: string,
  now: Instant,
): Promise<void> {
  for (const { member } of await listViewerRows(db, workspace, userId)) {
    await leaveCommittee(db, member, 'workspace', null, now);
  }
}
