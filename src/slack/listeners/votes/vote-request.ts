import { plainWords } from '../../request/plain-words.ts';
import type { Verbs } from '../../request/subject-commands.ts';
import { typedNumber } from '../../request/typed-number.ts';
import { voteUsage } from '../../views/votes/usage.ts';

/** What the words after `/mag` ask of the votes. */
export type VoteRequest =
  | { readonly kind: 'votes' }
  | { readonly kind: 'ask vote' }
  | { readonly kind: 'vote' | 'close vote'; readonly number: number }
  | { readonly kind: 'cancel vote'; readonly number: number; readonly why: string };

/**
 * What can be typed of votes.
 *
 *     votes                     the open ones
 *     vote                      a window to ask in
 *     vote 3                    one vote, with what you voted
 *     vote 3 close              counts it now
 *     vote 3 cancel Why         calls it off
 */
export const voteVerbs: Verbs<VoteRequest> = {
  votes: () => ({ kind: 'votes' }),
  vote: readVote,
};

function readVote([first, what, ...rest]: readonly string[]): VoteRequest | string {
  if (first === undefined) return { kind: 'ask vote' };
  const number = typedNumber(first);
  if (number === undefined) return voteUsage;
  switch (what?.toLowerCase()) {
    case undefined:
      return { kind: 'vote', number };
    case 'close':
      return rest.length > 0 ? voteUsage : { kind: 'close vote', number };
    case 'cancel':
      return { kind: 'cancel vote', number, why: plainWords(rest.join(' ')) };
    default:
      return voteUsage;
  }
}
