import { reviewOf } from '../../operations/review-of.ts';
import { type Click, idsIn, seatOfClick, tell } from '../acting.ts';
import type { Bot } from '../bot.ts';
import { goneNow } from '../seat.ts';
import { notice } from '../views/refusal.ts';
import { renameGroupModal } from '../views/review-groups.ts';

/** "Rename", of a group in the review: a window with its name. */
export async function renameGroup(bot: Bot, click: Click): Promise<void> {
  await click.ack();
  const [summaryId, position] = idsIn(click);
  const seat = await seatOfClick(bot, click, { in: 'summaries', id: summaryId });
  if (!seat) return;
  const review = await reviewOf(bot.db, summaryId);
  const group = review?.draft.summary.groups[position];
  if (!group) return tell(bot, click, notice(goneNow));
  const view = renameGroupModal(`${summaryId}/${position}`, group);
  await click.client.views.open({ trigger_id: click.body.trigger_id, view });
}
