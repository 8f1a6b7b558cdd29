import type { Bot } from '../../client/bot.ts';
import { type Click, tell } from '../../request/interaction.ts';
import { askerIn, seatOf } from '../../request/viewer.ts';
import { answerRoster } from '../roster/roster-answers.ts';
import { readMagRequest } from './mag-request.ts';

/** "More" and "Back" below the roster: another page in its place. */
export async function showRoster(bot: Bot, click: Click): Promise<void> {
  await click.ack();
  const request = readMagRequest(click.action.value ?? '');
  if (request.kind !== 'roster') return;
  const found = await seatOf(bot, askerIn(click.context, click.body));
  const message = found.kind === 'seat' ? await answerRoster(bot, found.seat, request) : found.message;
  await tell(bot, click, message, { inPlace: true });
}
