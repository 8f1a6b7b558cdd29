import { subjectCommands } from '../../request/subject-commands.ts';
import type { SubjectListeners } from '../../request/subject-listeners.ts';
import { meetingIds } from '../../views/meetings/ids.ts';
import { onAnswerSlot } from './answer-slot.ts';
import { onAskTimes } from './ask-times.ts';
import { answerMeetings } from './meeting-answers.ts';
import { meetingVerbs } from './meeting-request.ts';
import { onSetFromPoll } from './set-from-poll.ts';
import { onShowHours } from './show-hours.ts';
import { onShowTimes } from './show-times.ts';

export const meetingListeners = {
  commands: subjectCommands({ verbs: meetingVerbs, answer: answerMeetings }),
  buttons: {
    [meetingIds.showTimes]: onShowTimes,
    [meetingIds.showHours]: onShowHours,
    [meetingIds.askTimes]: onAskTimes,
    [meetingIds.answerSlot]: onAnswerSlot,
    [meetingIds.setFromPoll]: onSetFromPoll,
  },
} satisfies SubjectListeners;
