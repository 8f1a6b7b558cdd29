import type { Bot } from '../../client/bot.ts';
import { type Click, valueIds } from '../../request/interaction.ts';
import { handoverClick } from './handover-click.ts';

/** "As proposed", below something that a member who left had. */
export async function onAcceptHandover(bot: Bot, click: Click): Promise<void> {
  await click.ack();
  await handoverClick(bot, click, valueIds(click)[0], 'as proposed');
}
