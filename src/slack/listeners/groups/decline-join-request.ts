import type { Bot } from '../../client/bot.ts';
import type { Click } from '../../request/interaction.ts';
import { answerJoinRequest } from './answer-join-request.ts';

/** “Decline”: does not let somebody into a group who asked for it; they are told in private. */
export function onDeclineJoinRequest(bot: Bot, click: Click): Promise<void> {
  return answerJoinRequest(bot, click, 'decline');
}
