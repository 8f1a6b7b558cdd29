import type { Bot } from '../../client/bot.ts';
import { type Click, reply } from '../../request/interaction.ts';
import { actorIn, viewerOf } from '../../request/viewer.ts';
import { answerRoster } from './roster-answers.ts';
import { readRosterPart } from './roster-request.ts';

/** "Next page" and "Previous page", below the roster: another page in its place. */
export async function onShowRoster(bot: Bot, click: Click): Promise<void> {
  await click.ack();
  const [verb, ...words] = (click.action.value ?? '').split(' ');
  if (verb !== 'roster') return;
  const request = readRosterPart(words, 'all');
  if (typeof request === 'string' || request.kind !== 'roster') return;
  const found = await viewerOf(bot, actorIn(click.context, click.body));
  const message = found.kind === 'viewer' ? await answerRoster(bot, found.viewer, request) : found.message;
  await reply(bot, click, message, { inPlace: true });
}
