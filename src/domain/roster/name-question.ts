import type { Role } from './member.ts';
import type { NameCandidate } from './roster-entry.ts';

/** A written name of which it is not certain who it is; the secretariat is asked. */
export interface NameQuestion {
  readonly id: number;
  readonly committeeId: number;
  /** The summary after whose publishing it is asked. */
  readonly summaryId: number;
  readonly name: string;
  /** The member so called; null where the roster knows nobody, or several, of that name. */
  readonly memberId: number | null;
  /** What that member is to the committee; null where there is no such member. */
  readonly role: Role | null;
  /** Likeliest first. */
  readonly candidates: readonly NameCandidate[];
  /** "is Sam Osei", "nobody here"; null while nobody has answered. */
  readonly answer: string | null;
}
