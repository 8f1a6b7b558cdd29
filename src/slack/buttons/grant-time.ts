import type { Click } from '../acting.ts';
import { answerRequest } from '../answer-request.ts';
import type { Bot } from '../bot.ts';

/** "Grant": the deadline moves to the day that was asked for. */
export function grantTime(bot: Bot, click: Click): Promise<void> {
  return answerRequest(bot, click, 'granted');
}
