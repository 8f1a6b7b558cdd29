import { redrawReview } from '../../../operations/delivery/redraw-cards.ts';
import { type ReviewStep, reviewSummary } from '../../../operations/summaries/review-summary.ts';
import type { Bot } from '../../client/bot.ts';
import { type Click, idsIn, seatOfClick, tell } from '../../request/interaction.ts';
import { refusalNotice } from '../../views/blocks/refusal.ts';

/** The course of every button of the review: acknowledge, take the step, draw the review anew. */
export async function reviewByClick(bot: Bot, click: Click, step: ReviewStep): Promise<void> {
  await click.ack();
  const [summaryId] = idsIn(click);
  const seat = await seatOfClick(bot, click, { in: 'summaries', id: summaryId });
  if (!seat) return;
  const reviewed = await reviewSummary(bot.db, summaryId, seat.member, step);
  if (reviewed.kind === 'refused') return tell(bot, click, refusalNotice(reviewed));
  await redrawReview(bot.db, bot.messenger, summaryId);
}
