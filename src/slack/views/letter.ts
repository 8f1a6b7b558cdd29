import type { CalendarDay } from '../../domain/instant.ts';
import type { Letter } from '../../domain/letter.ts';
import type { Moments } from '../text.ts';
import { announcementMessage, takenBackMessage } from './announcement.ts';
import { correctionMessage } from './correction.ts';
import { digestMessage } from './digest.ts';
import { groupCardMessage } from './group-card.ts';
import { resultMessage } from './group-reminders.ts';
import { handOverMessage } from './hand-over.ts';
import { type CalendarEntry, meetingChange, meetingReminder } from './meeting-reminder.ts';
import { entryAnswerMessage, entryRequestMessage } from './membership.ts';
import type { Message } from './message.ts';
import { namesMessage } from './names.ts';
import { offersMessage } from './offers.ts';
import { answerMessage, notMineMessage, requestMessage, wordMessage } from './question.ts';
import { deadlinesMessage, reminderMessage, untakenMessage } from './reminder.ts';
import { reviewMessage } from './review.ts';
import { rosterQuestionMessage } from './roster-question.ts';
import { voteCardMessage, voteEndMessage } from './vote-card.ts';

/** How a letter looks. `entry`: the calendar entry that a letter about a meeting carries. */
export function letterMessage(letter: Letter, today: CalendarDay, moments: Moments, entry?: CalendarEntry): Message {
  switch (letter.kind) {
    case 'review':
      return reviewMessage(letter);
    case 'announcement':
      return announcementMessage(letter.announcement, today, moments);
    case 'taken back':
      return takenBackMessage(letter);
    case 'correction':
      return correctionMessage(letter.correction);
    case 'reminders':
      return reminderMessage(letter, moments);
    case 'untaken':
      return untakenMessage(letter);
    case 'deadlines':
      return deadlinesMessage(letter);
    case 'request':
      return requestMessage(letter);
    case 'answer':
      return answerMessage(letter);
    case 'offers':
      return offersMessage(letter);
    case 'word':
      return wordMessage(letter);
    case 'not mine':
      return notMineMessage(letter);
    case 'group':
      return groupCardMessage(letter.group, today);
    case 'result':
      return resultMessage(letter);
    case 'entry request':
      return entryRequestMessage(letter);
    case 'entry answer':
      return entryAnswerMessage(letter);
    case 'names':
      return namesMessage(letter);
    case 'vote':
      return voteCardMessage(letter, moments);
    case 'vote end':
      return voteEndMessage(letter);
    case 'hand-over':
      return handOverMessage(letter, today);
    case 'roster question':
      return rosterQuestionMessage(letter);
    case 'digest':
      return digestMessage(letter);
    case 'meeting':
      return meetingReminder(letter, entry, moments);
    case 'meeting change':
      return meetingChange(letter, entry, moments);
  }
}
