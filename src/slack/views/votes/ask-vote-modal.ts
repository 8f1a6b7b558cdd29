import type { InputBlock, ModalView } from '@slack/types';
import type { Committee } from '../../../domain/committee/committee.ts';
import type { Group } from '../../../domain/groups/working-group.ts';
import type { Member } from '../../../domain/roster/member.ts';
import { zoneName } from '../../../domain/time/written-time.ts';
import { option } from '../blocks/input.ts';
import { truncate } from '../blocks/text.ts';
import { plain } from '../blocks/text-blocks.ts';
import { voteIds } from './ids.ts';

export const voteFields = {
  question: 'question',
  options: 'options',
  who: 'who',
  quorum: 'quorum',
  secrecy: 'secrecy',
  closes: 'closes',
} as const;

export const everybody = 'everybody';

// A select holds 100 options: https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element
const mostGroups = 99;

/** `/mag vote`: the question, its options, who may vote and how, until when. */
export function askVoteModal(
  { committee, member }: { readonly committee: Committee; readonly member: Member },
  groups: readonly Group[],
): ModalView {
  const roster = option('Everybody on the roster', everybody);
  const open = option('Open: told by name when it closes', 'open');
  const text = (id: string, label: string, hint: string, more: object = {}): InputBlock => ({
    type: 'input',
    block_id: id,
    label: plain(label, 2000),
    hint: plain(hint, 2000),
    element: { type: 'plain_text_input', action_id: id, ...more },
  });
  return {
    type: 'modal',
    callback_id: voteIds.askVoteForm,
    private_metadata: String(member.id),
    title: { type: 'plain_text', text: 'Ask for a vote' },
    submit: { type: 'plain_text', text: 'Open the vote' },
    close: { type: 'plain_text', text: 'Cancel' },
    blocks: [
      text(
        voteFields.question,
        'Question',
        `It is posted at once in the channel of ${truncate(committee.name, 200)}.`,
        {
          max_length: 500,
        },
      ),
      text(voteFields.options, 'Options', 'One a line, or with “;” between them: two to ten, of 75 characters each.', {
        multiline: true,
      }),
      {
        type: 'input',
        block_id: voteFields.who,
        label: plain('Who may vote', 2000),
        element: {
          type: 'static_select',
          action_id: voteFields.who,
          options: [roster, ...groups.slice(0, mostGroups).map((group) => option(group.name, group.id))],
          initial_option: roster,
        },
      },
      {
        type: 'input',
        block_id: voteFields.secrecy,
        label: plain('Open or secret', 2000),
        element: {
          type: 'static_select',
          action_id: voteFields.secrecy,
          options: [open, option('Secret: counts alone', 'secret')],
          initial_option: open,
        },
      },
      text(
        voteFields.closes,
        'Closes',
        `A day, to its end in ${zoneName(committee.timeZone)}: 19 February. Or a moment: 19 Feb 17:00 UTC.`,
        { max_length: 60 },
      ),
      {
        ...text(voteFields.quorum, 'Quorum', 'How many have to vote, as a number or of a hundred: 14, or 50%.', {
          max_length: 20,
        }),
        optional: true,
      },
    ],
  };
}
