import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import { readRevision } from '../../operations/read-revision.ts';
import { type Click, idsIn, seatOfClick } from '../acting.ts';
import type { Bot } from '../bot.ts';
import { anyOf, ids } from '../ids.ts';
import { revisionModal } from '../views/revision-modal.ts';

/** "Show the first revision": a window with the summary's text as it was before its corrections. */
export function showRevision(app: App, bot: Bot): void {
  app.action<BlockAction<ButtonAction>>(anyOf(ids.showRevision), async (click: Click) => {
    await click.ack();
    const [summaryId] = idsIn(click);
    const seat = await seatOfClick(bot, click, { in: 'summaries', id: summaryId });
    const text = seat && (await readRevision(bot.db, summaryId));
    if (text === undefined) return;
    await click.client.views.open({ trigger_id: click.body.trigger_id, view: revisionModal(text) });
  });
}
