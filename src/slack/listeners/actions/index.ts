import { subjectCommands } from '../../request/subject-commands.ts';
import type { SubjectListeners } from '../../request/subject-listeners.ts';
import { actionIds } from '../../views/actions/ids.ts';
import { accept } from './accept.ts';
import { answerActions, answerOwnActions } from './action-answers.ts';
import { actionVerbs, readActionRequest } from './action-request.ts';
import { askForTimeForm } from './ask-for-time-form.ts';
import { assign } from './assign.ts';
import { assignForm } from './assign-form.ts';
import { changeDate } from './change-date.ts';
import { changeDateForm } from './change-date-form.ts';
import { decline } from './decline.ts';
import { declineForm } from './decline-form.ts';
import { declineTime } from './decline-time.ts';
import { done } from './done.ts';
import { giveBack } from './give-back.ts';
import { grantTime } from './grant-time.ts';
import { moreChoices } from './more-choices.ts';
import { reopen } from './reopen.ts';
import { showAction } from './show-action.ts';
import { showActions } from './show-actions.ts';
import { showRest } from './show-rest.ts';
import { take } from './take.ts';

export const actionListeners = {
  commands: subjectCommands({
    verbs: actionVerbs,
    read: readActionRequest,
    answer: answerActions,
    answerAtOnce: answerOwnActions,
  }),
  buttons: {
    [actionIds.done]: done,
    [actionIds.reopen]: reopen,
    [actionIds.take]: take,
    [actionIds.giveBack]: giveBack,
    [actionIds.accept]: accept,
    [actionIds.decline]: decline,
    [actionIds.assign]: assign,
    [actionIds.changeDate]: changeDate,
    [actionIds.showAction]: showAction,
    [actionIds.showActions]: showActions,
    [actionIds.showRest]: showRest,
    [actionIds.grantTime]: grantTime,
    [actionIds.declineTime]: declineTime,
  },
  menus: {
    [actionIds.moreChoices]: moreChoices,
  },
  forms: {
    [actionIds.assignForm]: assignForm,
    [actionIds.changeDateForm]: changeDateForm,
    [actionIds.askForTimeForm]: askForTimeForm,
    [actionIds.declineForm]: declineForm,
  },
} satisfies SubjectListeners;
