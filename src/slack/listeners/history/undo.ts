import { undoChange } from '../../../operations/undo/undo-change.ts';
import type { Bot } from '../../client/bot.ts';
import { type Click, reply, valueIds, viewerOfClick } from '../../request/interaction.ts';
import { afterUndoing } from './undo-button.ts';

/**
 * "Undo", on what the bot said of a change.
 *
 *     Undone: #7 Write to the port: marked it done
 */
export async function onUndo(bot: Bot, click: Click): Promise<void> {
  await click.ack();
  const [id] = valueIds(click);
  const viewer = await viewerOfClick(bot, click, { in: 'changes', id });
  if (!viewer) return;
  await reply(bot, click, await afterUndoing(bot, await undoChange(bot.db, id, viewer.member, bot.clock())));
}
