import { openTimePoll } from '../../../operations/meetings/open-time-poll.ts';
import type { Bot } from '../../client/bot.ts';
import { carriedNumber } from '../../request/carried-number.ts';
import { type Click, ownViewerOfClick, reply } from '../../request/interaction.ts';
import { afterPollChange } from './times-answers.ts';

/** "Ask members", below proposed times: a card in the channel on which they say what suits them. */
export async function onAskTimes(bot: Bot, click: Click): Promise<void> {
  const viewer = await ownViewerOfClick(bot, click);
  if (!viewer) return;
  const [, minutes = ''] = (click.action.value ?? '').split('/');
  const slots = minutes.split(',').map((each) => new Date(carriedNumber(each) * 60_000));
  await reply(
    bot,
    click,
    await afterPollChange(bot, viewer, await openTimePoll(bot.db, slots, viewer.member, bot.clock())),
  );
}
