import type { Click } from '../acting.ts';
import { answerEntry } from '../answer-entry.ts';
import type { Bot } from '../bot.ts';

/** “Decline”: does not let somebody into a group who asked for it; they are told in private. */
export function declineEntry(bot: Bot, click: Click): Promise<void> {
  return answerEntry(bot, click, 'decline');
}
