import { type Click, tell } from '../acting.ts';
import type { Bot } from '../bot.ts';
import { readMagRequest } from '../commands/mag-request.ts';
import { answerRoster } from '../commands/roster-answers.ts';
import { askerIn, seatOf } from '../seat.ts';

/** "More" and "Back" below the roster: another page in its place. */
export async function showRoster(bot: Bot, click: Click): Promise<void> {
  await click.ack();
  const request = readMagRequest(click.action.value ?? '');
  if (request.kind !== 'roster') return;
  const found = await seatOf(bot, askerIn(click.context, click.body));
  const message = found.kind === 'seat' ? await answerRoster(bot, found.seat, request) : found.message;
  await tell(bot, click, message, { inPlace: true });
}
