import { discardRoster as discard } from '../../../operations/roster/import-roster.ts';
import type { Bot } from '../../client/bot.ts';
import { type Click, idsIn, seatOfClick, tell } from '../../request/interaction.ts';
import { notice, refusalNotice } from '../../views/blocks/refusal.ts';

/** "Discard", below what a list would change on the roster. */
export async function discardRoster(bot: Bot, click: Click): Promise<void> {
  await click.ack();
  const [importId] = idsIn(click);
  const seat = await seatOfClick(bot, click, { in: 'rosterImports', id: importId });
  if (!seat) return;
  const discarded = await discard(bot.db, importId, seat.member, bot.clock());
  await tell(
    bot,
    click,
    discarded.kind === 'refused' ? refusalNotice(discarded) : notice('Discarded; the roster is as it was.'),
  );
}
