import { subjectCommands } from '../../request/subject-commands.ts';
import type { SubjectListeners } from '../../request/subject-listeners.ts';
import { reminderIds } from '../../views/reminders/ids.ts';
import { onChooseReminders } from './choose-reminders.ts';
import { onChooseRemindersForm } from './choose-reminders-form.ts';
import { answerReminders } from './reminder-answers.ts';
import { onSendAgain } from './send-again.ts';

export const reminderListeners = {
  commands: subjectCommands<{ readonly kind: 'reminders' | 'notices' }>({
    verbs: { reminders: () => ({ kind: 'reminders' }), notices: () => ({ kind: 'notices' }) },
    answer: answerReminders,
  }),
  buttons: {
    [reminderIds.chooseReminders]: onChooseReminders,
    [reminderIds.sendAgain]: onSendAgain,
  },
  forms: {
    [reminderIds.chooseRemindersForm]: onChooseRemindersForm,
  },
} satisfies SubjectListeners;
