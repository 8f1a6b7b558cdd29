import { redrawVote } from '../../../operations/delivery/redraw-cards.ts';
import { castVote as cast } from '../../../operations/votes/cast-vote.ts';
import type { Bot } from '../../client/bot.ts';
import { inTurn } from '../../request/concurrency-limit.ts';
import { type Click, idsIn, seatOfClick, tell } from '../../request/interaction.ts';
import { notice, refusalNotice } from '../../views/blocks/refusal.ts';

// A card in a large channel is clicked on by many at once: to acknowledge the next comes before settling the last.
const settled = inTurn(4);

/**
 * An option of a vote: counts the clicker's, and tells it to them alone; how many have voted follows on the card.
 *
 *     You voted in vote 3: Monday 19 February. You can change it until the vote closes.
 */
export async function castVote(bot: Bot, click: Click): Promise<void> {
  await click.ack();
  const now = bot.clock();
  const [voteId, position] = idsIn(click);
  const done = await settled(async () => {
    const seat = await seatOfClick(bot, click, { in: 'votes', id: voteId });
    return seat && cast(bot.db, voteId, position, seat.member, now);
  });
  if (!done) return;
  if (done.kind === 'refused') return tell(bot, click, refusalNotice(done));
  const { vote, choice } = done;
  const said = notice(`You voted in vote ${vote.number}: ${choice}. You can change it until the vote closes.`);
  await Promise.all([tell(bot, click, said), redrawVote(bot.db, bot.messenger, voteId)]);
}
