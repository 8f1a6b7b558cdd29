import type { SubjectListeners } from '../../request/subject-listeners.ts';
import { reminderIds } from '../../views/reminders/ids.ts';
import { chooseReminders } from './choose-reminders.ts';
import { chooseRemindersForm } from './choose-reminders-form.ts';
import { sendAgain } from './send-again.ts';

export const reminderListeners = {
  buttons: {
    [reminderIds.chooseReminders]: chooseReminders,
    [reminderIds.sendAgain]: sendAgain,
  },
  forms: {
    [reminderIds.chooseRemindersForm]: chooseRemindersForm,
  },
} satisfies SubjectListeners;
