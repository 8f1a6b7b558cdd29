import type { Group } from '../groups/working-group.ts';
import type { Member } from '../roster/member.ts';
import type { Share } from '../summaries/summary.ts';
import type { CalendarDay } from '../time/instant.ts';
import type { CompletionRule } from './completion-rule.ts';
import type { Wait } from './wait.ts';

/** An action item as it lives after publishing. */
export interface Action {
  readonly id: number;
  readonly committeeId: number;
  /** Counts from 1 in the committee; written #12. */
  readonly number: number;
  readonly text: string;
  /** Withdrawn: a corrected summary no longer has it. */
  readonly state: 'open' | 'done' | 'withdrawn';
  readonly due: CalendarDay | null;
  /** The words about time as the summary has them: "soon". */
  readonly dueText: string | null;
  /** Done by each member of its groups for themselves, by any one of them, or by the members it names. */
  readonly share: Share;
  readonly owners: readonly Owner[];
  /** Whom somebody else assigned it to, who has neither accepted nor declined yet: a member's id. */
  readonly offeredTo?: number;
  /** Who took an action that any one of a group may do. */
  readonly takenBy: Pick<Member, 'id' | 'name'> | null;
  /** Members with a part in it, and whether they have done it; for `each` and `member`. */
  readonly progress: { readonly done: number; readonly of: number };
  /** What an open one waits on. */
  readonly wait?: Wait;
  /** Of what each of a group does: when it is closed. */
  readonly closing?: CompletionRule;
}

/** Whose it is: a member, a group, or, where the roster knows neither, the name as written. */
export type Owner =
  | { readonly kind: 'member'; readonly member: Pick<Member, 'id' | 'name' | 'userId' | 'isFormer'> }
  | { readonly kind: 'group'; readonly group: Pick<Group, 'id' | 'name'> }
  | { readonly kind: 'name'; readonly name: string };

export const ownerName = (owner: Owner): string =>
  owner.kind === 'member' ? owner.member.name : owner.kind === 'group' ? owner.group.name : owner.name;

/** A deadline is the end of its day in the committee's zone; `today` is the day it is there. */
export function isOverdue(action: Pick<Action, 'state' | 'due'>, today: CalendarDay): boolean {
  return action.state === 'open' && action.due !== null && action.due < today;
}
