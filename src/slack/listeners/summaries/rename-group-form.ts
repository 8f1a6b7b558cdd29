import { unquoted } from '../../../domain/text/unquoted.ts';
import { redrawReview } from '../../../operations/delivery/redraw-cards.ts';
import { reviewSummary } from '../../../operations/summaries/review-summary.ts';
import { carriedNumber } from '../../request/carried-number.ts';
import { submitForm } from '../../request/submit-form.ts';
import { groupNameField } from '../../views/summaries/review-groups.ts';

/** The form of "Rename", of a group in the review. */
export const onRenameGroupForm = submitForm({
  about: 'summaries',
  submit: async (bot, { viewer, about, id, field }) => {
    const position = carriedNumber(about.split('/')[1]);
    const step = { kind: 'rename group', position, name: unquoted(field(groupNameField) ?? '') } as const;
    const reviewed = await reviewSummary(bot.db, id, viewer.member, step);
    if (reviewed.kind === 'refused') return reviewed;
    return { kind: 'closed', after: () => redrawReview(bot.db, bot.messenger, id) };
  },
});
