import type { WebClient } from '@slack/web-api';
import { type Asker, findSeats } from '../../operations/access/resolve-viewer.ts';
import { bringHome, seatInOwnChannels } from '../../operations/committee/load-home-page.ts';
import type { Bot } from '../client/bot.ts';
import { named } from '../client/with-command-name.ts';
import { homeView, mostCommittees } from '../views/committee/home.ts';

/** Draws somebody's Home tab as the database has it now. */
export async function publishHome(bot: Bot, client: WebClient, asker: Asker): Promise<void> {
  const now = bot.clock();
  await seatInOwnChannels(bot.db, asker, bot.directory, now);
  const seats = await findSeats(bot.db, asker, bot.directory, now, mostCommittees + 1);
  const pages = [];
  for (const { committee, member } of seats.slice(0, mostCommittees)) {
    pages.push(await bringHome(bot.db, committee, member, now));
  }
  const hasMore = seats.length > mostCommittees;
  await client.views.publish({
    user_id: asker.userId,
    view: named(bot.command, homeView(pages, { command: bot.command, moments: bot.moments, hasMore })),
  });
}
