import { App, type Receiver } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import type { Logger } from 'pino';
import type { Bot } from './bot.ts';
import { addLine } from './buttons/add-line.ts';
import { answerDoubt } from './buttons/answer-doubt.ts';
import { assign } from './buttons/assign.ts';
import { changeDate } from './buttons/change-date.ts';
import { chooseReminders } from './buttons/choose-reminders.ts';
import { declineTime } from './buttons/decline-time.ts';
import { discard } from './buttons/discard.ts';
import { done } from './buttons/done.ts';
import { editLine } from './buttons/edit-line.ts';
import { grantTime } from './buttons/grant-time.ts';
import { joinGroup } from './buttons/join-group.ts';
import { leaveGroup } from './buttons/leave-group.ts';
import { leaveOut } from './buttons/leave-out.ts';
import { moreChoices } from './buttons/more-choices.ts';
import { publish } from './buttons/publish.ts';
import { reopen } from './buttons/reopen.ts';
import { showAction } from './buttons/show-action.ts';
import { showActions } from './buttons/show-actions.ts';
import { showRevision } from './buttons/show-revision.ts';
import { take } from './buttons/take.ts';
import { takeBack } from './buttons/take-back.ts';
import { turnPage } from './buttons/turn-page.ts';
import { mag } from './commands/mag.ts';
import { appHomeOpened } from './events/app-home-opened.ts';
import { message } from './events/message.ts';
import { userChange } from './events/user-change.ts';
import { onFault } from './faults.ts';
import { askForTime as askForTimeWindow } from './modals/ask-for-time.ts';
import { assignAction as assignActionWindow } from './modals/assign-action.ts';
import { changeDate as changeDateWindow } from './modals/change-date.ts';
import { chooseReminders as chooseRemindersWindow } from './modals/choose-reminders.ts';
import { editLine as editLineWindow } from './modals/edit-line.ts';
import { pasteSummary as pasteSummaryWindow } from './modals/paste-summary.ts';
import { ownIdentity } from './own-identity.ts';
import { readAsSummary } from './shortcuts/read-as-summary.ts';

/** Every listener there is; each is a file under the folder that its name stands in. */
export const listeners = {
  commands: { mag },
  events: { appHomeOpened, message, userChange },
  buttons: {
    addLine,
    answerDoubt,
    assign,
    changeDate,
    chooseReminders,
    declineTime,
    discard,
    done,
    editLine,
    grantTime,
    joinGroup,
    leaveGroup,
    leaveOut,
    moreChoices,
    publish,
    reopen,
    showAction,
    showActions,
    showRevision,
    take,
    takeBack,
    turnPage,
  },
  modals: {
    askForTime: askForTimeWindow,
    assignAction: assignActionWindow,
    changeDate: changeDateWindow,
    chooseReminders: chooseRemindersWindow,
    editLine: editLineWindow,
    pasteSummary: pasteSummaryWindow,
  },
  shortcuts: { readAsSummary },
} as const;

/** The Bolt App over a receiver, with every listener registered. `slackApiUrl` is another Slack than the real one. */
export function buildApp(
  slack: { readonly receiver: Receiver; readonly token: string; readonly slackApiUrl?: string | undefined },
  bot: Bot,
  log: Logger,
): App {
  const { receiver, token, slackApiUrl } = slack;
  // A new object each time: Socket Mode writes its retries into the one it is given.
  const clientOptions = () => ({
    ...(slackApiUrl === undefined ? {} : { slackApiUrl }),
    retryConfig: { retries: 2 },
    timeout: 10_000,
  });
  const app = new App({
    authorize: ownIdentity(new WebClient(token, clientOptions()), token),
    receiver,
    clientOptions: clientOptions(),
    convoStore: false,
    extendedErrorHandler: true,
  });
  for (const folder of Object.values(listeners)) {
    for (const listen of Object.values(folder)) listen(app, bot);
  }
  onFault(app, log);
  return app;
}
