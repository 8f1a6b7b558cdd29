import type { ModalView } from '@slack/types';
import type { Vote } from '../../../domain/votes/vote.ts';
import { escapedWithin } from '../blocks/text.ts';
import { section } from '../blocks/text-blocks.ts';
import { voteIds } from './ids.ts';
import { voteTitle } from './vote-card.ts';

export const cancelFields = { why: 'why' } as const;

/** Why the vote is called off, which the channel is told. */
export const cancelVoteModal = (vote: Vote): ModalView => ({
  type: 'modal',
  callback_id: voteIds.cancelVoteForm,
  private_metadata: String(vote.id),
  title: { type: 'plain_text', text: 'Cancel the vote' },
  submit: { type: 'plain_text', text: 'Cancel the vote' },
  close: { type: 'plain_text', text: 'Leave it open' },
  blocks: [
    section(`*${escapedWithin(voteTitle(vote), 2500)}*\nNothing is counted. The channel is told why.`),
    {
      type: 'input',
      block_id: cancelFields.why,
      label: { type: 'plain_text', text: 'Why' },
      element: { type: 'plain_text_input', action_id: cancelFields.why, max_length: 500 },
    },
  ],
});
