import { subjectCommands } from '../../request/subject-commands.ts';
import type { SubjectListeners } from '../../request/subject-listeners.ts';
import { committeeIds } from '../../views/committee/ids.ts';
import { answerCalendar } from './calendar-answers.ts';
import { changeSettings } from './change-settings.ts';
import { changeSettingsForm } from './change-settings-form.ts';
import { joinChannel } from './join-channel.ts';
import { renewCommitteeCalendar } from './renew-committee-calendar.ts';
import { renewOwnCalendar } from './renew-own-calendar.ts';
import { answerSettings } from './settings-answers.ts';

export const committeeListeners = {
  commands: subjectCommands({
    verbs: ['calendar', 'settings'],
    read: (kind) => ({ kind }),
    answer: (bot, viewer, { kind }) =>
      kind === 'calendar' ? answerCalendar(bot, viewer) : answerSettings(bot, viewer),
  }),
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
