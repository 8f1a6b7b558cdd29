import {
  resolveOwnViewer,
  resolveViewer,
  resolveViewerAt,
  type SlackActor,
  type Subject,
  type Viewer,
  type ViewerResolved,
} from '../../operations/access/resolve-viewer.ts';
import { ensureMember } from '../../operations/roster/ensure-member.ts';
import type { Bot } from '../client/bot.ts';
import type { Message } from '../views/blocks/message.ts';
import { refusalMessage } from '../views/blocks/refusal.ts';
import {
  noCommitteeYet,
  noLongerMember,
  noLongerThere,
  outsideMessage,
  severalCommittees,
} from '../views/request/no-viewer.ts';
import { workspaceIn } from './workspace-in.ts';

export type ViewerOrWhyNot =
  | { readonly kind: 'viewer'; readonly viewer: Viewer }
  | { readonly kind: 'no viewer'; readonly message: Message };

/** Who somebody is in which committee; a newcomer in its channel is put on the roster. */
export async function viewerOf(bot: Bot, actor: SlackActor): Promise<ViewerOrWhyNot> {
  return seated(bot, actor, await resolveViewer(bot.db, actor, bot.directory, bot.clock()));
}

/** The same by what was clicked on, wherever it was shown. */
export async function viewerAt(bot: Bot, actor: SlackActor, subject: Subject): Promise<ViewerOrWhyNot> {
  const found = await resolveViewerAt(bot.db, actor, subject, bot.directory, bot.clock());
  return found.kind === 'none' ? { kind: 'no viewer', message: noLongerThere } : seated(bot, actor, found);
}

/** The same by the member that a button or a form of theirs carries. */
export async function ownViewer(bot: Bot, actor: SlackActor, memberId: number): Promise<ViewerOrWhyNot> {
  const viewer = await resolveOwnViewer(bot.db, actor, memberId, bot.directory, bot.clock());
  if (viewer) return { kind: 'viewer', viewer };
  return { kind: 'no viewer', message: noLongerMember };
}

async function seated(bot: Bot, actor: SlackActor, found: ViewerResolved): Promise<ViewerOrWhyNot> {
  switch (found.kind) {
    case 'viewer':
      return found;
    case 'newcomer': {
      const person = await bot.directory.person(actor.userId, bot.clock());
      const member = await ensureMember(bot.db, found.committee, person, bot.clock());
      if ('because' in member) return { kind: 'no viewer', message: refusalMessage(member) };
      return { kind: 'viewer', viewer: { committee: found.committee, member } };
    }
    case 'several': {
      const [first, second] = found.committees;
      return { kind: 'no viewer', message: severalCommittees(first.name, second.name) };
    }
    case 'outside':
      return { kind: 'no viewer', message: outsideMessage };
    case 'none':
      return { kind: 'no viewer', message: noCommitteeYet };
  }
}

/** Who asks, from the parts that commands, clicks and submissions share. */
export function actorIn(
  context: { readonly teamId?: string; readonly enterpriseId?: string },
  body: {
    readonly user_id?: string;
    readonly channel_id?: string;
    readonly user?: { readonly id: string };
    readonly channel?: { readonly id: string };
  },
): SlackActor {
  return {
    workspace: workspaceIn(context),
    channelId: body.channel_id ?? body.channel?.id ?? '',
    userId: body.user_id ?? body.user?.id ?? '',
  };
}
