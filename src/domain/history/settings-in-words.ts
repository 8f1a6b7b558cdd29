import type { CompletionRule } from '../actions/completion-rule.ts';
import { type CommitteeSettings, weekdayName } from '../committee/committee-settings.ts';
import { hourRangeInWords, writtenBurden } from '../meetings/hour-settings.ts';
import { daysReason } from '../reminders/reminder.ts';
import { deadlineRule, writtenZone, zoneName } from '../time/written-time.ts';

/** Each setting in words, as it is shown and as the history keeps it. */
export const settingsInWords = (settings: CommitteeSettings): Readonly<Record<keyof CommitteeSettings, string>> => ({
  name: settings.name,
  timeZone: `${writtenZone(settings.timeZone)}. ${deadlineRule(settings.timeZone)}`,
  workingDaysOnly: settings.workingDaysOnly ? 'on working days only' : 'on any day',
  daysBefore: daysInWords(settings.daysBefore),
  time: `${settings.time} in each member’s time zone`,
  digestWeekday: settings.digestWeekday === null ? 'none' : `on ${weekdayName(settings.digestWeekday)}s`,
  digestTime: `${settings.digestTime}, ${zoneName(settings.timeZone)}`,
  closing: completionRuleInWords(settings.closing),
  offersPrivate: settings.offersPrivate ? 'when volunteering closes; until then only how many' : 'right away',
  nightHours: `${hourRangeInWords(settings.nightHours)} where each member lives`,
  goodHours: `${hourRangeInWords(settings.goodHours)} where each member lives`,
  hourWeights: `${writtenBurden(settings.hourWeights.night)} for a night, ${writtenBurden(settings.hourWeights.edge)} for an early or late hour`,
  termStart: settings.termStart ?? 'the first meeting',
});

/** What each is called. */
export const settingNames: Readonly<Record<keyof CommitteeSettings, string>> = {
  name: 'Name',
  timeZone: 'Time zone',
  workingDaysOnly: 'Days for reminders',
  daysBefore: 'Reminders before a deadline',
  time: 'Time of reminders',
  digestWeekday: 'Weekly digest',
  digestTime: 'Time of the digest',
  closing: 'Close group actions',
  offersPrivate: 'Show volunteers',
  nightHours: 'Night hours',
  goodHours: 'Good hours for meetings',
  hourWeights: 'What meeting hours count',
  termStart: 'Count meetings since',
};

/** "7 days before, 1 day before, on the day" */
function daysInWords(daysBefore: readonly number[]): string {
  if (daysBefore.length === 0) return 'only when something is overdue';
  return daysBefore.map(daysReason).join(', ');
}

export const completionRuleInWords = (closing: CompletionRule): string =>
  closing === 'all'
    ? 'when everyone has done their part'
    : closing === 'date'
      ? 'after its date, or once everyone has done their part'
      : `when ${closing}% have done their part`;
