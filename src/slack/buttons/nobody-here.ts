import { type Click, idsIn } from '../acting.ts';
import { answerName } from '../answering-names.ts';
import type { Bot } from '../bot.ts';

/** "Nobody here", below a name that was asked about: its actions stay, unlinked. */
export async function nobodyHere(bot: Bot, click: Click): Promise<void> {
  await click.ack();
  const [questionId] = idsIn(click);
  await answerName(bot, click, questionId, 'nobody here');
}
