import type { CommitteeSettings } from '../../src/domain/committee/committee-settings.ts';
import { completionRuleOf } from '../actions/shares.ts';
import type { Connection } from '../connection/connection.ts';

export async function getSettings(db: Connection, committeeId: number): Promise<CommitteeSettings> {
  const { nightFrom, nightUntil, goodFrom, goodUntil, nightWeight, edgeWeight, ...settings } = await db
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
      'nightFrom',
      'nightUntil',
      'goodFrom',
      'goodUntil',
      'nightWeight',
      'edgeWeight',
      'termStart',
    ])
    .executeTakeFirstOrThrow();
  return {
    ...settings,
    nightHours: { from: nightFrom, until: nightUntil },
    goodHours: { from: goodFrom, until: goodUntil },
    hourWeights: { night: nightWeight, edge: edgeWeight },
  };
}

export async function setSettings(db: Connection, committeeId: number, settings: CommitteeSettings): Promise<void> {
  const { daysBefore, time, closing, nightHours, goodHours, hourWeights, ...others } = settings;
  const rule = typeof closing === 'number' ? ({ closing: 'quorum', closingQuorum: closing } as const) : { closing };
  await db
    .updateTable('committees')
    .set({
      ...others,
      ...rule,
      reminderDays: JSON.stringify(daysBefore),
      reminderTime: time,
      nightFrom: nightHours.from,
      nightUntil: nightHours.until,
      goodFrom: goodHours.from,
      goodUntil: goodHours.until,
      nightWeight: hourWeights.night,
      edgeWeight: hourWeights.edge,
    })
    .where('id', '=', committeeId)
    .execute();
}
