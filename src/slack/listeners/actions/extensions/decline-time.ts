import type { Bot } from '../../../client/bot.ts';
import type { Click } from '../../../request/interaction.ts';
import { answerExtension } from './answer-extension.ts';

/** "Decline": the deadline stays as it is, and who asked is told. */
export function onDeclineTime(bot: Bot, click: Click): Promise<void> {
  return answerExtension(bot, click, 'declined');
}
