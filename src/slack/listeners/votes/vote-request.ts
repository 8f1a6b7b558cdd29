/** What the words after `/mag` ask of the votes. */
export type VoteRequest =
  | { readonly kind: 'votes' }
  | { readonly kind: 'ask vote' }
  | { readonly kind: 'vote' | 'close vote'; readonly number: number }
  | { readonly kind: 'cancel vote'; readonly number: number; readonly why: string };

/**
 * Reads the words after `vote`; undefined where they are not understood.
 *
 *     vote                      a window to ask in
 *     vote 3                    one vote, with what you voted
 *     vote 3 close              counts it now
 *     vote 3 cancel Why         calls it off
 */
export function readVoteRequest(words: readonly string[]): VoteRequest | undefined {
  const [first, what, ...rest] = words;
  if (first === undefined) return { kind: 'ask vote' };
  const digits = /^#?(\d{1,9})$/.exec(first)?.[1];
  const number = Number(digits);
  if (!number) return undefined;
  switch (what?.toLowerCase()) {
    case undefined:
      return { kind: 'vote', number };
    case 'close':
      return rest.length > 0 ? undefined : { kind: 'close vote', number };
    case 'cancel':
      return { kind: 'cancel vote', number, why: rest.join(' ') };
    default:
      return undefined;
  }
}
