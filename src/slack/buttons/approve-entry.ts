import type { Click } from '../acting.ts';
import { answerEntry } from '../answer-entry.ts';
import type { Bot } from '../bot.ts';

/** “Approve”: lets somebody into a group who asked for it. */
export function approveEntry(bot: Bot, click: Click): Promise<void> {
  return answerEntry(bot, click, 'approve');
}
