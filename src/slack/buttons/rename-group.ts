import { type Click, idsIn } from '../acting.ts';
import type { Bot } from '../bot.ts';
import { renameGroupModal } from '../views/review-groups.ts';
import { windowOnReview } from '../window-on-review.ts';

/** "Rename", of a group in the review: a window with its name. */
export function renameGroup(bot: Bot, click: Click): Promise<void> {
  const [summaryId, position] = idsIn(click);
  return windowOnReview(bot, click, ({ summary }) => {
    const group = summary.groups[position];
    return group && renameGroupModal(`${summaryId}/${position}`, group);
  });
}
