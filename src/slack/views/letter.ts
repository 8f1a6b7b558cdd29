import type { CalendarDay } from '../../domain/instant.ts';
import type { Letter } from '../../domain/letter.ts';
import type { Moments } from '../text.ts';
import { announcementMessage } from './announcement.ts';
import { correctionMessage } from './correction.ts';
import { type CalendarEntry, meetingReminder } from './meeting-reminder.ts';
import type { Message } from './message.ts';
import { deadlinesMessage, reminderMessage, untakenMessage } from './reminder.ts';
import { reviewMessage } from './review.ts';

/** How a letter looks. `entry`: the calendar entry that a letter about a meeting carries. */
export function letterMessage(letter: Letter, today: CalendarDay, moments: Moments, entry?: CalendarEntry): Message {
  switch (letter.kind) {
    case 'review':
      return reviewMessage(letter);
    case 'announcement':
      return announcementMessage(letter.announcement, today, moments);
    case 'correction':
      return correctionMessage(letter.correction);
    case 'reminders':
      return reminderMessage(letter);
    case 'untaken':
      return untakenMessage(letter);
    case 'deadlines':
      return deadlinesMessage(letter);
    case 'meeting':
      return meetingReminder(letter, entry ?? { kind: 'text', calendar: '' }, moments);
  }
}
