import type { WebClient } from '@slack/web-api';
import { listViewers, type SlackActor } from '../../operations/access/resolve-viewer.ts';
import { loadHomePage } from '../../operations/committee/load-home-page.ts';
import type { Bot } from '../client/bot.ts';
import { withCommandName } from '../client/with-command-name.ts';
import { homeView, mostCommittees } from '../views/committee/home.ts';

/** Draws somebody's Home tab as the database has it now, and changes nothing in it. */
export async function publishHome(bot: Bot, client: WebClient, actor: SlackActor): Promise<void> {
  const now = bot.clock();
  const seats = await listViewers(bot.db, actor, bot.directory, now, mostCommittees + 1);
  const pages = [];
  for (const { committee, member } of seats.slice(0, mostCommittees)) {
    pages.push(await loadHomePage(bot.db, committee, member, now));
  }
  const hasMore = seats.length > mostCommittees;
  await client.views.publish({
    user_id: actor.userId,
    view: withCommandName(bot.command, homeView(pages, { command: bot.command, moments: bot.moments, hasMore })),
  });
}
