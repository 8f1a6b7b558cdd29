import { discardRoster } from '../../../operations/roster/import-roster.ts';
import type { Bot } from '../../client/bot.ts';
import { type Click, reply, valueIds, viewerOfClick } from '../../request/interaction.ts';
import { refusalMessage } from '../../views/blocks/refusal.ts';
import { rosterDiscarded } from '../../views/roster/roster-answers.ts';

/** "Discard", below what a list would change on the roster. */
export async function onDiscardRoster(bot: Bot, click: Click): Promise<void> {
  await click.ack();
  const [importId] = valueIds(click);
  const viewer = await viewerOfClick(bot, click, { in: 'rosterImports', id: importId });
  if (!viewer) return;
  const discarded = await discardRoster(bot.db, importId, viewer.member, bot.clock());
  await reply(bot, click, discarded.kind === 'refused' ? refusalMessage(discarded) : rosterDiscarded);
}
