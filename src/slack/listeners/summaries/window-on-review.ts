import type { ModalView } from '@slack/types';
import type { Draft } from '../../../domain/summaries/draft.ts';
import { showDraft } from '../../../operations/summaries/review-summary.ts';
import type { Bot } from '../../client/bot.ts';
import { type Click, idsIn, seatOfClick, tell } from '../../request/interaction.ts';
import { openWindow } from '../../request/open-window.ts';
import { goneNow } from '../../request/viewer.ts';
import { notice, refusalNotice } from '../../views/blocks/refusal.ts';

/** The course of every button that opens a window about part of a review; undefined where that part is not there. */
export async function windowOnReview(
  bot: Bot,
  click: Click,
  windowFor: (draft: Draft) => ModalView | undefined,
): Promise<void> {
  await click.ack();
  const [summaryId] = idsIn(click);
  const seat = await seatOfClick(bot, click, { in: 'summaries', id: summaryId });
  if (!seat) return;
  const shown = await showDraft(bot.db, summaryId, seat.member);
  if (shown.kind === 'refused') return tell(bot, click, refusalNotice(shown));
  const view = windowFor(shown.summary.draft);
  if (!view) return tell(bot, click, notice(goneNow));
  await openWindow(click.client, click.body.trigger_id, view);
}
