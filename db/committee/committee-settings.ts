import type { CommitteeSettings } from '../../src/domain/committee/committee-settings.ts';
import { completionRuleOf } from '../actions/shares.ts';
import type { Connection } from '../connection/connection.ts';

export async function getSettings(db: Connection, committeeId: number): Promise<CommitteeSettings> {
  return db
    .selectFrom('committees as c')
    .where('id', '=', committeeId)
    .select([
      'name',
      'timeZone',
      'workingDaysOnly',
      'reminderDays as daysBefore',
      'reminderTime as time',
      'digestWeekday',
      'digestTime',
      completionRuleOf('c').as('closing'),
      'offersPrivate',
    ])
    .executeTakeFirstOrThrow();
}

export async function setSettings(db: Connection, committeeId: number, settings: CommitteeSettings): Promise<void> {
  const { daysBefore, time, closing, ...others } = settings;
  const rule = typeof closing === 'number' ? ({ closing: 'quorum', closingQuorum: closing } as const) : { closing };
  await db
    .updateTable('committees')
    .set({ ...others, ...rule, reminderDays: JSON.stringify(daysBefore), reminderTime: time })
    .where('id', '=', committeeId)
    .execute();
}
