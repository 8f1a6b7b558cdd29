import { type Click, idsIn } from '../acting.ts';
import type { Bot } from '../bot.ts';
import { handOverByClick } from '../handing-over.ts';

/** "As proposed", below something that a member who left had. */
export async function acceptHandOver(bot: Bot, click: Click): Promise<void> {
  await click.ack();
  await handOverByClick(bot, click, idsIn(click)[0], 'as proposed');
}
