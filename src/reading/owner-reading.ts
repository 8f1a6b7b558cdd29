export interface OwnerReading {
  readonly owners: readonly string[];
  /** The words of the sentence that made them the doers. */
  readonly words: string | null;
  /** The sentence says what is done to its subject, so the subject is no doer. */
  readonly passive: boolean;
}
