import { applyRoster as apply } from '../../../operations/roster/import-roster.ts';
import { peopleToLink } from '../../../operations/roster/people-to-link.ts';
import type { Bot } from '../../client/bot.ts';
import { type Click, idsIn, seatOfClick, tell } from '../../request/interaction.ts';
import { notice, refusalNotice } from '../../views/blocks/refusal.ts';
import { plural } from '../../views/summaries/review.ts';
import { withUndo } from '../history/undo-button.ts';

/** "Apply", below what a list would change on the roster. */
export async function applyRoster(bot: Bot, click: Click): Promise<void> {
  await click.ack();
  const [importId] = idsIn(click);
  const seat = await seatOfClick(bot, click, { in: 'rosterImports', id: importId });
  if (!seat) return;
  const people = await peopleToLink(bot.directory, seat.committee, bot.clock());
  const applied = await apply(bot.db, importId, people, seat.member, bot.clock());
  if (applied.kind === 'refused') return tell(bot, click, refusalNotice(applied));
  if (applied.kind === 'discarded') return;
  const { added, changed, linked } = applied;
  const said = `The roster is up to date: ${plural(added, 'new member')}, ${changed} changed, ${linked} linked to somebody in this workspace.`;
  const of = { kind: 'committee', id: seat.committee.id };
  await tell(bot, click, await withUndo(bot, seat, of, notice(said)));
}
