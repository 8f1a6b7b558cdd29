import type { Bot, EventArgs } from '../../client/bot.ts';
import { personOf } from '../../client/person-of.ts';
import { workspaceIn } from '../../request/workspace-in.ts';

/** Somebody is new in the workspace: a summary that is published from now on may mean them. */
export async function onTeamJoin(bot: Bot, { event, context }: EventArgs<'team_join'>): Promise<void> {
  bot.directory.follow(personOf(event.user, workspaceIn(context).teamId));
}
