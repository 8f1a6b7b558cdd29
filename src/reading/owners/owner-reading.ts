/** Who is to do a task, as its sentence and the place it stands in say. */
export interface OwnerReading {
  readonly owners: readonly string[];
  /** The words of the sentence that made them the doers. */
  readonly words: string | null;
  /** The sentence says what is done to its subject, so the subject is no doer. */
  readonly passive: boolean;
  /** Others who may be meant instead, likeliest first: where there are some, `owners` are to be asked about. */
  readonly rivals: readonly (readonly string[])[];
}

export const nobody: OwnerReading = { owners: [], words: null, passive: false, rivals: [] };
