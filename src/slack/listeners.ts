import { accept } from './buttons/accept.ts';
import { acceptHandOver } from './buttons/accept-hand-over.ts';
import { addLine } from './buttons/add-line.ts';
import { answerDoubt } from './buttons/answer-doubt.ts';
import { applyRoster } from './buttons/apply-roster.ts';
import { approveEntry } from './buttons/approve-entry.ts';
import { assign } from './buttons/assign.ts';
import { cancelVote } from './buttons/cancel-vote.ts';
import { castVote } from './buttons/cast-vote.ts';
import { changeDate } from './buttons/change-date.ts';
import { changeSettings } from './buttons/change-settings.ts';
import { chooseReminders } from './buttons/choose-reminders.ts';
import { closeVote } from './buttons/close-vote.ts';
import { confirmPerson } from './buttons/confirm-person.ts';
import { confirmSeats } from './buttons/confirm-seats.ts';
import { decline } from './buttons/decline.ts';
import { declineEntry } from './buttons/decline-entry.ts';
import { declinePerson } from './buttons/decline-person.ts';
import { declineTime } from './buttons/decline-time.ts';
import { discard } from './buttons/discard.ts';
import { discardRoster } from './buttons/discard-roster.ts';
import { done } from './buttons/done.ts';
import { editLine } from './buttons/edit-line.ts';
import { giveBack } from './buttons/give-back.ts';
import { grantTime } from './buttons/grant-time.ts';
import { joinChannel } from './buttons/join-channel.ts';
import { joinGroup } from './buttons/join-group.ts';
import { leaveGroup } from './buttons/leave-group.ts';
import { leaveHandOver } from './buttons/leave-hand-over.ts';
import { leaveOut } from './buttons/leave-out.ts';
import { leaveOutGroup } from './buttons/leave-out-group.ts';
import { linkName } from './buttons/link-name.ts';
import { manageGroup } from './buttons/manage-group.ts';
import { newGroup } from './buttons/new-group.ts';
import { nobodyHere } from './buttons/nobody-here.ts';
import { notThisTime } from './buttons/not-this-time.ts';
import { publish } from './buttons/publish.ts';
import { renameGroup } from './buttons/rename-group.ts';
import { renewCommitteeCalendar } from './buttons/renew-committee-calendar.ts';
import { renewOwnCalendar } from './buttons/renew-own-calendar.ts';
import { reopen } from './buttons/reopen.ts';
import { sendAgain } from './buttons/send-again.ts';
import { showAction } from './buttons/show-action.ts';
import { showActions } from './buttons/show-actions.ts';
import { showHistory } from './buttons/show-history.ts';
import { showRest } from './buttons/show-rest.ts';
import { showRevision } from './buttons/show-revision.ts';
import { showRoster } from './buttons/show-roster.ts';
import { showVote } from './buttons/show-vote.ts';
import { take } from './buttons/take.ts';
import { takeBack } from './buttons/take-back.ts';
import { takeBackGroup } from './buttons/take-back-group.ts';
import { turnHandOver } from './buttons/turn-hand-over.ts';
import { turnNames } from './buttons/turn-names.ts';
import { turnPage } from './buttons/turn-page.ts';
import { undo } from './buttons/undo.ts';
import { mag } from './commands/mag.ts';
import { appHomeOpened } from './events/app-home-opened.ts';
import { appUninstalled } from './events/app-uninstalled.ts';
import { channelIdChanged } from './events/channel-id-changed.ts';
import { memberJoinedChannel } from './events/member-joined-channel.ts';
import { memberLeftChannel } from './events/member-left-channel.ts';
import { message } from './events/message.ts';
import { teamJoin } from './events/team-join.ts';
import { tokensRevoked } from './events/tokens-revoked.ts';
import { userChange } from './events/user-change.ts';
import { choosePerson } from './menus/choose-person.ts';
import { giveHandOver } from './menus/give-hand-over.ts';
import { moreChoices } from './menus/more-choices.ts';
import { askForTime as askForTimeWindow } from './modals/ask-for-time.ts';
import { askVote as askVoteWindow } from './modals/ask-vote.ts';
import { assignAction as assignActionWindow } from './modals/assign-action.ts';
import { cancelVote as cancelVoteWindow } from './modals/cancel-vote.ts';
import { changeDate as changeDateWindow } from './modals/change-date.ts';
import { changeSettings as changeSettingsWindow } from './modals/change-settings.ts';
import { chooseReminders as chooseRemindersWindow } from './modals/choose-reminders.ts';
import { confirmSeats as confirmSeatsWindow } from './modals/confirm-seats.ts';
import { declineAction as declineActionWindow } from './modals/decline-action.ts';
import { editLine as editLineWindow } from './modals/edit-line.ts';
import { manageGroup as manageGroupWindow } from './modals/manage-group.ts';
import { pasteSummary as pasteSummaryWindow } from './modals/paste-summary.ts';
import { renameGroup as renameGroupWindow } from './modals/rename-group.ts';
import { readAsSummary } from './shortcuts/read-as-summary.ts';

/** Every listener there is; each is a file under the folder that its name stands in. */
export const listeners = {
  commands: { mag },
  events: {
    appHomeOpened,
    appUninstalled,
    channelIdChanged,
    memberJoinedChannel,
    memberLeftChannel,
    message,
    teamJoin,
    tokensRevoked,
    userChange,
  },
  buttons: {
    accept,
    addLine,
    answerDoubt,
    approveEntry,
    assign,
    changeDate,
    changeSettings,
    cancelVote,
    castVote,
    chooseReminders,
    closeVote,
    confirmSeats,
    declineEntry,
    decline,
    declineTime,
    discard,
    done,
    editLine,
    giveBack,
    grantTime,
    joinChannel,
    joinGroup,
    leaveGroup,
    leaveOut,
    leaveOutGroup,
    manageGroup,
    newGroup,
    notThisTime,
    acceptHandOver,
    applyRoster,
    confirmPerson,
    declinePerson,
    discardRoster,
    leaveHandOver,
    turnHandOver,
    linkName,
    showRoster,
    nobodyHere,
    turnNames,
    publish,
    renewCommitteeCalendar,
    sendAgain,
    renewOwnCalendar,
    renameGroup,
    reopen,
    showAction,
    showActions,
    showRest,
    showHistory,
    showRevision,
    showVote,
    take,
    takeBack,
    takeBackGroup,
    turnPage,
    undo,
  },
  menus: { choosePerson, giveHandOver, moreChoices },
  modals: {
    askForTime: askForTimeWindow,
    askVote: askVoteWindow,
    assignAction: assignActionWindow,
    cancelVote: cancelVoteWindow,
    changeDate: changeDateWindow,
    changeSettings: changeSettingsWindow,
    chooseReminders: chooseRemindersWindow,
    declineAction: declineActionWindow,
    editLine: editLineWindow,
    confirmSeats: confirmSeatsWindow,
    manageGroup: manageGroupWindow,
    renameGroup: renameGroupWindow,
    pasteSummary: pasteSummaryWindow,
  },
  shortcuts: { readAsSummary },
} as const;
