import { subjectCommands } from '../../request/subject-commands.ts';
import type { SubjectListeners } from '../../request/subject-listeners.ts';
import { groupIds } from '../../views/groups/ids.ts';
import { onApproveJoinRequest } from './approve-join-request.ts';
import { onConfirmSeats } from './confirm-seats.ts';
import { onConfirmSeatsForm } from './confirm-seats-form.ts';
import { onDeclineJoinRequest } from './decline-join-request.ts';
import { answerGroups } from './group-answers.ts';
import { groupVerbs } from './group-request.ts';
import { onJoinGroup } from './join-group.ts';
import { onLeaveGroup } from './leave-group.ts';
import { onManageGroup } from './manage-group.ts';
import { onManageGroupForm } from './manage-group-form.ts';
import { onNewGroup } from './new-group.ts';
import { onNewGroupForm } from './new-group-form.ts';
import { onNotThisTime } from './not-this-time.ts';

export const groupListeners = {
  commands: subjectCommands({ verbs: groupVerbs, answer: answerGroups }),
  buttons: {
    [groupIds.joinGroup]: onJoinGroup,
    [groupIds.leaveGroup]: onLeaveGroup,
    [groupIds.approveJoinRequest]: onApproveJoinRequest,
    [groupIds.declineJoinRequest]: onDeclineJoinRequest,
    [groupIds.notThisTime]: onNotThisTime,
    [groupIds.manageGroup]: onManageGroup,
    [groupIds.newGroup]: onNewGroup,
    [groupIds.confirmSeats]: onConfirmSeats,
  },
  forms: {
    [groupIds.manageGroupForm]: onManageGroupForm,
    [groupIds.newGroupForm]: onNewGroupForm,
    [groupIds.confirmSeatsForm]: onConfirmSeatsForm,
  },
} satisfies SubjectListeners;
