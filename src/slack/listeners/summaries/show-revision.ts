import { readRevision } from '../../../operations/summaries/read-revision.ts';
import type { Bot } from '../../client/bot.ts';
import { type Click, reply, valueIds, viewerOfClick } from '../../request/interaction.ts';
import { openWindow } from '../../request/open-window.ts';
import { noLongerThere } from '../../views/request/no-viewer.ts';
import { revisionModal } from '../../views/summaries/revision-modal.ts';

/** "Show the first revision": a window with the summary's text as it was before its corrections. */
export async function onShowRevision(bot: Bot, click: Click): Promise<void> {
  await click.ack();
  const [summaryId] = valueIds(click);
  const viewer = await viewerOfClick(bot, click, { in: 'summaries', id: summaryId });
  if (!viewer) return;
  const text = await readRevision(bot.db, summaryId);
  if (text === undefined) return reply(bot, click, noLongerThere);
  await openWindow(click.client, click.body.trigger_id, revisionModal(text));
}
