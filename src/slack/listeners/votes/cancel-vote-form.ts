import { cancelVote } from '../../../operations/votes/end-vote.ts';
import { submitForm } from '../../request/submit-form.ts';
import { cancelFields as fields } from '../../views/votes/cancel-vote-modal.ts';
import { afterEnd } from './vote-answers.ts';

/** The form of "Cancel vote". */
export const onCancelVoteForm = submitForm({
  about: 'votes',
  submit: async (bot, { viewer, id, field, now }) => {
    const cancelled = await cancelVote(bot.db, id, field(fields.why) ?? '', viewer.member, now);
    if (cancelled.kind === 'refused') return cancelled;
    return {
      kind: 'told',
      message: await afterEnd(bot, viewer, cancelled),
    };
  },
});
