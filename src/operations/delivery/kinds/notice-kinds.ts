import type { NoticeKind } from '../../../domain/reminders/notice.ts';
import { notMine, offer, word } from './assigned-actions.ts';
import { deadline } from './deadlines.ts';
import { digest } from './digest.ts';
import { answer, request } from './extensions.ts';
import { entryAnswer, entryRequest, group, result } from './groups.ts';
import { meeting, meetingChange } from './meetings.ts';
import type { NoticeKindModule } from './notice-kind-module.ts';
import { reminder } from './reminders.ts';
import { handover, names, rosterQuestion } from './roster.ts';
import { announcement, review } from './summaries.ts';
import { vote, voteEnd } from './votes.ts';

/**
 * Every kind of notice, with how it is composed and redrawn. What it is about is in `subjectOfKind`, its key in `noticeKeys`, what it looks
 * like in `renderNotice`.
 */
export const noticeKinds = {
  review,
  announcement,
  action: reminder,
  escalation: reminder,
  'vote reminder': reminder,
  call: reminder,
  seats: reminder,
  charter: reminder,
  failures: reminder,
  deadline,
  meeting,
  'meeting change': meetingChange,
  digest,
  request,
  answer,
  offer,
  word,
  'not mine': notMine,
  vote,
  'vote end': voteEnd,
  group,
  result,
  'entry request': entryRequest,
  'entry answer': entryAnswer,
  names,
  'hand-over': handover,
  'roster question': rosterQuestion,
} as const satisfies Readonly<Record<NoticeKind, NoticeKindModule>>;
