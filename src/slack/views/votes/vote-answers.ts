import type { SectionBlock } from '@slack/types';
import { may } from '../../../domain/access/rights.ts';
import type { Committee } from '../../../domain/committee/committee.ts';
import type { Member } from '../../../domain/roster/member.ts';
import { writtenMoment } from '../../../domain/time/written-time.ts';
import type { OwnVote } from '../../../domain/votes/vote.ts';
import { button, buttonRow, confirmed } from '../blocks/button.ts';
import { type Message, textMessage } from '../blocks/message.ts';
import { type DateFormat, escapedWithin, moment } from '../blocks/text.ts';
import { context, section } from '../blocks/text-blocks.ts';
import { voteIds } from './ids.ts';
import { openVoteBlocks, turnout, voteEndMessage, voteTitle } from './vote-card.ts';

interface Seen {
  readonly committee: Committee;
  readonly member: Member;
  readonly moments: DateFormat;
}

/** Shown at once; of more it says how many there are. */
const most = 20;

/** `/mag votes`: the open ones, each with what the actor voted. */
export function voteList(votes: readonly OwnVote[], { committee, moments }: Seen): Message {
  if (votes.length === 0) return textMessage('No vote is open.');
  const rest = votes.length - most;
  return {
    text: escapedWithin(
      votes
        .map(
          (own) =>
            `${voteTitle(own.vote)}, until ${writtenMoment(own.vote.closesAt, committee.timeZone)}. ${ownPart(own)}`,
        )
        .join('\n'),
      3000,
    ),
    blocks: [
      ...votes.slice(0, most).map((own) => voteRow(own, committee, moments)),
      ...(rest > 0 ? [context(`${rest} more: \`/mag vote\` and its number shows one.`)] : []),
    ],
  };
}

/** An open vote in a list, with what is the viewer's in it. */
export function voteRow(own: OwnVote, committee: Committee, moments: DateFormat): SectionBlock {
  const { vote } = own;
  return {
    ...section(
      `*${escapedWithin(voteTitle(vote), 600)}*\nuntil ${moment(vote.closesAt, committee.timeZone, moments)} · ${turnout(vote)} · ${escapedWithin(ownPart(own), 200)}`,
    ),
    accessory: button('Show', voteIds.showVote, vote.id, `Show vote ${vote.number}`),
  };
}

/** `/mag vote 3`: one vote with the actor's own part in it, and what they may do. */
export function voteDetail(own: OwnVote, { committee, member, moments }: Seen): Message {
  const { vote } = own;
  if (vote.state !== 'open') {
    const ended = voteEndMessage({ vote });
    const part = own.choice === null ? [] : [context(escapedWithin(`You voted: ${own.choice}.`, 300))];
    return { ...ended, blocks: [...ended.blocks, ...part] };
  }
  return {
    text: escapedWithin(
      [
        `${voteTitle(vote)}, until ${writtenMoment(vote.closesAt, committee.timeZone)}.`,
        `${turnout(vote)}.`,
        ownPart(own),
      ].join(' '),
      3000,
    ),
    blocks: [
      ...openVoteBlocks({ committee, vote }, moments),
      section(escapedWithin(ownPart(own), 300)),
      ...buttonRow(
        `end-vote-${vote.id}`,
        may(member, 'end a vote') === 'yes'
          ? [
              confirmed(button('Close now', voteIds.closeVote, vote.id, `Close vote ${vote.number} now`), {
                title: 'Close the vote?',
                text: 'It is counted and announced at once. That cannot be undone.',
                yes: 'Close the vote',
                no: 'Leave it open',
              }),
              button('Cancel it', voteIds.cancelVote, vote.id, `Cancel vote ${vote.number}`),
            ]
          : [],
      ),
    ],
  };
}

function ownPart({ vote, isEntitled, choice }: OwnVote): string {
  if (!isEntitled)
    return `You have no vote in it: it is for those who were ${vote.group ? `in ${vote.group.name}` : 'on the roster'} when it opened.`;
  return choice === null ? 'You have not voted yet.' : `You voted: ${choice}.`;
}
