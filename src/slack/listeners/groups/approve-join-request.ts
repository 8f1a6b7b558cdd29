import type { Bot } from '../../client/bot.ts';
import type { Click } from '../../request/interaction.ts';
import { answerJoinRequest } from './answer-join-request.ts';

/** “Approve”: lets somebody into a group who asked for it. */
export function onApproveJoinRequest(bot: Bot, click: Click): Promise<void> {
  return answerJoinRequest(bot, click, 'approve');
}
