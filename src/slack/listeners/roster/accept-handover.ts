import type { Bot } from '../../client/bot.ts';
import { type Click, idsIn } from '../../request/interaction.ts';
import { handOverByClick } from './handover-click.ts';

/** "As proposed", below something that a member who left had. */
export async function acceptHandover(bot: Bot, click: Click): Promise<void> {
  await click.ack();
  await handOverByClick(bot, click, idsIn(click)[0], 'as proposed');
}
