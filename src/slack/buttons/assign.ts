import { showRoster } from '../../operations/show-committee.ts';
import { type Click, windowOnAction } from '../acting.ts';
import type { Bot } from '../bot.ts';
import { assignActionModal } from '../views/assign-action-modal.ts';

/** "Assign": a window to choose a member or a group in. */
export function assign(bot: Bot, click: Click): Promise<void> {
  return windowOnAction(bot, click, async (action, seat) => assignActionModal(action, await showRoster(bot.db, seat)));
}
