import type { Bot } from '../../client/bot.ts';
import { type Click, ownViewerOfClick, reply, valueIds } from '../../request/interaction.ts';
import { answerTimes } from './times-answers.ts';

/** "Next page" and "Previous page", below the meeting times: another page in its place. */
export async function onShowTimes(bot: Bot, click: Click): Promise<void> {
  const viewer = await ownViewerOfClick(bot, click);
  if (!viewer) return;
  const [, page] = valueIds(click);
  await reply(bot, click, await answerTimes(bot, viewer, page), { inPlace: true });
}
