import type { Bot } from '../../client/bot.ts';
import { type Click, idsIn } from '../../request/interaction.ts';
import { handOverByClick } from './handover-click.ts';

/** "Leave as it is", below something that a member who left had: it stays theirs, and is not asked about again. */
export async function leaveHandover(bot: Bot, click: Click): Promise<void> {
  await click.ack();
  await handOverByClick(bot, click, idsIn(click)[0], 'leave as it is');
}
