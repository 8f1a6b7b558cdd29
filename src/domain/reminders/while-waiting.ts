import type { ReminderPolicy } from './reminder.ts';

/**
 * When an action's owners are reminded while it waits. Whoever is waited on is reminded in their place.
 *
 * On the day of the deadline alone: the day is still theirs to keep or to move. Where nobody is reminded in their place, because it waits
 * on a thing or on somebody without an account here, each week too once it is late: otherwise nobody would think of it any more.
 */
export const policyWhileWaiting = (
  policy: ReminderPolicy,
  { isSomebodyReminded }: { readonly isSomebodyReminded: boolean },
): ReminderPolicy => ({
  ...policy,
  daysBefore: [0],
  overdueEveryDays: isSomebodyReminded ? 'never' : policy.overdueEveryDays,
});
