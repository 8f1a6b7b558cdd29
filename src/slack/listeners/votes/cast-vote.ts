import { redrawVote } from '../../../operations/delivery/redraw-cards.ts';
import { castVote } from '../../../operations/votes/cast-vote.ts';
import type { Bot } from '../../client/bot.ts';
import { concurrencyLimit } from '../../request/concurrency-limit.ts';
import { type Click, reply, valueIds, viewerOfClick } from '../../request/interaction.ts';
import { refusalMessage } from '../../views/blocks/refusal.ts';
import { voteCounted } from '../../views/votes/vote-answers.ts';

// A card in a large channel is clicked on by many at once: to acknowledge the next comes before settling the last.
const settled = concurrencyLimit(4);

/**
 * An option of a vote: counts the clicker's, and tells it to them alone; how many have voted follows on the card.
 *
 *     You voted in vote 3: Monday 19 February. You can change it until the vote closes.
 */
export async function onCastVote(bot: Bot, click: Click): Promise<void> {
  await click.ack();
  const now = bot.clock();
  const [voteId, position] = valueIds(click);
  const done = await settled(async () => {
    const viewer = await viewerOfClick(bot, click, { in: 'votes', id: voteId });
    return viewer && castVote(bot.db, voteId, position, viewer.member, now);
  });
  if (!done) return;
  if (done.kind === 'refused') return reply(bot, click, refusalMessage(done));
  const said = voteCounted(done.vote, done.choice);
  await Promise.all([reply(bot, click, said), redrawVote(bot.db, bot.messenger, voteId)]);
}
