import { type Click, windowOnAction } from '../acting.ts';
import type { Bot } from '../bot.ts';
import { changeDateModal } from '../views/change-date-modal.ts';

/** "Change date": a window to choose a day in. */
export function changeDate(bot: Bot, click: Click): Promise<void> {
  return windowOnAction(bot, click, changeDateModal);
}
