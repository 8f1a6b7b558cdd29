import { writtenAction } from '../../domain/draft.ts';
import { type Click, idsIn } from '../acting.ts';
import type { Bot } from '../bot.ts';
import { editLineModal } from '../views/edit-line-modal.ts';
import { windowOnReview } from '../window-on-review.ts';

/** "Add an action", in the review: the same window, empty. */
export function addLine(bot: Bot, click: Click): Promise<void> {
  const [summaryId] = idsIn(click);
  return windowOnReview(bot, click, () => editLineModal({ summaryId, position: 'new' }, writtenAction('')));
}
