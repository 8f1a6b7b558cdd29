import type { CommitteeSettings } from '../src/domain/committee-settings.ts';
import type { Connection } from './connection.ts';

export async function getSettings(db: Connection, committeeId: number): Promise<CommitteeSettings> {
  return db
    .selectFrom('committees')
    .where('id', '=', committeeId)
    .select([
      'name',
      'timeZone',
      'workingDaysOnly',
      'reminderDays as daysBefore',
      'reminderTime as time',
      'digestWeekday',
      'digestTime',
    ])
    .executeTakeFirstOrThrow();
}

export async function setSettings(db: Connection, committeeId: number, settings: CommitteeSettings): Promise<void> {
  const { daysBefore, time, ...others } = settings;
  await db
    .updateTable('committees')
    .set({ ...others, reminderDays: JSON.stringify(daysBefore), reminderTime: time })
    .where('id', '=', committeeId)
    .execute();
}
