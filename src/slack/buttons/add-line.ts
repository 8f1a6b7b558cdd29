import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import { writtenAction } from '../../domain/draft.ts';
import { type Click, idsIn } from '../acting.ts';
import type { Bot } from '../bot.ts';
import { anyOf, ids } from '../ids.ts';
import { editLineModal } from '../views/edit-line-modal.ts';

/** "Add an action", in the review: the same window, empty. */
export function addLine(app: App, _bot: Bot): void {
  app.action<BlockAction<ButtonAction>>(anyOf(ids.addLine), async (click: Click) => {
    await click.ack();
    const [summaryId] = idsIn(click);
    await click.client.views.open({
      trigger_id: click.body.trigger_id,
      view: editLineModal({ summaryId, position: 'new' }, writtenAction('')),
    });
  });
}
