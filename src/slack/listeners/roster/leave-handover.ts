import type { Bot } from '../../client/bot.ts';
import { type Click, valueIds } from '../../request/interaction.ts';
import { handoverClick } from './handover-click.ts';

/** "Leave as it is", below something that a member who left had: it stays theirs, and is not asked about again. */
export async function onLeaveHandover(bot: Bot, click: Click): Promise<void> {
  await click.ack();
  await handoverClick(bot, click, valueIds(click)[0], 'leave as it is');
}
