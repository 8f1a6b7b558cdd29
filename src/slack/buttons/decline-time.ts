import type { Click } from '../acting.ts';
import { answerRequest } from '../answer-request.ts';
import type { Bot } from '../bot.ts';

/** "Decline": the deadline stays as it is, and who asked is told. */
export function declineTime(bot: Bot, click: Click): Promise<void> {
  return answerRequest(bot, click, 'declined');
}
