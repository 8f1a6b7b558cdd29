import type { Bot } from '../../client/bot.ts';
import { type Click, idsIn } from '../../request/interaction.ts';
import { answerName } from './name-click.ts';

/** "Nobody here", below a name that was asked about: its actions stay, unlinked. */
export async function nobodyHere(bot: Bot, click: Click): Promise<void> {
  await click.ack();
  const [questionId] = idsIn(click);
  await answerName(bot, click, questionId, 'nobody here');
}
