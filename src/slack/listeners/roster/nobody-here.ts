import type { Bot } from '../../client/bot.ts';
import { type Click, valueIds } from '../../request/interaction.ts';
import { nameClick } from './name-click.ts';

/** "Nobody here", below a name that was asked about: its actions stay, unlinked. */
export async function onNobodyHere(bot: Bot, click: Click): Promise<void> {
  await click.ack();
  const [questionId] = valueIds(click);
  await nameClick(bot, click, questionId, 'nobody here');
}
