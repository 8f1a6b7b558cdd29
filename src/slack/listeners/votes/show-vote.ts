import { showVote as show } from '../../../operations/votes/show-votes.ts';
import type { Bot } from '../../client/bot.ts';
import { type Click, idsIn, seatOfClick, tell } from '../../request/interaction.ts';
import { refusalNotice } from '../../views/blocks/refusal.ts';
import { voteDetail } from '../../views/votes/vote-answers.ts';

/** "Show", beside a vote in a list. */
export async function showVote(bot: Bot, click: Click): Promise<void> {
  await click.ack();
  const [id] = idsIn(click);
  const seat = await seatOfClick(bot, click, { in: 'votes', id });
  if (!seat) return;
  const own = await show(bot.db, seat, { id });
  await tell(bot, click, 'because' in own ? refusalNotice(own) : voteDetail(own, { ...seat, moments: bot.moments }));
}
