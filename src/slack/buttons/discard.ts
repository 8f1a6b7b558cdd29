import { discardSummary } from '../../operations/discard-summary.ts';
import { redrawReview } from '../../operations/redraw-cards.ts';
import { type Click, idsIn, seatOfClick, tell } from '../acting.ts';
import type { Bot } from '../bot.ts';
import { refusalNotice } from '../views/refusal.ts';

/** "Discard", in the review: nothing is published; the same text may be posted again. */
export async function discard(bot: Bot, click: Click): Promise<void> {
  await click.ack();
  const [summaryId] = idsIn(click);
  const seat = await seatOfClick(bot, click, { in: 'summaries', id: summaryId });
  if (!seat) return;
  const discarded = await discardSummary(bot.db, summaryId, seat.member);
  if (discarded.kind === 'refused') return tell(bot, click, refusalNotice(discarded));
  await redrawReview(bot.db, bot.messenger, summaryId);
}
