import { type Click, idsIn } from '../acting.ts';
import type { Bot } from '../bot.ts';
import { handOverByClick } from '../handing-over.ts';

/** "Leave as it is", below something that a member who left had: it stays theirs, and is not asked about again. */
export async function leaveHandOver(bot: Bot, click: Click): Promise<void> {
  await click.ack();
  await handOverByClick(bot, click, idsIn(click)[0], 'leave as it is');
}
