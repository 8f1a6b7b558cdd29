import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import { reviewOf } from '../../operations/review-of.ts';
import { type Click, idsIn } from '../acting.ts';
import type { Bot } from '../bot.ts';
import { anyOf, ids } from '../ids.ts';
import { editLineModal } from '../views/edit-line-modal.ts';

/** "Edit", in the review: a window with the action's words, owners, share and date. */
export function editLine(app: App, bot: Bot): void {
  app.action<BlockAction<ButtonAction>>(anyOf(ids.editLine), async (click: Click) => {
    await click.ack();
    const [summaryId, position] = idsIn(click);
    const review = await reviewOf(bot.db, summaryId);
    const action = review?.draft.summary.actions[position];
    if (!action) return;
    await click.client.views.open({
      trigger_id: click.body.trigger_id,
      view: editLineModal({ summaryId, position }, action),
    });
  });
}
