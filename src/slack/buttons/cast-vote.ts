import { castVote as cast } from '../../operations/cast-vote.ts';
import { redrawVote } from '../../operations/redraw-cards.ts';
import { type Click, idsIn, seatOfClick, tell } from '../acting.ts';
import type { Bot } from '../bot.ts';
import { notice, refusalNotice } from '../views/refusal.ts';

/** An option of a vote: counts the clicker's, and tells it to him alone; how many have voted follows on the card. */
export async function castVote(bot: Bot, click: Click): Promise<void> {
  await click.ack();
  const [voteId, position] = idsIn(click);
  const seat = await seatOfClick(bot, click, { in: 'votes', id: voteId });
  if (!seat) return;
  const done = await cast(bot.db, voteId, position, seat.member, bot.clock());
  if (done.kind === 'refused') return tell(bot, click, refusalNotice(done));
  await tell(
    bot,
    click,
    notice(`You voted in vote ${done.vote.number}: ${done.choice}. You can change it until the vote closes.`),
  );
  await redrawVote(bot.db, bot.messenger, voteId);
}
