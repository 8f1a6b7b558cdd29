import { actionListeners } from './actions/index.ts';
import { onMag } from './command/mag.ts';
import { committeeListeners } from './committee/index.ts';
import { eventListeners } from './events/index.ts';
import { groupListeners } from './groups/index.ts';
import { historyListeners } from './history/index.ts';
import { meetingListeners } from './meetings/index.ts';
import { reminderListeners } from './reminders/index.ts';
import { rosterListeners } from './roster/index.ts';
import { summaryListeners } from './summaries/index.ts';
import { voteListeners } from './votes/index.ts';

/** What every folder registers, together. */
export const listeners = {
  commands: { mag: onMag },
  events: eventListeners,
  buttons: {
    ...actionListeners.buttons,
    ...groupListeners.buttons,
    ...meetingListeners.buttons,
    ...voteListeners.buttons,
    ...rosterListeners.buttons,
    ...summaryListeners.buttons,
    ...reminderListeners.buttons,
    ...historyListeners.buttons,
    ...committeeListeners.buttons,
  },
  menus: {
    ...actionListeners.menus,
    ...rosterListeners.menus,
  },
  forms: {
    ...actionListeners.forms,
    ...groupListeners.forms,
    ...voteListeners.forms,
    ...summaryListeners.forms,
    ...reminderListeners.forms,
    ...committeeListeners.forms,
  },
  shortcuts: {
    ...summaryListeners.shortcuts,
  },
};
