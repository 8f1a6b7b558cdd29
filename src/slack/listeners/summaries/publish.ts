import { redrawAnnouncement, redrawReview } from '../../../operations/delivery/redraw-cards.ts';
import { peopleToLink } from '../../../operations/roster/people-to-link.ts';
import { publishSummary } from '../../../operations/summaries/publish-summary.ts';
import type { Bot } from '../../client/bot.ts';
import { type Click, reply, valueIds, viewerOfClick } from '../../request/interaction.ts';
import { refusalMessage } from '../../views/blocks/refusal.ts';
import { summaryPublished } from '../../views/summaries/summary-answers.ts';
import { withUndo } from '../history/undo-button.ts';

/**
 * "Publish", in the review.
 *
 *     Published: 10 actions. Those with a date get reminders.
 */
export async function onPublish(bot: Bot, click: Click): Promise<void> {
  await click.ack();
  const [summaryId] = valueIds(click);
  const viewer = await viewerOfClick(bot, click, { in: 'summaries', id: summaryId });
  if (!viewer) return;
  const people = await peopleToLink(bot.directory, viewer.committee, bot.clock());
  const confirmed = await publishSummary(bot.db, { summaryId, by: viewer.member, people }, bot.clock());
  if (confirmed.kind === 'refused') return reply(bot, click, refusalMessage(confirmed));
  await redrawReview(bot.db, bot.messenger, summaryId);
  if (confirmed.revisesId !== null) await redrawAnnouncement(bot.db, bot.messenger, confirmed.revisesId);
  const of = { kind: 'summary', id: confirmed.revisesId ?? summaryId } as const;
  await reply(bot, click, await withUndo(bot, viewer, of, summaryPublished(confirmed)));
}
