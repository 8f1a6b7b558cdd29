import { readRevision } from '../../../operations/summaries/read-revision.ts';
import type { Bot } from '../../client/bot.ts';
import { type Click, idsIn, seatOfClick, tell } from '../../request/interaction.ts';
import { openWindow } from '../../request/open-window.ts';
import { goneNow } from '../../request/viewer.ts';
import { notice } from '../../views/blocks/refusal.ts';
import { revisionModal } from '../../views/summaries/revision-modal.ts';

/** "Show the first revision": a window with the summary's text as it was before its corrections. */
export async function showRevision(bot: Bot, click: Click): Promise<void> {
  await click.ack();
  const [summaryId] = idsIn(click);
  const seat = await seatOfClick(bot, click, { in: 'summaries', id: summaryId });
  if (!seat) return;
  const text = await readRevision(bot.db, summaryId);
  if (text === undefined) return tell(bot, click, notice(goneNow));
  await openWindow(click.client, click.body.trigger_id, revisionModal(text));
}
