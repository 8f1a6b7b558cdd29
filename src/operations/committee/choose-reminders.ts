import type { Connection } from '../../../db/connection/connection.ts';
import { record } from '../../../db/history/history.ts';
import { getChoices, setChoices } from '../../../db/reminders/reminder-choices.ts';
import type { Refusal } from '../../domain/access/refusal.ts';
import { areDaysBefore, isTimeOfDay } from '../../domain/committee/committee-settings.ts';
import { memberPhrases } from '../../domain/history/phrases.ts';
import type { ReminderChoices } from '../../domain/reminders/reminder-choices.ts';
import type { Member } from '../../domain/roster/member.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { authorize } from '../access/authorize.ts';
import { undoable } from '../history/undoable.ts';
import { planNotices } from '../planning/plan-notices.ts';

/**
 * Keeps how the member wants to be reminded; what is left out stays as it was. The reminders to come follow. The history says that they
 * chose, and not what: that is nobody else's.
 */
export function chooseReminders(
  db: Connection,
  by: Member,
  choices: Partial<ReminderChoices>,
  now: Instant,
): Promise<ReminderChoices | Refusal> {
  return undoable(db, by, now, async (db) => {
    const refusal = await authorize(db, by, 'choose reminders');
    if (refusal) return refusal;
    const { daysBefore = [], time = '09:00' } = choices;
    if (!areDaysBefore(daysBefore) || !isTimeOfDay(time)) return { kind: 'refused', because: 'no such choice' };
    if (Object.keys(choices).length === 0) return getChoices(db, by.id);
    await setChoices(db, by.id, choices);
    const { id, committeeId } = by;
    const what = memberPhrases.remindersChosen;
    await record(db, { committeeId, subject: 'member', subjectId: id, byMember: id, what }, now);
    await planNotices(db, { kind: 'member', memberId: by.id }, now);
    return getChoices(db, by.id);
  });
}

export const showChoices = (db: Connection, member: Member): Promise<ReminderChoices> => getChoices(db, member.id);
