import type { CalendarDay } from '../time/instant.ts';

/** Which of a committee's actions are asked for; `whose` null: everybody's. */
export interface ActionFilter {
  readonly which: 'open' | 'all' | 'overdue' | 'done' | 'unowned';
  readonly whose: ActionsOf | null;
  /** Those that wait alone. */
  readonly isWaiting?: boolean;
  /** Those of these summaries alone. */
  readonly summaryIds?: readonly number[];
  readonly dueBefore?: CalendarDay;
  readonly dueAfter?: CalendarDay;
}

export type ActionsOf =
  | { readonly kind: 'member'; readonly memberId: number }
  | { readonly kind: 'group'; readonly groupId: number }
  | { readonly kind: 'words'; readonly words: string };

/** A filter as it was typed, names and days still in words. */
export interface TypedActionFilter {
  readonly which: ActionFilter['which'] | 'mine';
  /** '' where nobody is named. */
  readonly whose: string;
  readonly isWaiting?: boolean;
  /** A meeting's title, words of it, or its day. */
  readonly from?: string;
  readonly dueBefore?: string;
  readonly dueAfter?: string;
}
