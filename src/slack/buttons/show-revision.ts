import { readRevision } from '../../operations/read-revision.ts';
import { type Click, idsIn, seatOfClick, tell } from '../acting.ts';
import type { Bot } from '../bot.ts';
import { openWindow } from '../open-window.ts';
import { goneNow } from '../seat.ts';
import { notice } from '../views/refusal.ts';
import { revisionModal } from '../views/revision-modal.ts';

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
