import type { ModalView } from '@slack/types';
import type { Action } from '../../../domain/actions/action.ts';
import type { Viewer } from '../../../operations/access/resolve-viewer.ts';
import type { ActionChanged } from '../../../operations/actions/change-action.ts';
import { showAction } from '../../../operations/actions/list-actions.ts';
import type { Bot } from '../../client/bot.ts';
import { type Click, reply, valueIds, viewerOfClick } from '../../request/interaction.ts';
import { openWindow } from '../../request/open-window.ts';
import { noLongerThere } from '../../request/viewer.ts';
import { textMessage } from '../../views/blocks/message.ts';
import { refusalMessage } from '../../views/blocks/refusal.ts';
import { showActionCard } from './show-action-card.ts';

/** The course of every button that opens a window about one action. */
export async function windowOnAction(
  bot: Bot,
  click: Click,
  windowFor: (action: Action, viewer: Viewer) => ModalView | Promise<ModalView>,
): Promise<void> {
  await click.ack();
  const [id] = valueIds(click);
  const viewer = await viewerOfClick(bot, click, { in: 'actions', id });
  if (!viewer) return;
  const found = await showAction(bot.db, viewer.committee.id, { id });
  if (!found) return reply(bot, click, textMessage(noLongerThere));
  const view = await windowFor(found.action, viewer);
  await openWindow(click.client, click.body.trigger_id, view);
}

/** The course of every button that changes one action: acknowledge, do it, show what came of it. */
export async function changeByClick(
  bot: Bot,
  click: Click,
  said: string,
  change: (actionId: number, viewer: Viewer) => Promise<ActionChanged>,
): Promise<void> {
  await click.ack();
  const [actionId] = valueIds(click);
  const viewer = await viewerOfClick(bot, click, { in: 'actions', id: actionId });
  if (!viewer) return;
  const changed = await change(actionId, viewer);
  if (changed.kind === 'refused') return reply(bot, click, refusalMessage(changed));
  await reply(bot, click, await showActionCard(bot, viewer, changed, said), { seenAtHome: true });
}
