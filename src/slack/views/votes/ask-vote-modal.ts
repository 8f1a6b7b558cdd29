import type { ModalView } from '@slack/types';
import type { Committee } from '../../../domain/committee/committee.ts';
import type { Group } from '../../../domain/groups/working-group.ts';
import type { Member } from '../../../domain/roster/member.ts';
import { zoneName } from '../../../domain/time/written-time.ts';
import { mostSelectOptions, option, selectInput, textInput } from '../blocks/input.ts';
import { formModal } from '../blocks/modal.ts';
import { truncate } from '../blocks/text.ts';
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

/** `/mag vote`: the question, its options, who may vote and how, until when. */
export function askVoteModal(
  { committee, member }: { readonly committee: Committee; readonly member: Member },
  groups: readonly Group[],
): ModalView {
  const who = [
    option('Everybody on the roster', everybody),
    ...groups.slice(0, mostSelectOptions - 1).map((group) => option(group.name, group.id)),
  ];
  return formModal({
    id: voteIds.askVoteForm,
    about: member.id,
    title: 'Ask for a vote',
    submit: 'Open the vote',
    blocks: [
      textInput(
        {
          id: voteFields.question,
          label: 'Question',
          hint: `It is posted at once in the channel of ${truncate(committee.name, 200)}.`,
        },
        { maxLength: 500 },
      ),
      textInput(
        {
          id: voteFields.options,
          label: 'Options',
          hint: 'One a line, or with “;” between them: two to ten, of 75 characters each.',
        },
        { multiline: true },
      ),
      selectInput({ id: voteFields.who, label: 'Who may vote' }, who, everybody),
      selectInput(
        { id: voteFields.secrecy, label: 'Open or secret' },
        [option('Open: told by name when it closes', 'open'), option('Secret: counts alone', 'secret')],
        'open',
      ),
      textInput(
        {
          id: voteFields.closes,
          label: 'Closes',
          hint: `A day, to its end in ${zoneName(committee.timeZone)}: 19 February. Or a moment: 19 Feb 17:00 UTC.`,
        },
        { maxLength: 60 },
      ),
      textInput(
        {
          id: voteFields.quorum,
          label: 'Quorum',
          hint: 'How many have to vote, as a number or of a hundred: 14, or 50%.',
          optional: true,
        },
        { maxLength: 20 },
      ),
    ],
  });
}
