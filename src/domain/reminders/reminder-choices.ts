import type { CalendarDay } from '../time/instant.ts';

/** How a member wants to be reminded. */
export interface ReminderChoices {
  /** 0: on the day itself. Empty: only of what is late. */
  readonly daysBefore: readonly number[];
  /** `HH:MM` where the member lives. */
  readonly time: string;
  /** A message an action, in place of one with all of them. */
  readonly apart: boolean;
  readonly pausedUntil: CalendarDay | null;
}
