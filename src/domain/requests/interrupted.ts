/** What became of something that was asked for when a process of the bot's ended, or could not keep it. */
export type Interrupted =
  /** The change is made; the answer was not given. */
  | { readonly kind: 'executed' }
  /** The same person has clicked on the same thing since. */
  | { readonly kind: 'superseded' }
  | { readonly kind: 'given up' }
  /** It could not be stored, and was not begun. */
  | { readonly kind: 'not stored'; readonly reference: string }
  /** `why`: as the window it came from would have shown it. */
  | { readonly kind: 'refused'; readonly why: string };
