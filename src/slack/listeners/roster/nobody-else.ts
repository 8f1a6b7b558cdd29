import { redrawNames } from '../../../operations/roster/load-name-questions.ts';
import { settleOtherNames } from '../../../operations/roster/settle-other-names.ts';
import type { Bot } from '../../client/bot.ts';
import { type Click, reply, valueIds, viewerOfClick } from '../../request/interaction.ts';
import { refusalMessage } from '../../views/blocks/refusal.ts';
import { otherNamesSettled } from '../../views/roster/roster-answers.ts';
import { withUndo } from '../history/undo-button.ts';

/** "None of the others", below the names that are asked about: nobody in the workspace is any of those still open. */
export async function onNobodyElse(bot: Bot, click: Click): Promise<void> {
  await click.ack();
  const [summaryId, lastId] = valueIds(click);
  const viewer = await viewerOfClick(bot, click, { in: 'summaries', id: summaryId });
  if (!viewer) return;
  const settled = await settleOtherNames(bot.db, { summaryId, lastId }, viewer.member, bot.clock());
  if (settled.kind === 'refused') return reply(bot, click, refusalMessage(settled));
  await redrawNames(bot.db, bot.messenger, settled.summaryIds);
  const of = { kind: 'committee', id: viewer.committee.id } as const;
  await reply(bot, click, await withUndo(bot, viewer, of, otherNamesSettled(settled.names)));
}
