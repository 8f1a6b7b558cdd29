import { showVote } from '../../../operations/votes/show-votes.ts';
import type { Bot } from '../../client/bot.ts';
import { type Click, valueIds, viewerOfClick } from '../../request/interaction.ts';
import { openWindow } from '../../request/open-window.ts';
import { cancelVoteModal } from '../../views/votes/cancel-vote-modal.ts';

/** "Cancel it": a window that asks why. */
export async function onCancelVote(bot: Bot, click: Click): Promise<void> {
  await click.ack();
  const [id] = valueIds(click);
  const viewer = await viewerOfClick(bot, click, { in: 'votes', id });
  const own = viewer && (await showVote(bot.db, viewer, { id }));
  if (!own || 'because' in own) return;
  await openWindow(click.client, click.body.trigger_id, cancelVoteModal(own.vote));
}
