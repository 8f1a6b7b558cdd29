import type { NoticeContent } from '../../../domain/reminders/notice-content.ts';
import type { CalendarDay } from '../../../domain/time/instant.ts';
import { answerMessage, notMineMessage, requestMessage, wordMessage } from '../actions/action-notices.ts';
import { offersMessage } from '../actions/offers.ts';
import type { Message } from '../blocks/message.ts';
import type { DateFormat } from '../blocks/text.ts';
import { groupCardMessage } from '../groups/group-card.ts';
import { entryAnswerMessage, entryRequestMessage } from '../groups/membership.ts';
import { type CalendarEntry, meetingChange, meetingReminder } from '../meetings/meeting-reminder.ts';
import { timePollMessage } from '../meetings/time-poll-card.ts';
import { handoverMessage } from '../roster/handover.ts';
import { namesMessage } from '../roster/names.ts';
import { rosterQuestionMessage } from '../roster/roster-question.ts';
import { announcementMessage, takenBackMessage } from '../summaries/announcement.ts';
import { correctionMessage } from '../summaries/correction.ts';
import { reviewMessage } from '../summaries/review.ts';
import { voteCardMessage, voteEndMessage } from '../votes/vote-card.ts';
import { digestMessage } from './digest.ts';
import { resultMessage } from './group-reminders.ts';
import { deadlinesMessage, reminderMessage, untakenMessage } from './reminder.ts';

/** Draws what a notice says. `entry`: the calendar entry that comes with a meeting. */
export function renderNotice(
  content: NoticeContent,
  today: CalendarDay,
  moments: DateFormat,
  entry?: CalendarEntry,
): Message {
  switch (content.kind) {
    case 'review':
      return reviewMessage(content);
    case 'announcement':
      return announcementMessage(content.announcement, today, moments);
    case 'taken back':
      return takenBackMessage(content);
    case 'correction':
      return correctionMessage(content.correction);
    case 'reminders':
      return reminderMessage(content, moments);
    case 'untaken':
      return untakenMessage(content);
    case 'deadlines':
      return deadlinesMessage(content);
    case 'request':
      return requestMessage(content);
    case 'answer':
      return answerMessage(content);
    case 'offers':
      return offersMessage(content);
    case 'word':
      return wordMessage(content);
    case 'not mine':
      return notMineMessage(content);
    case 'group':
      return groupCardMessage(content.group, today);
    case 'result':
      return resultMessage(content);
    case 'entry request':
      return entryRequestMessage(content);
    case 'entry answer':
      return entryAnswerMessage(content);
    case 'names':
      return namesMessage(content);
    case 'time poll':
      return timePollMessage(content, moments);
    case 'vote':
      return voteCardMessage(content, moments);
    case 'vote end':
      return voteEndMessage(content);
    case 'handover':
      return handoverMessage(content, today);
    case 'roster question':
      return rosterQuestionMessage(content);
    case 'digest':
      return digestMessage(content);
    case 'meeting':
      return meetingReminder(content, entry, moments);
    case 'meeting change':
      return meetingChange(content, entry, moments);
  }
}
