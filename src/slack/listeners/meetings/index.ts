import { subjectCommands } from '../../request/subject-commands.ts';
import type { SubjectListeners } from '../../request/subject-listeners.ts';
import { answerMeetings } from './meeting-answers.ts';
import { meetingVerbs } from './meeting-request.ts';

export const meetingListeners = {
  commands: subjectCommands({ verbs: meetingVerbs, answer: answerMeetings }),
} satisfies SubjectListeners;
