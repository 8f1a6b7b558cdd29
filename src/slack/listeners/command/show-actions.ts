import type { Bot } from '../../client/bot.ts';
import { type Click, reply } from '../../request/interaction.ts';
import { actorIn, viewerOf } from '../../request/viewer.ts';
import { answerTo } from './mag-answers.ts';
import { readMagRequest } from './mag-request.ts';

/** "Next page" and "Previous page", below a list of actions: another page in its place. */
export async function showActions(bot: Bot, click: Click): Promise<void> {
  await click.ack();
  const request = readMagRequest(click.action.value ?? '');
  if (request.kind !== 'actions') return;
  const found = await viewerOf(bot, actorIn(click.context, click.body));
  const message = found.kind === 'viewer' ? await answerTo(bot, found.viewer, request) : found.message;
  await reply(bot, click, message, { inPlace: true });
}
