import { reviewOf } from '../../operations/review-of.ts';
import { type Click, idsIn, seatOfClick } from '../acting.ts';
import type { Bot } from '../bot.ts';
import { renameGroupModal } from '../views/review-groups.ts';

/** "Rename", of a group in the review: a window with its name. */
export async function renameGroup(bot: Bot, click: Click): Promise<void> {
  await click.ack();
  const [summaryId, position] = idsIn(click);
  const seat = await seatOfClick(bot, click, { in: 'summaries', id: summaryId });
  const review = seat && (await reviewOf(bot.db, summaryId));
  const group = review?.draft.summary.groups[position];
  if (!group) return;
  const view = renameGroupModal(`${summaryId}/${position}`, group);
  await click.client.views.open({ trigger_id: click.body.trigger_id, view });
}
