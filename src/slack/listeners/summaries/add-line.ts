import { writtenAction } from '../../../domain/summaries/draft.ts';
import type { Bot } from '../../client/bot.ts';
import { type Click, valueIds } from '../../request/interaction.ts';
import { editLineModal } from '../../views/summaries/edit-line-modal.ts';
import { windowOnReview } from './window-on-review.ts';

/** "Add an action", in the review: the same window, empty. */
export function onAddLine(bot: Bot, click: Click): Promise<void> {
  const [summaryId] = valueIds(click);
  return windowOnReview(bot, click, () => editLineModal({ summaryId, position: 'new' }, writtenAction('')));
}
