import type { Bot } from '../../client/bot.ts';
import type { Click } from '../../request/interaction.ts';
import { declineActionModal } from '../../views/actions/decline-action-modal.ts';
import { windowOnAction } from './action-click.ts';

/** "Decline": a window that asks for the reason. */
export function decline(bot: Bot, click: Click): Promise<void> {
  return windowOnAction(bot, click, declineActionModal);
}
