import type { NoticeContent } from '../../../domain/reminders/notice-content.ts';
import type { CalendarDay } from '../../../domain/time/instant.ts';
import { offersMessage } from '../actions/offers.ts';
import type { Message } from '../blocks/message.ts';
import type { DateFormat } from '../blocks/text.ts';
import { groupCardMessage } from '../groups/group-card.ts';
import { entryAnswerMessage, entryRequestMessage } from '../groups/membership.ts';
import { type CalendarEntry, meetingChange, meetingReminder } from '../meetings/meeting-reminder.ts';
import { handOverMessage } from '../roster/handover.ts';
import { namesMessage } from '../roster/names.ts';
import { rosterQuestionMessage } from '../roster/roster-question.ts';
import { announcementMessage, takenBackMessage } from '../summaries/announcement.ts';
import { correctionMessage } from '../summaries/correction.ts';
import { answerMessage, notMineMessage, requestMessage, wordMessage } from '../summaries/question.ts';
import { reviewMessage } from '../summaries/review.ts';
import { voteCardMessage, voteEndMessage } from '../votes/vote-card.ts';
import { digestMessage } from './digest.ts';
import { resultMessage } from './group-reminders.ts';
import { deadlinesMessage, reminderMessage, untakenMessage } from './reminder.ts';

/** How a letter looks. `entry`: the calendar entry that a letter about a meeting carries. */
export function letterMessage(
  letter: NoticeContent,
  today: CalendarDay,
  moments: DateFormat,
  entry?: CalendarEntry,
): Message {
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
