import { unquoted } from '../../../domain/text/unquoted.ts';
import { openVote } from '../../../operations/votes/open-vote.ts';
import { carriedNumber } from '../../request/carried-number.ts';
import { fieldError, submitForm } from '../../request/submit-form.ts';
import { refusalSentence } from '../../views/blocks/refusal.ts';
import { everybody, voteFields as fields } from '../../views/votes/ask-vote-modal.ts';
import { voteOpened } from '../../views/votes/vote-answers.ts';
import { withUndo } from '../history/undo-button.ts';

/** The form of `/mag vote`: the card goes to the channel. What was not understood is said at its field. */
export const onAskVoteForm = submitForm({
  about: 'member',
  submit: async (bot, { viewer, field, now }) => {
    const written = (id: string) => field(id) ?? '';
    const who = written(fields.who);
    const opened = await openVote(
      bot.db,
      {
        question: unquoted(written(fields.question)),
        options: written(fields.options).split(/[\n;]/).map(unquoted),
        groupId: who === everybody ? null : carriedNumber(who),
        quorum: written(fields.quorum),
        isSecret: written(fields.secrecy) === 'secret',
        closes: written(fields.closes),
      },
      viewer.member,
      now,
    );
    if (opened.kind === 'refused') return fieldError(fieldOf(opened.because), refusalSentence(opened));
    const { id } = opened.vote;
    return {
      kind: 'told',
      message: await withUndo(bot, viewer, { kind: 'vote', id }, voteOpened(opened.vote)),
    };
  },
});

function fieldOf(because: string): string {
  switch (because) {
    case 'no choice':
    case 'too many options':
    case 'options alike':
      return fields.options;
    case 'no such group':
    case 'nobody to vote':
      return fields.who;
    case 'no quorum':
      return fields.quorum;
    case 'no such moment':
    case 'ambiguous':
    case 'unused words':
      return fields.closes;
    default:
      return fields.question;
  }
}
