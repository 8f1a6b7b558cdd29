import { writtenAction } from '../../../domain/summaries/draft.ts';
import type { ActionLine, Share } from '../../../domain/summaries/summary.ts';
import { unquoted } from '../../../domain/text/unquoted.ts';
import { isBlank } from '../../../domain/text/visible-text.ts';
import { isCalendarDay } from '../../../domain/time/instant.ts';
import { redrawReview } from '../../../operations/delivery/redraw-cards.ts';
import { reviewSummary } from '../../../operations/summaries/review-summary.ts';
import { carriedNumber } from '../../request/carried-number.ts';
import { fieldError, submitForm } from '../../request/submit-form.ts';
import { lineFields, noLineText } from '../../views/summaries/edit-line-modal.ts';

/** The form of "Edit" and "Add an action": the draft is corrected and the review drawn anew. */
export const onEditLineForm = submitForm({
  about: 'summaries',
  submit: async (bot, { viewer, about, id, field }) => {
    const [, position] = about.split('/');
    const change = changeIn(field);
    if (position === 'new' && !change.text) return fieldError(lineFields.text, noLineText);
    const step =
      position === 'new'
        ? ({ kind: 'add', action: { ...writtenAction(''), ...change } } as const)
        : ({ kind: 'change', position: carriedNumber(position), change } as const);
    // What was typed stays in the form where it cannot be kept.
    const reviewed = await reviewSummary(bot.db, id, viewer.member, step);
    if (reviewed.kind === 'refused') return reviewed;
    return { kind: 'closed', after: () => redrawReview(bot.db, bot.messenger, id) };
  },
});

/** What was filled in. A field that comes back empty was not touched, or was cleared: either leaves the action as it was. */
function changeIn(field: (name: string) => string | undefined): Partial<ActionLine> {
  const text = unquoted(field(lineFields.text) ?? '');
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
  if (/^nobody$/i.test(unquoted(owners))) return [];
  const names = owners.split(';').map(unquoted);
  return names.filter((name) => !isBlank(name)).map((name) => ({ name }));
}

const shareIn = (value: string | undefined): Share | undefined =>
  value === 'each' || value === 'any' || value === 'member' ? value : undefined;
