import { sql } from 'kysely';
import type { ReminderChoices } from '../../src/domain/reminders/reminder-choices.ts';
import type { CalendarDay } from '../../src/domain/time/instant.ts';
import type { Connection } from '../connection/connection.ts';

/** The member wants to hear no more of the action until that day. */
export async function snooze(db: Connection, actionId: number, memberId: number, until: CalendarDay): Promise<void> {
  await db
    .insertInto('snoozes')
    .values({ actionId, memberId, until })
    .onConflict((conflict) => conflict.columns(['actionId', 'memberId']).doUpdateSet({ until }))
    .execute();
}

export async function getChoices(db: Connection, memberId: number): Promise<ReminderChoices> {
  return db
    .selectFrom('members')
    .innerJoin('committees', 'committees.id', 'members.committeeId')
    .where('members.id', '=', memberId)
    .select([
      sql<readonly number[]>`coalesce(members.reminder_days, committees.reminder_days)`.as('daysBefore'),
      sql<string>`coalesce(members.reminder_time, committees.reminder_time)`.as('time'),
      'members.remindersApart as apart',
      'members.pausedUntil',
    ])
    .executeTakeFirstOrThrow();
}

export async function setChoices(db: Connection, memberId: number, choices: Partial<ReminderChoices>): Promise<void> {
  const { daysBefore, time, apart, pausedUntil } = choices;
  await db
    .updateTable('members')
    .set({
      ...(daysBefore && { reminderDays: JSON.stringify(daysBefore) }),
      ...(time && { reminderTime: time }),
      ...(apart !== undefined && { remindersApart: apart }),
      ...(pausedUntil !== undefined && { pausedUntil }),
    })
    .where('id', '=', memberId)
    .execute();
}
