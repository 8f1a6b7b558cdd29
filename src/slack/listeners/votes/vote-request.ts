import { typedNumber } from '../../request/typed-number.ts';

/** What the words after `/mag` ask of the votes. */
export type VoteRequest =
  | { readonly kind: 'votes' }
  | { readonly kind: 'ask vote' }
  | { readonly kind: 'vote' | 'close vote'; readonly number: number }
  | { readonly kind: 'cancel vote'; readonly number: number; readonly why: string };

export const voteVerbs = ['votes', 'vote'] as const;

/**
 * Reads the words after one of those verbs; a text says what they lack.
 *
 *     votes                     the open ones
 *     vote                      a window to ask in
 *     vote 3                    one vote, with what you voted
 *     vote 3 close              counts it now
 *     vote 3 cancel Why         calls it off
 */
export function readVoteRequest(
  verb: (typeof voteVerbs)[number],
  [first, what, ...rest]: readonly string[],
): VoteRequest | string {
  if (verb === 'votes') return { kind: verb };
  if (first === undefined) return { kind: 'ask vote' };
  const number = typedNumber(first);
  if (number === undefined) return wanted;
  switch (what?.toLowerCase()) {
    case undefined:
      return { kind: 'vote', number };
    case 'close':
      return rest.length > 0 ? wanted : { kind: 'close vote', number };
    case 'cancel':
      return { kind: 'cancel vote', number, why: rest.join(' ') };
    default:
      return wanted;
  }
}

const wanted =
  'Type `/mag vote` alone to ask a question. Or add a number: `/mag vote 3`, `/mag vote 3 close`, `/mag vote 3 cancel Why`.';
