import { redrawReview } from '../../../operations/delivery/redraw-cards.ts';
import { type ReviewStep, reviewSummary } from '../../../operations/summaries/review-summary.ts';
import type { Bot } from '../../client/bot.ts';
import { type Click, reply, valueIds, viewerOfClick } from '../../request/interaction.ts';
import { refusalMessage } from '../../views/blocks/refusal.ts';

/** The course of every button of the review: acknowledge, take the step, draw the review anew. */
export async function reviewClick(bot: Bot, click: Click, step: ReviewStep): Promise<void> {
  await click.ack();
  const [summaryId] = valueIds(click);
  const viewer = await viewerOfClick(bot, click, { in: 'summaries', id: summaryId });
  if (!viewer) return;
  const reviewed = await reviewSummary(bot.db, summaryId, viewer.member, step);
  if (reviewed.kind === 'refused') return reply(bot, click, refusalMessage(reviewed));
  await redrawReview(bot.db, bot.messenger, summaryId);
}
