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
    option('Everyone on the roster', everybody),
    ...groups.slice(0, mostSelectOptions - 1).map((group) => option(group.name, group.id)),
  ];
  return formModal({
    id: voteIds.askVoteForm,
    about: member.id,
    title: 'Start a vote',
    submit: 'Start vote',
    blocks: [
      textInput(
        {
          id: voteFields.question,
          label: 'Question',
          hint: `I post it in the channel of ${truncate(committee.name, 200)} right away.`,
        },
        { maxLength: 500 },
      ),
      textInput(
        {
          id: voteFields.options,
          label: 'Options',
          hint: 'One per line, or separated by “;”. 2 to 10 options, up to 75 characters each.',
        },
        { multiline: true },
      ),
      selectInput({ id: voteFields.who, label: 'Who can vote' }, who, everybody),
      selectInput(
        { id: voteFields.secrecy, label: 'Open or secret' },
        [
          option('Open: shows who chose what when it closes', 'open'),
          option('Secret: shows only the counts', 'secret'),
        ],
        'open',
      ),
      textInput(
        {
          id: voteFields.closes,
          label: 'Closes',
          hint: `A time, such as 19 Feb 17:00 UTC. Or a day, such as 19 February: it closes at its end in ${zoneName(committee.timeZone)}.`,
        },
        { maxLength: 60 },
      ),
      textInput(
        {
          id: voteFields.quorum,
          label: 'Quorum',
          hint: 'How many people have to vote, such as 14 or 50%.',
          optional: true,
        },
        { maxLength: 20 },
      ),
    ],
  });
}
