import { redrawReview } from '../../operations/redraw-cards.ts';
import { reviewSummary } from '../../operations/review-summary.ts';
import type { Submission } from '../acting.ts';
import type { Bot } from '../bot.ts';
import { carriedNumber } from '../carried-number.ts';
import { fieldIn } from '../field-in.ts';
import { askerIn, seatAt } from '../seat.ts';
import { within } from '../text.ts';
import { refusalSentence } from '../views/refusal.ts';
import { groupNameField } from '../views/review-groups.ts';

/** The window of "Rename", of a group in the review, sent. */
export async function renameGroup(bot: Bot, { ack, body, view, context }: Submission): Promise<void> {
  const refuse = async (text: string) => {
    await ack({ response_action: 'errors', errors: { [groupNameField]: within(text, 150) } });
  };
  const [summaryId = 0, position = 0] = view.private_metadata.split('/').map(carriedNumber);
  const name = fieldIn(view, groupNameField, groupNameField) ?? '';
  const found = await seatAt(bot, askerIn(context, body), { in: 'summaries', id: summaryId });
  if (found.kind === 'no seat') return refuse(found.message.text);
  const step = { kind: 'rename group', position, name } as const;
  const reviewed = await reviewSummary(bot.db, summaryId, found.seat.member, step);
  if (reviewed.kind === 'refused') return refuse(refusalSentence(reviewed));
  await ack();
  await redrawReview(bot.db, bot.messenger, summaryId);
}
