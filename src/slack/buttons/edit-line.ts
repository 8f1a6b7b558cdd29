import { reviewOf } from '../../operations/review-of.ts';
import { type Click, idsIn, seatOfClick, tell } from '../acting.ts';
import type { Bot } from '../bot.ts';
import { goneNow } from '../seat.ts';
import { editLineModal } from '../views/edit-line-modal.ts';
import { notice } from '../views/refusal.ts';

/** "Edit", in the review: a window with the action's words, owners, share and date. */
export async function editLine(bot: Bot, click: Click): Promise<void> {
  await click.ack();
  const [summaryId, position] = idsIn(click);
  const seat = await seatOfClick(bot, click, { in: 'summaries', id: summaryId });
  if (!seat) return;
  const review = await reviewOf(bot.db, summaryId);
  const action = review?.draft.summary.actions[position];
  if (!action) return tell(bot, click, notice(goneNow));
  await click.client.views.open({
    trigger_id: click.body.trigger_id,
    view: editLineModal({ summaryId, position }, action),
  });
}
