import { subjectCommands } from '../../request/subject-commands.ts';
import type { SubjectListeners } from '../../request/subject-listeners.ts';
import { voteIds } from '../../views/votes/ids.ts';
import { askVoteForm } from './ask-vote-form.ts';
import { cancelVote } from './cancel-vote.ts';
import { cancelVoteForm } from './cancel-vote-form.ts';
import { castVote } from './cast-vote.ts';
import { closeVote } from './close-vote.ts';
import { showVote } from './show-vote.ts';
import { answerVotes } from './vote-answers.ts';
import { readVoteRequest, voteVerbs } from './vote-request.ts';

export const voteListeners = {
  commands: subjectCommands({ verbs: voteVerbs, read: readVoteRequest, answer: answerVotes }),
  buttons: {
    [voteIds.castVote]: castVote,
    [voteIds.showVote]: showVote,
    [voteIds.closeVote]: closeVote,
    [voteIds.cancelVote]: cancelVote,
  },
  forms: {
    [voteIds.askVoteForm]: askVoteForm,
    [voteIds.cancelVoteForm]: cancelVoteForm,
  },
} satisfies SubjectListeners;
