import type { Bot } from '../../client/bot.ts';
import { type Click, reply } from '../../request/interaction.ts';
import { actorIn, viewerOf } from '../../request/viewer.ts';
import { answerActionList } from './action-answers.ts';
import { readActionList } from './read-action-list.ts';

/** "Next page" and "Previous page", below a list of actions: another page in its place. */
export async function onShowActions(bot: Bot, click: Click): Promise<void> {
  await click.ack();
  const [verb, ...words] = (click.action.value ?? '').split(' ');
  if (verb !== 'actions') return;
  const request = readActionList(words);
  const found = await viewerOf(bot, actorIn(click.context, click.body));
  const message = found.kind === 'viewer' ? await answerActionList(bot, found.viewer, request) : found.message;
  await reply(bot, click, message, { inPlace: true });
}
