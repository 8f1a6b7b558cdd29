import type { Bot } from '../../client/bot.ts';
import { type Click, valueIds } from '../../request/interaction.ts';
import { renameGroupModal } from '../../views/summaries/review-groups.ts';
import { windowOnReview } from './window-on-review.ts';

/** "Rename", of a group in the review: a window with its name. */
export function onRenameGroup(bot: Bot, click: Click): Promise<void> {
  const [summaryId, position] = valueIds(click);
  return windowOnReview(bot, click, ({ summary }) => {
    const group = summary.groups[position];
    return group && renameGroupModal(`${summaryId}/${position}`, group);
  });
}
