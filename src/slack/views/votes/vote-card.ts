import type { KnownBlock } from '@slack/types';
import type { Committee } from '../../../domain/committee/committee.ts';
import { writtenMoment } from '../../../domain/time/written-time.ts';
import { isQuorumMet, leading, type Quorum, type Vote, votesNeeded } from '../../../domain/votes/vote.ts';
import { button, buttonRow } from '../blocks/button.ts';
import type { Message } from '../blocks/message.ts';
import { nth } from '../blocks/nth-id.ts';
import { type DateFormat, escapedWithin, moment, truncate } from '../blocks/text.ts';
import { context, header, section } from '../blocks/text-blocks.ts';
import { voteIds } from './ids.ts';

/** A vote in its committee. */
export interface VoteShown {
  readonly committee: Committee;
  readonly vote: Vote;
}

/** Of all options together: what a message holds beside them. */
const mostOfNames = 5000;

export const voteTitle = ({ number, question }: Vote): string => `Vote ${number}: ${question}`;

/** The card in the channel: open with its buttons and how many have voted, over with what came of it. */
export function voteCardMessage({ committee, vote }: VoteShown, moments: DateFormat): Message {
  return vote.state === 'open' ? openCard({ committee, vote }, moments) : voteEndMessage({ vote });
}

function openCard(shown: VoteShown, moments: DateFormat): Message {
  const { vote, committee } = shown;
  return {
    text: escapedWithin(
      `${voteTitle(vote)} (${vote.options.join(', ')}). ${whoMay(vote)} until ${writtenMoment(vote.closesAt, committee.timeZone)}. ${turnout(vote)}.`,
      3000,
    ),
    blocks: openVoteBlocks(shown, moments),
  };
}

/** What is asked, of whom and until when, with a button an option. */
export function openVoteBlocks({ committee, vote }: VoteShown, moments: DateFormat): KnownBlock[] {
  return [
    section(`*${escapedWithin(voteTitle(vote), 2500)}*`),
    ...buttonRow(`vote-${vote.id}`, optionButtons(vote)),
    context(
      [
        `${escapedWithin(whoMay(vote), 300)} until ${moment(vote.closesAt, committee.timeZone, moments)}`,
        vote.isSecret ? 'secret: no one sees who chose what' : 'open: everyone sees who chose what when it closes',
        ...(vote.quorum ? [quorumInWords(vote.quorum, vote.entitled)] : []),
        'you can change your vote until then',
      ].join(' · '),
    ),
    section(`${turnout(vote)}.`),
  ];
}

export const optionButtons = (vote: Vote) =>
  vote.options.map((option, position) =>
    button(option, nth(voteIds.castVote, position), `${vote.id}/${position}`, `Vote ${option} in vote ${vote.number}`),
  );

/** "14 of 27 have voted" */
export const turnout = ({ voted, entitled }: Vote): string =>
  `${voted} of ${entitled} ${voted === 1 ? 'has' : 'have'} voted`;

const whoMay = ({ group }: Vote): string => `${group ? group.name : 'Everyone on the roster'} can vote`;

const quorumInWords = (quorum: Quorum, entitled: number): string =>
  quorum.kind === 'number'
    ? `it counts if ${quorum.of} ${quorum.of === 1 ? 'person votes' : 'people vote'}`
    : `it counts if ${quorum.of}% vote (${votesNeeded(quorum, entitled)} now)`;

/** What came of a vote: the count, whether the quorum was met, and of an open vote who chose what; or why it was cancelled. */
export function voteEndMessage({ vote }: Pick<VoteShown, 'vote'>): Message {
  if (vote.state === 'cancelled') {
    const by = vote.endedBy ? ` by ${vote.endedBy}` : '';
    return {
      text: escapedWithin(`${voteTitle(vote)} is cancelled${by}. ${vote.why ?? ''}`, 3000),
      blocks: [
        section(
          `*${escapedWithin(voteTitle(vote), 2000)}*\n${escapedWithin(`Cancelled${by}. ${vote.why ?? ''}`, 800)}`,
        ),
      ],
    };
  }
  const lines = (vote.result ?? []).map(({ option, voters, names }) => {
    const who = names && names.length > 0 ? names.join(', ') : '';
    return { count: `${option}: ${voters}`, who };
  });
  const facts = [`${turnout(vote)}.`, outcome(vote), ...(vote.quorum ? [quorumOutcome(vote)] : [])].join(' ');
  return {
    text: escapedWithin(
      `${voteTitle(vote)} is closed. ${facts}\n${lines.map(({ count, who }) => `${count}${who ? ` (${who})` : ''}`).join('\n')}`,
      3000,
    ),
    blocks: [
      header(truncate(`Vote ${vote.number} is closed`, 150)),
      section(`*${escapedWithin(vote.question, 2500)}*\n${escapedWithin(facts, 400)}`),
      ...lines.map(({ count, who }) =>
        section(
          `*${escapedWithin(count, 300)}*${who ? `\n${escapedWithin(who, Math.floor(mostOfNames / lines.length))}` : ''}`,
        ),
      ),
      ...(vote.isSecret ? [context('This vote was secret. I keep no record of who chose what.')] : []),
    ],
  };
}

function outcome({ result }: Vote): string {
  const [first, ...others] = leading(result ?? []);
  if (!first) return 'Nobody voted.';
  const votes = first.voters === 1 ? '1 vote' : `${first.voters} votes`;
  if (others.length === 0) return `Most votes: ${first.option}, with ${votes}.`;
  return `A tie, with ${votes} each: ${[first, ...others].map(({ option }) => option).join(', ')}.`;
}

const quorumOutcome = (vote: Vote): string =>
  vote.quorum === null
    ? ''
    : `The quorum of ${votesNeeded(vote.quorum, vote.entitled)} was ${isQuorumMet(vote) ? '' : 'not '}met.`;
