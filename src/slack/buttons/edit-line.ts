import { type Click, idsIn } from '../acting.ts';
import type { Bot } from '../bot.ts';
import { editLineModal } from '../views/edit-line-modal.ts';
import { windowOnReview } from '../window-on-review.ts';

/** "Edit", in the review: a window with the action's words, owners, share and date. */
export function editLine(bot: Bot, click: Click): Promise<void> {
  const [summaryId, position] = idsIn(click);
  return windowOnReview(bot, click, ({ summary }) => {
    const action = summary.actions[position];
    return action && editLineModal({ summaryId, position }, action);
  });
}
