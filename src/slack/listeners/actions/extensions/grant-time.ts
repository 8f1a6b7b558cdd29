import type { Bot } from '../../../client/bot.ts';
import type { Click } from '../../../request/interaction.ts';
import { answerExtension } from './answer-extension.ts';

/** "Grant": the deadline moves to the day that was asked for. */
export function onGrantTime(bot: Bot, click: Click): Promise<void> {
  return answerExtension(bot, click, 'granted');
}
