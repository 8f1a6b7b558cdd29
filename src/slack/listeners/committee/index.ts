import { subjectCommands } from '../../request/subject-commands.ts';
import type { SubjectListeners } from '../../request/subject-listeners.ts';
import { committeeIds } from '../../views/committee/ids.ts';
import { answerCalendar } from './calendar-answers.ts';
import { onChangeSettings } from './change-settings.ts';
import { onChangeSettingsForm } from './change-settings-form.ts';
import { onJoinChannel } from './join-channel.ts';
import { onRenewCommitteeCalendar } from './renew-committee-calendar.ts';
import { onRenewOwnCalendar } from './renew-own-calendar.ts';
import { answerSettings } from './settings-answers.ts';

export const committeeListeners = {
  commands: subjectCommands<{ readonly kind: 'calendar' | 'settings' }>({
    verbs: { calendar: () => ({ kind: 'calendar' }), settings: () => ({ kind: 'settings' }) },
    answer: (bot, viewer, { kind }) =>
      kind === 'calendar' ? answerCalendar(bot, viewer) : answerSettings(bot, viewer),
  }),
  buttons: {
    [committeeIds.joinChannel]: onJoinChannel,
    [committeeIds.changeSettings]: onChangeSettings,
    [committeeIds.renewOwnCalendar]: onRenewOwnCalendar,
    [committeeIds.renewCommitteeCalendar]: onRenewCommitteeCalendar,
  },
  forms: {
    [committeeIds.changeSettingsForm]: onChangeSettingsForm,
  },
} satisfies SubjectListeners;
