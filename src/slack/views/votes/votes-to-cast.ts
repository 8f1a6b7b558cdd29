import type { KnownBlock } from '@slack/types';
import type { Committee } from '../../../domain/committee/committee.ts';
import { writtenMoment } from '../../../domain/time/written-time.ts';
import type { Vote } from '../../../domain/votes/vote.ts';
import { buttonRow } from '../blocks/button.ts';
import { type DateFormat, escapedWithin, moment } from '../blocks/text.ts';
import { section } from '../blocks/text-blocks.ts';
import { optionButtons, voteTitle } from './vote-card.ts';

/** Of more the reminder says how many there are; each takes two blocks beside those of ten actions. */
const most = 3;

/** In a reminder: the votes that the member has not cast, each with its buttons. */
export function votesToCast(votes: readonly Vote[], committee: Committee, moments: DateFormat): KnownBlock[] {
  const rest = votes.length - most;
  return [
    ...votes
      .slice(0, most)
      .flatMap((vote): KnownBlock[] => [
        section(
          `*${escapedWithin(voteTitle(vote), 500)}*\nYou haven’t voted yet. It closes ${moment(vote.closesAt, committee.timeZone, moments)}.`,
        ),
        ...buttonRow(`vote-${vote.id}`, optionButtons(vote)),
      ]),
    ...(rest > 0 ? [section(`${rest} more to vote in: \`/mag votes\``)] : []),
  ];
}

export const votePhrase = (vote: Vote, committee: Committee): string =>
  `${voteTitle(vote)} (closes ${writtenMoment(vote.closesAt, committee.timeZone)}). You haven’t voted yet.`;
