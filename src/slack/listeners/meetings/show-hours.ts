import { showSlotHours } from '../../../operations/meetings/show-slot-hours.ts';
import type { Bot } from '../../client/bot.ts';
import { type Click, ownViewerOfClick, reply, valueIds } from '../../request/interaction.ts';
import { refusalMessage } from '../../views/blocks/refusal.ts';
import { slotHoursAnswer } from '../../views/meetings/proposed-times.ts';

/** "Show hours", beside a proposed time: what it is on everyone's clock. */
export async function onShowHours(bot: Bot, click: Click): Promise<void> {
  const viewer = await ownViewerOfClick(bot, click);
  if (!viewer) return;
  const [, minutes] = valueIds(click);
  const effect = await showSlotHours(bot.db, new Date(minutes * 60_000), viewer.member, bot.clock());
  const { committee } = viewer;
  await reply(
    bot,
    click,
    'because' in effect ? refusalMessage(effect) : slotHoursAnswer(effect, { committee, moments: bot.moments }),
  );
}
