import type { Bot } from '../../client/bot.ts';
import { type Click, tell } from '../../request/interaction.ts';
import { askerIn, seatOf } from '../../request/viewer.ts';
import { answerTo } from './mag-answers.ts';
import { readMagRequest } from './mag-request.ts';

/** "More" and "Back" below a list of actions: another page in its place. */
export async function showActions(bot: Bot, click: Click): Promise<void> {
  await click.ack();
  const request = readMagRequest(click.action.value ?? '');
  if (request.kind !== 'actions') return;
  const found = await seatOf(bot, askerIn(click.context, click.body));
  const message = found.kind === 'seat' ? await answerTo(bot, found.seat, request) : found.message;
  await tell(bot, click, message, { inPlace: true });
}
