import { showAction } from '../../../operations/actions/list-actions.ts';
import type { Bot } from '../../client/bot.ts';
import { type Click, reply, valueIds, viewerOfClick } from '../../request/interaction.ts';
import { noLongerThere } from '../../views/request/no-viewer.ts';
import { showActionCard } from './show-action-card.ts';

/** "Details": the action whole, with its line and history. */
export async function onShowAction(bot: Bot, click: Click): Promise<void> {
  await click.ack();
  const [id] = valueIds(click);
  const viewer = await viewerOfClick(bot, click, { in: 'actions', id });
  if (!viewer) return;
  const found = await showAction(bot.db, viewer.committee.id, { id });
  await reply(bot, click, found ? await showActionCard(bot, viewer, found) : noLongerThere);
}
