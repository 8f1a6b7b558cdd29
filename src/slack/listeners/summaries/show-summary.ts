import { dayIn } from '../../../domain/time/instant.ts';
import { loadAnnouncement } from '../../../operations/summaries/load-announcement.ts';
import type { Bot } from '../../client/bot.ts';
import { type Click, reply, valueIds, viewerOfClick } from '../../request/interaction.ts';
import { openWindow } from '../../request/open-window.ts';
import { noLongerThere } from '../../views/request/no-viewer.ts';
import { fullSummaryModal } from '../../views/summaries/full-summary-modal.ts';

/** "Show full summary" on an announcement: a window with all its actions, dates and decisions, as they are now. */
export async function onShowSummary(bot: Bot, click: Click): Promise<void> {
  await click.ack();
  const [summaryId] = valueIds(click);
  const viewer = await viewerOfClick(bot, click, { in: 'summaries', id: summaryId });
  if (!viewer) return;
  const announcement = await loadAnnouncement(bot.db, summaryId);
  if (!announcement) return reply(bot, click, noLongerThere);
  const today = dayIn(viewer.committee.timeZone, bot.clock());
  await openWindow(click.client, click.body.trigger_id, fullSummaryModal(announcement, today));
}
