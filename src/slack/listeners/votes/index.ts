import { subjectCommands } from '../../request/subject-commands.ts';
import type { SubjectListeners } from '../../request/subject-listeners.ts';
import { voteIds } from '../../views/votes/ids.ts';
import { onAskVoteForm } from './ask-vote-form.ts';
import { onCancelVote } from './cancel-vote.ts';
import { onCancelVoteForm } from './cancel-vote-form.ts';
import { onCastVote } from './cast-vote.ts';
import { onCloseVote } from './close-vote.ts';
import { onShowVote } from './show-vote.ts';
import { answerVotes } from './vote-answers.ts';
import { voteVerbs } from './vote-request.ts';

export const voteListeners = {
  commands: subjectCommands({ verbs: voteVerbs, answer: answerVotes }),
  buttons: {
    [voteIds.castVote]: onCastVote,
    [voteIds.showVote]: onShowVote,
    [voteIds.closeVote]: onCloseVote,
    [voteIds.cancelVote]: onCancelVote,
  },
  forms: {
    [voteIds.askVoteForm]: onAskVoteForm,
    [voteIds.cancelVoteForm]: onCancelVoteForm,
  },
} satisfies SubjectListeners;
