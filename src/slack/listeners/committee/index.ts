import type { SubjectListeners } from '../../request/subject-listeners.ts';
import { committeeIds } from '../../views/committee/ids.ts';
import { changeSettings } from './change-settings.ts';
import { changeSettingsForm } from './change-settings-form.ts';
import { joinChannel } from './join-channel.ts';
import { renewCommitteeCalendar } from './renew-committee-calendar.ts';
import { renewOwnCalendar } from './renew-own-calendar.ts';

export const committeeListeners = {
  buttons: {
    [committeeIds.joinChannel]: joinChannel,
    [committeeIds.changeSettings]: changeSettings,
    [committeeIds.renewOwnCalendar]: renewOwnCalendar,
    [committeeIds.renewCommitteeCalendar]: renewCommitteeCalendar,
  },
  forms: {
    [committeeIds.changeSettingsForm]: changeSettingsForm,
  },
} satisfies SubjectListeners;
