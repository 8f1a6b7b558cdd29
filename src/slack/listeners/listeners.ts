import { accept } from './actions/accept.ts';
import { askForTime as askForTimeWindow } from './actions/ask-for-time-form.ts';
import { assign } from './actions/assign.ts';
import { assignAction as assignActionWindow } from './actions/assign-form.ts';
import { changeDate } from './actions/change-date.ts';
import { changeDate as changeDateWindow } from './actions/change-date-form.ts';
import { decline } from './actions/decline.ts';
import { declineAction as declineActionWindow } from './actions/decline-form.ts';
import { declineTime } from './actions/decline-time.ts';
import { done } from './actions/done.ts';
import { giveBack } from './actions/give-back.ts';
import { grantTime } from './actions/grant-time.ts';
import { moreChoices } from './actions/more-choices.ts';
import { reopen } from './actions/reopen.ts';
import { showAction } from './actions/show-action.ts';
import { showRest } from './actions/show-rest.ts';
import { take } from './actions/take.ts';
import { mag } from './command/mag.ts';
import { showActions } from './command/show-actions.ts';
import { showRoster } from './command/show-roster.ts';
import { changeSettings } from './committee/change-settings.ts';
import { changeSettings as changeSettingsWindow } from './committee/change-settings-form.ts';
import { joinChannel } from './committee/join-channel.ts';
import { renewCommitteeCalendar } from './committee/renew-committee-calendar.ts';
import { renewOwnCalendar } from './committee/renew-own-calendar.ts';
import { appHomeOpened } from './events/app-home-opened.ts';
import { appUninstalled } from './events/app-uninstalled.ts';
import { channelIdChanged } from './events/channel-id-changed.ts';
import { memberJoinedChannel } from './events/member-joined-channel.ts';
import { memberLeftChannel } from './events/member-left-channel.ts';
import { message } from './events/message.ts';
import { teamJoin } from './events/team-join.ts';
import { tokensRevoked } from './events/tokens-revoked.ts';
import { userChange } from './events/user-change.ts';
import { approveEntry } from './groups/approve-join-request.ts';
import { confirmSeats } from './groups/confirm-seats.ts';
import { confirmSeats as confirmSeatsWindow } from './groups/confirm-seats-form.ts';
import { declineEntry } from './groups/decline-join-request.ts';
import { joinGroup } from './groups/join-group.ts';
import { leaveGroup } from './groups/leave-group.ts';
import { manageGroup } from './groups/manage-group.ts';
import { manageGroup as manageGroupWindow } from './groups/manage-group-form.ts';
import { newGroup } from './groups/new-group.ts';
import { notThisTime } from './groups/not-this-time.ts';
import { showHistory } from './history/show-history.ts';
import { undo } from './history/undo.ts';
import { chooseReminders } from './reminders/choose-reminders.ts';
import { chooseReminders as chooseRemindersWindow } from './reminders/choose-reminders-form.ts';
import { sendAgain } from './reminders/send-again.ts';
import { acceptHandOver } from './roster/accept-handover.ts';
import { applyRoster } from './roster/apply-roster.ts';
import { choosePerson } from './roster/choose-person.ts';
import { confirmPerson } from './roster/confirm-person.ts';
import { declinePerson } from './roster/decline-person.ts';
import { discardRoster } from './roster/discard-roster.ts';
import { giveHandOver } from './roster/give-handover.ts';
import { leaveHandOver } from './roster/leave-handover.ts';
import { linkName } from './roster/link-name.ts';
import { nobodyHere } from './roster/nobody-here.ts';
import { turnHandOver } from './roster/turn-handover.ts';
import { turnNames } from './roster/turn-names.ts';
import { addLine } from './summaries/add-line.ts';
import { answerDoubt } from './summaries/answer-doubt.ts';
import { discard } from './summaries/discard.ts';
import { editLine } from './summaries/edit-line.ts';
import { editLine as editLineWindow } from './summaries/edit-line-form.ts';
import { leaveOut } from './summaries/leave-out.ts';
import { leaveOutGroup } from './summaries/leave-out-group.ts';
import { pasteSummary as pasteSummaryWindow } from './summaries/paste-summary-form.ts';
import { publish } from './summaries/publish.ts';
import { readAsSummary } from './summaries/read-as-summary.ts';
import { renameGroup } from './summaries/rename-group.ts';
import { renameGroup as renameGroupWindow } from './summaries/rename-group-form.ts';
import { showRevision } from './summaries/show-revision.ts';
import { takeBack } from './summaries/take-back.ts';
import { takeBackGroup } from './summaries/take-back-group.ts';
import { turnPage } from './summaries/turn-page.ts';
import { askVote as askVoteWindow } from './votes/ask-vote-form.ts';
import { cancelVote } from './votes/cancel-vote.ts';
import { cancelVote as cancelVoteWindow } from './votes/cancel-vote-form.ts';
import { castVote } from './votes/cast-vote.ts';
import { closeVote } from './votes/close-vote.ts';
import { showVote } from './votes/show-vote.ts';

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
