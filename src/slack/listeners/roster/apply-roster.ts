import { applyRoster } from '../../../operations/roster/import-roster.ts';
import { peopleToLink } from '../../../operations/roster/people-to-link.ts';
import type { Bot } from '../../client/bot.ts';
import { type Click, reply, valueIds, viewerOfClick } from '../../request/interaction.ts';
import { refusalMessage } from '../../views/blocks/refusal.ts';
import { rosterApplied } from '../../views/roster/roster-answers.ts';
import { withUndo } from '../history/undo-button.ts';

/** "Apply", below what a list would change on the roster. */
export async function onApplyRoster(bot: Bot, click: Click): Promise<void> {
  await click.ack();
  const [importId] = valueIds(click);
  const viewer = await viewerOfClick(bot, click, { in: 'rosterImports', id: importId });
  if (!viewer) return;
  const people = await peopleToLink(bot.directory, viewer.committee, bot.clock());
  const applied = await applyRoster(bot.db, importId, people, viewer.member, bot.clock());
  if (applied.kind === 'refused') return reply(bot, click, refusalMessage(applied));
  if (applied.kind === 'discarded') return;
  const of = { kind: 'committee', id: viewer.committee.id } as const;
  await reply(bot, click, await withUndo(bot, viewer, of, rosterApplied(applied)));
}
