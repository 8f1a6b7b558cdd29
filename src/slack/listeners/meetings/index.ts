import { subjectCommands } from '../../request/subject-commands.ts';
import type { SubjectListeners } from '../../request/subject-listeners.ts';
import { meetingIds } from '../../views/meetings/ids.ts';
import { answerMeetings } from './meeting-answers.ts';
import { meetingVerbs } from './meeting-request.ts';
import { onShowHours } from './show-hours.ts';
import { onShowTimes } from './show-times.ts';

export const meetingListeners = {
  commands: subjectCommands({ verbs: meetingVerbs, answer: answerMeetings }),
  buttons: {
    [meetingIds.showTimes]: onShowTimes,
    [meetingIds.showHours]: onShowHours,
  },
} satisfies SubjectListeners;
