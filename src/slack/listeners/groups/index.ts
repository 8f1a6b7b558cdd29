import { subjectCommands } from '../../request/subject-commands.ts';
import type { SubjectListeners } from '../../request/subject-listeners.ts';
import { groupIds } from '../../views/groups/ids.ts';
import { approveJoinRequest } from './approve-join-request.ts';
import { confirmSeats } from './confirm-seats.ts';
import { confirmSeatsForm } from './confirm-seats-form.ts';
import { declineJoinRequest } from './decline-join-request.ts';
import { answerGroups } from './group-answers.ts';
import { groupVerbs, readGroupCommand } from './group-request.ts';
import { joinGroup } from './join-group.ts';
import { leaveGroup } from './leave-group.ts';
import { manageGroup } from './manage-group.ts';
import { manageGroupForm } from './manage-group-form.ts';
import { newGroup } from './new-group.ts';
import { newGroupForm } from './new-group-form.ts';
import { notThisTime } from './not-this-time.ts';

export const groupListeners = {
  commands: subjectCommands({ verbs: groupVerbs, read: readGroupCommand, answer: answerGroups }),
  buttons: {
    [groupIds.joinGroup]: joinGroup,
    [groupIds.leaveGroup]: leaveGroup,
    [groupIds.approveJoinRequest]: approveJoinRequest,
    [groupIds.declineJoinRequest]: declineJoinRequest,
    [groupIds.notThisTime]: notThisTime,
    [groupIds.manageGroup]: manageGroup,
    [groupIds.newGroup]: newGroup,
    [groupIds.confirmSeats]: confirmSeats,
  },
  forms: {
    [groupIds.manageGroupForm]: manageGroupForm,
    [groupIds.newGroupForm]: newGroupForm,
    [groupIds.confirmSeatsForm]: confirmSeatsForm,
  },
} satisfies SubjectListeners;
