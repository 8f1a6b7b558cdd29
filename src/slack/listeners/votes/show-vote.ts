import { showVote } from '../../../operations/votes/show-votes.ts';
import type { Bot } from '../../client/bot.ts';
import { type Click, reply, valueIds, viewerOfClick } from '../../request/interaction.ts';
import { refusalMessage } from '../../views/blocks/refusal.ts';
import { voteDetail } from '../../views/votes/vote-answers.ts';

/** "Show", beside a vote in a list. */
export async function onShowVote(bot: Bot, click: Click): Promise<void> {
  await click.ack();
  const [id] = valueIds(click);
  const viewer = await viewerOfClick(bot, click, { in: 'votes', id });
  if (!viewer) return;
  const own = await showVote(bot.db, viewer, { id });
  await reply(
    bot,
    click,
    'because' in own ? refusalMessage(own) : voteDetail(own, { ...viewer, moments: bot.moments }),
  );
}
