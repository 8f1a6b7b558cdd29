import { redrawReview } from '../../../operations/delivery/redraw-cards.ts';
import { reviewSummary } from '../../../operations/summaries/review-summary.ts';
import type { Bot } from '../../client/bot.ts';
import { carriedNumber } from '../../request/carried-number.ts';
import { fieldIn } from '../../request/form-values.ts';
import type { Submission } from '../../request/interaction.ts';
import { askerIn, seatAt } from '../../request/viewer.ts';
import { refusalSentence } from '../../views/blocks/refusal.ts';
import { within } from '../../views/blocks/text.ts';
import { groupNameField } from '../../views/summaries/review-groups.ts';

/** The window of "Rename", of a group in the review, sent. */
export async function renameGroupForm(bot: Bot, { ack, body, view, context }: Submission): Promise<void> {
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
