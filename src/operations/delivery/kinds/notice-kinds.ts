import type { NoticeKind } from '../../../domain/reminders/notice.ts';
import { notMineKind, offerKind, wordKind } from './assigned-actions.ts';
import { deadlineKind } from './deadlines.ts';
import { digestKind } from './digest.ts';
import { answerKind, requestKind } from './extensions.ts';
import { entryAnswerKind, entryRequestKind, groupKind, resultKind } from './groups.ts';
import { meetingChangeKind, meetingKind } from './meetings.ts';
import type { NoticeKindModule } from './notice-kind-module.ts';
import { reminderKind } from './reminders.ts';
import { handoverKind, namesKind, rosterQuestionKind } from './roster.ts';
import { announcementKind, reviewKind } from './summaries.ts';
import { timePollKind } from './time-polls.ts';
import { voteEndKind, voteKind } from './votes.ts';

/**
 * Every kind of notice, with how it is composed and redrawn. What it is about is in `subjectOfKind`, its key in `noticeKeys`, what it looks
 * like in `renderNotice`.
 */
export const noticeKinds = {
  review: reviewKind,
  announcement: announcementKind,
  action: reminderKind,
  escalation: reminderKind,
  awaited: reminderKind,
  'vote reminder': reminderKind,
  call: reminderKind,
  seats: reminderKind,
  charter: reminderKind,
  failures: reminderKind,
  deadline: deadlineKind,
  meeting: meetingKind,
  'meeting change': meetingChangeKind,
  digest: digestKind,
  request: requestKind,
  answer: answerKind,
  offer: offerKind,
  word: wordKind,
  'not mine': notMineKind,
  'time poll': timePollKind,
  vote: voteKind,
  'vote end': voteEndKind,
  group: groupKind,
  result: resultKind,
  'entry request': entryRequestKind,
  'entry answer': entryAnswerKind,
  names: namesKind,
  handover: handoverKind,
  'roster question': rosterQuestionKind,
} as const satisfies Readonly<Record<NoticeKind, NoticeKindModule>>;
