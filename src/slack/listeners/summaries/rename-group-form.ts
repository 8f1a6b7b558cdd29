import { redrawReview } from '../../../operations/delivery/redraw-cards.ts';
import { reviewSummary } from '../../../operations/summaries/review-summary.ts';
import type { Bot } from '../../client/bot.ts';
import { carriedNumber } from '../../request/carried-number.ts';
import { formValue } from '../../request/form-values.ts';
import type { Submission } from '../../request/interaction.ts';
import { actorIn, viewerAt } from '../../request/viewer.ts';
import { refusalSentence } from '../../views/blocks/refusal.ts';
import { truncate } from '../../views/blocks/text.ts';
import { groupNameField } from '../../views/summaries/review-groups.ts';

/** The window of "Rename", of a group in the review, sent. */
export async function renameGroupForm(bot: Bot, { ack, body, view, context }: Submission): Promise<void> {
  const refuse = async (text: string) => {
    await ack({ response_action: 'errors', errors: { [groupNameField]: truncate(text, 150) } });
  };
  const [summaryId = 0, position = 0] = view.private_metadata.split('/').map(carriedNumber);
  const name = formValue(view, groupNameField, groupNameField) ?? '';
  const found = await viewerAt(bot, actorIn(context, body), { in: 'summaries', id: summaryId });
  if (found.kind === 'no viewer') return refuse(found.message.text);
  const step = { kind: 'rename group', position, name } as const;
  const reviewed = await reviewSummary(bot.db, summaryId, found.viewer.member, step);
  if (reviewed.kind === 'refused') return refuse(refusalSentence(reviewed));
  await ack();
  await redrawReview(bot.db, bot.messenger, summaryId);
}
