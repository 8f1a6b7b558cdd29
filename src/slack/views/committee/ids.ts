/** The `action_id`s and `callback_id`s of the committee; each is the name of the file in `listeners` that answers it. */
export const committeeIds = {
  joinChannel: 'join-channel',
  changeSettings: 'change-settings',
  renewOwnCalendar: 'renew-own-calendar',
  renewCommitteeCalendar: 'renew-committee-calendar',
  changeSettingsForm: 'change-settings-form',
} as const;
