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
    title: 'Cancel vote',
    submit: 'Cancel vote',
    close: 'Keep it open',
    blocks: [
      section(`*${escapedWithin(voteTitle(vote), 2500)}*\nI won’t count it, and I’ll tell the channel why.`),
      textInput({ id: cancelFields.why, label: 'Why you’re cancelling it' }, { maxLength: 500 }),
    ],
  });
