import { subjectCommands } from '../../request/subject-commands.ts';
import type { SubjectListeners } from '../../request/subject-listeners.ts';
import { reminderIds } from '../../views/reminders/ids.ts';
import { chooseReminders } from './choose-reminders.ts';
import { chooseRemindersForm } from './choose-reminders-form.ts';
import { answerReminders } from './reminder-answers.ts';
import { sendAgain } from './send-again.ts';

export const reminderListeners = {
  commands: subjectCommands({
    verbs: ['reminders', 'notices'],
    read: (kind) => ({ kind }),
    answer: answerReminders,
  }),
  buttons: {
    [reminderIds.chooseReminders]: chooseReminders,
    [reminderIds.sendAgain]: sendAgain,
  },
  forms: {
    [reminderIds.chooseRemindersForm]: chooseRemindersForm,
  },
} satisfies SubjectListeners;
