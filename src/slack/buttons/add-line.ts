import { writtenAction } from '../../domain/draft.ts';
import { type Click, idsIn } from '../acting.ts';
import type { Bot } from '../bot.ts';
import { editLineModal } from '../views/edit-line-modal.ts';

/** "Add an action", in the review: the same window, empty. */
export async function addLine(_bot: Bot, click: Click): Promise<void> {
  await click.ack();
  const [summaryId] = idsIn(click);
  await click.client.views.open({
    trigger_id: click.body.trigger_id,
    view: editLineModal({ summaryId, position: 'new' }, writtenAction('')),
  });
}
