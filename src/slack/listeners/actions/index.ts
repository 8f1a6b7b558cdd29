import { subjectCommands } from '../../request/subject-commands.ts';
import type { SubjectListeners } from '../../request/subject-listeners.ts';
import { actionIds } from '../../views/actions/ids.ts';
import { onAccept } from './accept.ts';
import { answerActions, answerOwnActions } from './action-answers.ts';
import { actionVerbs } from './action-request.ts';
import { onAssign } from './assign.ts';
import { onAssignForm } from './assign-form.ts';
import { onChangeDate } from './change-date.ts';
import { onChangeDateForm } from './change-date-form.ts';
import { onDecline } from './decline.ts';
import { onDeclineForm } from './decline-form.ts';
import { onDone } from './done.ts';
import { onAskForTimeForm } from './extensions/ask-for-time-form.ts';
import { onDeclineTime } from './extensions/decline-time.ts';
import { onGrantTime } from './extensions/grant-time.ts';
import { onGiveBack } from './give-back.ts';
import { onMoreChoices } from './more-choices.ts';
import { onAddNote } from './notes/add-note.ts';
import { onAddNoteForm } from './notes/add-note-form.ts';
import { onShowNotes } from './notes/show-notes.ts';
import { onReopen } from './reopen.ts';
import { onShowAction } from './show-action.ts';
import { onShowActions } from './show-actions.ts';
import { onShowRest } from './show-rest.ts';
import { onTake } from './take.ts';
import { onEndWait } from './waits/end-wait.ts';
import { onWait } from './waits/wait.ts';
import { onWaitForm } from './waits/wait-form.ts';

export const actionListeners = {
  commands: subjectCommands({
    verbs: actionVerbs,
    answer: answerActions,
    answerAtOnce: answerOwnActions,
  }),
  buttons: {
    [actionIds.done]: onDone,
    [actionIds.reopen]: onReopen,
    [actionIds.take]: onTake,
    [actionIds.giveBack]: onGiveBack,
    [actionIds.accept]: onAccept,
    [actionIds.decline]: onDecline,
    [actionIds.assign]: onAssign,
    [actionIds.changeDate]: onChangeDate,
    [actionIds.addNote]: onAddNote,
    [actionIds.showNotes]: onShowNotes,
    [actionIds.wait]: onWait,
    [actionIds.endWait]: onEndWait,
    [actionIds.showAction]: onShowAction,
    [actionIds.showActions]: onShowActions,
    [actionIds.showRest]: onShowRest,
    [actionIds.grantTime]: onGrantTime,
    [actionIds.declineTime]: onDeclineTime,
  },
  menus: {
    [actionIds.moreChoices]: onMoreChoices,
  },
  forms: {
    [actionIds.assignForm]: onAssignForm,
    [actionIds.changeDateForm]: onChangeDateForm,
    [actionIds.askForTimeForm]: onAskForTimeForm,
    [actionIds.declineForm]: onDeclineForm,
    [actionIds.addNoteForm]: onAddNoteForm,
    [actionIds.waitForm]: onWaitForm,
  },
} satisfies SubjectListeners;
