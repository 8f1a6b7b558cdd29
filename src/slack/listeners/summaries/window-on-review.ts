import type { ModalView } from '@slack/types';
import type { Draft } from '../../../domain/summaries/draft.ts';
import { showDraft } from '../../../operations/summaries/review-summary.ts';
import type { Bot } from '../../client/bot.ts';
import { type Click, reply, valueIds, viewerOfClick } from '../../request/interaction.ts';
import { openWindow } from '../../request/open-window.ts';
import { refusalMessage } from '../../views/blocks/refusal.ts';
import { noLongerThere } from '../../views/request/no-viewer.ts';

/** The course of every button that opens a window about part of a review; undefined where that part is not there. */
export async function windowOnReview(
  bot: Bot,
  click: Click,
  windowFor: (draft: Draft) => ModalView | undefined,
): Promise<void> {
  await click.ack();
  const [summaryId] = valueIds(click);
  const viewer = await viewerOfClick(bot, click, { in: 'summaries', id: summaryId });
  if (!viewer) return;
  const shown = await showDraft(bot.db, summaryId, viewer.member);
  if (shown.kind === 'refused') return reply(bot, click, refusalMessage(shown));
  const view = windowFor(shown.summary.draft);
  if (!view) return reply(bot, click, noLongerThere);
  await openWindow(click.client, click.body.trigger_id, view);
}
