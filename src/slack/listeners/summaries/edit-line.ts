import type { Bot } from '../../client/bot.ts';
import { type Click, valueIds } from '../../request/interaction.ts';
import { editLineModal } from '../../views/summaries/edit-line-modal.ts';
import { windowOnReview } from './window-on-review.ts';

/** "Edit", in the review: a window with the action's words, owners, share and date. */
export function onEditLine(bot: Bot, click: Click): Promise<void> {
  const [summaryId, position] = valueIds(click);
  return windowOnReview(bot, click, ({ summary }) => {
    const action = summary.actions[position];
    return action && editLineModal({ summaryId, position }, action);
  });
}
