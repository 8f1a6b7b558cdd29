import { redrawReview } from '../../operations/redraw-cards.ts';
import { reviewSummary } from '../../operations/review-summary.ts';
import type { Submission } from '../acting.ts';
import type { Bot } from '../bot.ts';
import { fieldIn } from '../field-in.ts';
import { askerIn, seatAt } from '../seat.ts';
import { groupNameField } from '../views/review-groups.ts';

/** The window of "Rename", of a group in the review, sent. */
export async function renameGroup(bot: Bot, { ack, body, view, context }: Submission): Promise<void> {
  const [summaryId = 0, position = 0] = view.private_metadata.split('/').map(Number);
  const name = fieldIn(view, groupNameField, groupNameField) ?? '';
  const found = await seatAt(bot, askerIn(context, body), { in: 'summaries', id: summaryId });
  await ack();
  if (found.kind === 'no seat') return;
  await reviewSummary(bot.db, summaryId, found.seat.member, { kind: 'rename group', position, name });
  await redrawReview(bot.db, bot.messenger, summaryId);
}
