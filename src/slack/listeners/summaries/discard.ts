import { redrawReview } from '../../../operations/delivery/redraw-cards.ts';
import { discardSummary } from '../../../operations/summaries/discard-summary.ts';
import type { Bot } from '../../client/bot.ts';
import { type Click, reply, valueIds, viewerOfClick } from '../../request/interaction.ts';
import { refusalMessage } from '../../views/blocks/refusal.ts';

/** "Discard", in the review: nothing is published; the same text may be posted again. */
export async function onDiscard(bot: Bot, click: Click): Promise<void> {
  await click.ack();
  const [summaryId] = valueIds(click);
  const viewer = await viewerOfClick(bot, click, { in: 'summaries', id: summaryId });
  if (!viewer) return;
  const discarded = await discardSummary(bot.db, summaryId, viewer.member);
  if (discarded.kind === 'refused') return reply(bot, click, refusalMessage(discarded));
  await redrawReview(bot.db, bot.messenger, summaryId);
}
