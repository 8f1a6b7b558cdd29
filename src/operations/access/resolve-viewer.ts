import {
  type CommitteeSubject,
  findCommitteeAndMember,
  findCommitteeOfSubject,
} from '../../../db/committee/committees.ts';
import type { Workspace } from '../../../db/committee/workspaces.ts';
import type { Connection } from '../../../db/connection/connection.ts';
import { findMember } from '../../../db/roster/members.ts';
import { findViewerRow, listViewerRows } from '../../../db/roster/viewers.ts';
import type { Committee } from '../../domain/committee/committee.ts';
import { type Member, strangerTo } from '../../domain/roster/member.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Directory } from '../ports/directory.ts';

/** Who asks, and where. */
export interface SlackActor {
  readonly workspace: Workspace;
  readonly channelId: string;
  readonly userId: string;
}

/** The committee somebody speaks to the bot in, and who they are there. */
export interface Viewer {
  readonly committee: Committee;
  readonly member: Member;
}

export type ViewerResolved =
  | { readonly kind: 'viewer'; readonly viewer: Viewer }
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
 * guests and people of other organisations who are not in it, and bots. Somebody who speaks in the channel is in it.
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
export async function resolveViewerAt(
  db: Connection,
  actor: SlackActor,
  subject: Subject,
  access: Access,
  now: Instant,
): Promise<ViewerResolved> {
  const committee = await findCommitteeOfSubject(db, actor.workspace, subject);
  if (!committee) return { kind: 'none' };
  const member = await findMember(db, committee.id, actor.userId);
  if (!member) return viewerOfStranger(access, committee, actor.userId, now);
  if (!(await isShownTo(access, committee, whoIs(actor, member), now))) return { kind: 'outside' };
  return { kind: 'viewer', viewer: { committee, member } };
}

/** The channel's committee; in any other conversation the one that the actor is a member of. */
export async function resolveViewer(
  db: Connection,
  actor: SlackActor,
  access: Access,
  now: Instant,
): Promise<ViewerResolved> {
  const here = await findCommitteeAndMember(db, actor.workspace, actor.channelId, actor.userId);
  if (here?.member) return { kind: 'viewer', viewer: { committee: here.committee, member: here.member } };
  if (here) return viewerOfStranger(access, here.committee, actor.userId, now);
  const [viewer, other] = await listViewers(db, actor, access, now, 2);
  if (!viewer) return { kind: 'none' };
  return other ? { kind: 'several', committees: [viewer.committee, other.committee] } : { kind: 'viewer', viewer };
}

/**
 * The committees of the workspace in which somebody is a member and that are shown to them, `most` of them, oldest committee first. Slack is asked about no
 * more channels than that takes: who is in a hundred committees waited for a hundred answers.
 */
export async function listViewers(
  db: Connection,
  actor: SlackActor,
  access: Access,
  now: Instant,
  most: number,
): Promise<readonly Viewer[]> {
  const shown: Viewer[] = [];
  for (let after = 0; ; ) {
    const rows = await listViewerRows(db, actor.workspace, actor.userId, { after, limit: most });
    for (const row of rows) {
      after = row.committee.id;
      if (await isShownTo(access, row.committee, whoIs(actor, row.member), now)) shown.push(row);
      if (shown.length === most) return shown;
    }
    if (rows.length < most) return shown;
  }
}

/** The actor as the member of that id; undefined where that is somebody else. */
export async function resolveOwnViewer(
  db: Connection,
  actor: SlackActor,
  memberId: number,
  access: Access,
  now: Instant,
): Promise<Viewer | undefined> {
  const viewer = await findViewerRow(db, actor.workspace, { id: memberId, userId: actor.userId });
  return viewer && (await isShownTo(access, viewer.committee, whoIs(actor, viewer.member), now)) ? viewer : undefined;
}

/**
 * Somebody without a row on the roster is a newcomer where Slack has them in the channel. A click from the preview of a public channel
 * names the channel too: a visitor may look on, where the committee is shown to them.
 */
async function viewerOfStranger(
  access: Access,
  committee: Committee,
  userId: string,
  now: Instant,
): Promise<ViewerResolved> {
  if (await access.isIn(committee.channelId, userId, now)) return { kind: 'newcomer', committee };
  if (!(await isShownTo(access, committee, { userId, channelId: '' }, now))) return { kind: 'outside' };
  return { kind: 'viewer', viewer: { committee, member: strangerTo(committee.id, userId) } };
}

/** What is known of a member need not be asked of Slack. */
const whoIs = ({ userId, channelId }: SlackActor, { isGuest, isExternal }: Member) => ({
  userId,
  channelId,
  isGuest: isGuest || isExternal,
});
