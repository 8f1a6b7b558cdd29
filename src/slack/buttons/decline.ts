import { type Click, windowOnAction } from '../acting.ts';
import type { Bot } from '../bot.ts';
import { declineActionModal } from '../views/decline-action-modal.ts';

/** "Decline": a window that asks for the reason. */
export function decline(bot: Bot, click: Click): Promise<void> {
  return windowOnAction(bot, click, declineActionModal);
}
