import { closeVote } from '../../../operations/votes/end-vote.ts';
import type { Bot } from '../../client/bot.ts';
import { type Click, reply, valueIds, viewerOfClick } from '../../request/interaction.ts';
import { afterEnd } from './vote-answers.ts';

/** "Close now", for the secretariat and the chair: the vote is counted and its result announced. */
export async function onCloseVote(bot: Bot, click: Click): Promise<void> {
  await click.ack();
  const [id] = valueIds(click);
  const viewer = await viewerOfClick(bot, click, { in: 'votes', id });
  if (!viewer) return;
  await reply(bot, click, await afterEnd(bot, viewer, await closeVote(bot.db, id, viewer.member, bot.clock())));
}
