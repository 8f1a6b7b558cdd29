import { redrawReview } from '../../../operations/delivery/redraw-cards.ts';
import { discardSummary } from '../../../operations/summaries/discard-summary.ts';
import type { Bot } from '../../client/bot.ts';
import { type Click, idsIn, seatOfClick, tell } from '../../request/interaction.ts';
import { refusalNotice } from '../../views/blocks/refusal.ts';

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
