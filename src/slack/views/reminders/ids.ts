/** The `action_id`s and `callback_id`s of reminders; each is the name of the file in `listeners` that answers it. */
export const reminderIds = {
  chooseReminders: 'choose-reminders',
  sendAgain: 'send-again',
  chooseRemindersForm: 'choose-reminders-form',
} as const;
