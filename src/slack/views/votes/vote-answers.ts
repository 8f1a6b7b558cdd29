import type { SectionBlock } from '@slack/types';
import { may } from '../../../domain/access/rights.ts';
import type { Committee } from '../../../domain/committee/committee.ts';
import type { Member } from '../../../domain/roster/member.ts';
import { writtenMoment } from '../../../domain/time/written-time.ts';
import type { OwnVote, Vote } from '../../../domain/votes/vote.ts';
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
            `${voteTitle(own.vote)} (closes ${writtenMoment(own.vote.closesAt, committee.timeZone)}). ${ownPart(own)}`,
        )
        .join('\n'),
      3000,
    ),
    blocks: [
      ...votes.slice(0, most).map((own) => voteRow(own, committee, moments)),
      ...(rest > 0 ? [context(`${rest} more. To see one, type \`/mag vote\` and its number.`)] : []),
    ],
  };
}

/** An open vote in a list, with what is the viewer's in it. */
export function voteRow(own: OwnVote, committee: Committee, moments: DateFormat): SectionBlock {
  const { vote } = own;
  return {
    ...section(
      `*${escapedWithin(voteTitle(vote), 600)}*\n${escapedWithin(ownPart(own), 200)} It closes ${moment(vote.closesAt, committee.timeZone, moments)}. ${turnout(vote)}.`,
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
        `${voteTitle(vote)} (closes ${writtenMoment(vote.closesAt, committee.timeZone)}).`,
        ownPart(own),
        `${turnout(vote)}.`,
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
                text: 'I count it and announce the result right away. You can’t undo this.',
                yes: 'Close vote',
                no: 'Keep it open',
              }),
              button('Cancel vote', voteIds.cancelVote, vote.id, `Cancel vote ${vote.number}`),
            ]
          : [],
      ),
    ],
  };
}

/** To the person who asked for a vote. */
export const voteOpened = ({ number }: Pick<Vote, 'number'>): Message =>
  textMessage(`Vote ${number} is open. I’ll post its card in the channel.`);

/** To the voter, who alone is told what they chose. */
export const voteCounted = ({ number }: Pick<Vote, 'number'>, choice: string): Message =>
  textMessage(`You voted in vote ${number}: ${choice}. You can change it until the vote closes.`);

/** To the officer who ended a vote. */
export const voteEnded = ({ number }: Pick<Vote, 'number'>, as: 'closed' | 'cancelled'): Message =>
  textMessage(
    as === 'closed'
      ? `Vote ${number} is closed. I’ll post the result in the channel.`
      : `Vote ${number} is cancelled. I’ll tell the channel why.`,
  );

function ownPart({ vote, isEntitled, choice }: OwnVote): string {
  if (!isEntitled)
    return `You can’t vote in this one. It’s for people who were ${vote.group ? `in ${vote.group.name}` : 'on the roster'} when it opened.`;
  return choice === null ? 'You haven’t voted yet.' : `You voted: ${choice}.`;
}
