import type { ModalView } from '@slack/types';
import type { Vote } from '../../../domain/votes/vote.ts';
import { textInput } from '../blocks/input.ts';
import { formModal } from '../blocks/modal.ts';
import { escapedWithin } from '../blocks/text.ts';
import { section } from '../blocks/text-blocks.ts';
import { voteIds } from './ids.ts';
import { voteTitle } from './vote-card.ts';

export const cancelFields = { why: 'why' } as const;

/** Why the vote is called off, which the channel is told. */
export const cancelVoteModal = (vote: Vote): ModalView =>
  formModal({
    id: voteIds.cancelVoteForm,
    about: vote.id,
    title: 'Cancel the vote',
    submit: 'Cancel the vote',
    close: 'Leave it open',
    blocks: [
      section(`*${escapedWithin(voteTitle(vote), 2500)}*\nNothing is counted. The channel is told why.`),
      textInput({ id: cancelFields.why, label: 'Why' }, { maxLength: 500 }),
    ],
  });
