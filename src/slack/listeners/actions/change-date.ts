import type { Bot } from '../../client/bot.ts';
import type { Click } from '../../request/interaction.ts';
import { changeDateModal } from '../../views/actions/change-date-modal.ts';
import { windowOnAction } from './action-click.ts';

/** "Change date": a window to choose a day in. */
export function changeDate(bot: Bot, click: Click): Promise<void> {
  return windowOnAction(bot, click, changeDateModal);
}
