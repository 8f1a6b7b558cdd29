import { redrawReview } from '../operations/redraw-cards.ts';
import { type ReviewStep, reviewSummary } from '../operations/review-summary.ts';
import { type Click, idsIn, tell } from './acting.ts';
import type { Bot } from './bot.ts';
import { refusalNotice } from './views/refusal.ts';

/** The course of every button of the review: acknowledge, take the step, draw the review anew. */
export async function reviewByClick(bot: Bot, click: Click, step: ReviewStep): Promise<void> {
  await click.ack();
  const [summaryId] = idsIn(click);
  const reviewed = await reviewSummary(bot.db, summaryId, click.body.user.id, step);
  if (reviewed.kind === 'refused') return tell(bot, click, refusalNotice(reviewed));
  await redrawReview(bot.db, bot.messenger, summaryId);
}
