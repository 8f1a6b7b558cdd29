import type { Share } from '../summaries/summary.ts';

/** Whose an action was before it was offered to somebody. */
export interface PreviousAssignment {
  readonly owners: readonly {
    readonly memberId: number | null;
    readonly groupId: number | null;
    readonly name: string;
  }[];
  readonly share: Share;
  readonly takenBy: number | null;
}
