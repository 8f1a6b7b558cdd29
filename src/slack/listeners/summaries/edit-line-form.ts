import { writtenAction } from '../../../domain/summaries/draft.ts';
import type { ActionLine, Share } from '../../../domain/summaries/summary.ts';
import { isBlank } from '../../../domain/text/visible-text.ts';
import { isCalendarDay } from '../../../domain/time/instant.ts';
import { redrawReview } from '../../../operations/delivery/redraw-cards.ts';
import { reviewSummary } from '../../../operations/summaries/review-summary.ts';
import type { Bot } from '../../client/bot.ts';
import { carriedNumber } from '../../request/carried-number.ts';
import { formValue } from '../../request/form-values.ts';
import type { Submission } from '../../request/interaction.ts';
import { actorIn, viewerAt } from '../../request/viewer.ts';
import { refusalSentence } from '../../views/blocks/refusal.ts';
import { truncate } from '../../views/blocks/text.ts';
import { type EditedLine, lineFields } from '../../views/summaries/edit-line-modal.ts';

/** The window of "Edit" and "Add an action", sent: the draft is corrected and the review drawn anew. */
export async function editLineForm(bot: Bot, { ack, body, view, context }: Submission): Promise<void> {
  const field = (name: string) => formValue(view, name, name);
  const { summaryId, position } = editedLine(view.private_metadata);
  const change = changeIn(field);
  const refuse = async (text: string) => {
    await ack({ response_action: 'errors', errors: { [lineFields.text]: truncate(text, 150) } });
  };
  if (position === 'new' && !change.text) return refuse('An action needs words that say what is to be done.');
  const found = await viewerAt(bot, actorIn(context, body), { in: 'summaries', id: summaryId });
  if (found.kind === 'no viewer') return refuse(found.message.text);
  const step =
    position === 'new'
      ? ({ kind: 'add', action: { ...writtenAction(''), ...change } } as const)
      : ({ kind: 'change', position, change } as const);
  // What was typed stays in the window where it cannot be kept.
  const reviewed = await reviewSummary(bot.db, summaryId, found.viewer.member, step);
  if (reviewed.kind === 'refused') return refuse(refusalSentence(reviewed));
  await ack();
  await redrawReview(bot.db, bot.messenger, summaryId);
}

function editedLine(metadata: string): EditedLine {
  const [summaryId, position] = metadata.split('/');
  return { summaryId: carriedNumber(summaryId), position: position === 'new' ? 'new' : carriedNumber(position) };
}

/** What was filled in. A field that comes back empty was not touched, or was cleared: either leaves the action as it was. */
function changeIn(field: (name: string) => string | undefined): Partial<ActionLine> {
  const text = field(lineFields.text)?.trim();
  const owners = field(lineFields.owners)?.trim();
  const share = shareIn(field(lineFields.share));
  const due = field(lineFields.due);
  return {
    ...(text ? { text } : {}),
    ...(owners ? { owners: namesIn(owners), ownersImplied: [] } : {}),
    ...(share ? { share } : {}),
    ...(due && isCalendarDay(due) ? { due, dueImplied: false } : {}),
    ...(field(lineFields.clearDue) ? { due: null, dueImplied: false } : {}),
  };
}

function namesIn(owners: string): readonly { readonly name: string }[] {
  if (/^nobody$/i.test(owners)) return [];
  const names = owners.split(';').map((name) => name.trim());
  return names.filter((name) => !isBlank(name)).map((name) => ({ name }));
}

const shareIn = (value: string | undefined): Share | undefined =>
  value === 'each' || value === 'any' || value === 'member' ? value : undefined;
