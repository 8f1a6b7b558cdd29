import type { KnownBlock, ModalView, PlainTextOption } from '@slack/types';
import { may } from '../../../domain/access/rights.ts';
import { type CompletionRule, completionRuleInWords } from '../../../domain/actions/completion-rule.ts';
import {
  type CommitteeSettings,
  settingNames,
  settingsInWords,
  weekdayName,
} from '../../../domain/committee/committee-settings.ts';
import type { Member } from '../../../domain/roster/member.ts';
import { anywhereOnEarth } from '../../../domain/time/time-zone.ts';
import { button } from '../blocks/button.ts';
import { option } from '../blocks/input.ts';
import type { Message } from '../blocks/message.ts';
import { escapedWithin } from '../blocks/text.ts';
import { plain, section } from '../blocks/text-blocks.ts';
import { committeeIds } from './ids.ts';

/** Each field's block has the name of its setting. */
export const settingFields = {
  name: 'name',
  timeZone: 'timeZone',
  workingDaysOnly: 'workingDaysOnly',
  daysBefore: 'daysBefore',
  time: 'time',
  digestWeekday: 'digestWeekday',
  digestTime: 'digestTime',
  closing: 'closing',
  offersPrivate: 'offersPrivate',
} as const satisfies Record<keyof CommitteeSettings, string>;

/** `/mag settings`: how the committee has it, and for who may change it the way there. */
export function settingsAnswer(settings: CommitteeSettings, viewer: Member, said?: string): Message {
  const words = settingsInWords(settings);
  const lines = Object.values(settingFields)
    .filter((key) => key !== 'digestTime' || settings.digestWeekday !== null)
    .map((key) => `${settingNames[key]}: ${words[key]}`);
  const first =
    said ?? 'How this committee has it. Each member can choose other days and another hour: `/mag reminders`.';
  return {
    text: escapedWithin([first, ...lines].join('\n'), 3000),
    blocks: [
      section(escapedWithin(first, 300)),
      section(lines.map((line) => `• ${escapedWithin(line, 350)}`).join('\n')),
      ...(may(viewer, 'change the settings') === 'yes'
        ? [
            {
              type: 'actions' as const,
              block_id: 'settings',
              elements: [button('Change the settings', committeeIds.changeSettings, viewer.id)],
            },
          ]
        : []),
    ],
  };
}

const hours = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`);

/** The committee's settings as fields. One left alone stays as it is: not every Slack sends back what it shows. */
export function settingsModal(memberId: number, settings: CommitteeSettings): ModalView {
  const { name, timeZone, workingDaysOnly, daysBefore, time, digestWeekday, digestTime, closing, offersPrivate } =
    settings;
  const zone = timeZone === anywhereOnEarth ? 'anywhere on earth' : timeZone;
  return {
    type: 'modal',
    callback_id: committeeIds.changeSettingsForm,
    private_metadata: String(memberId),
    title: { type: 'plain_text', text: 'Committee settings' },
    submit: { type: 'plain_text', text: 'Save' },
    close: { type: 'plain_text', text: 'Cancel' },
    blocks: [
      written('name', name, 'As messages call the committee'),
      written('timeZone', zone, 'Deadlines end at the end of their day here: Europe/Zurich, UTC, anywhere on earth'),
      written(
        'daysBefore',
        daysBefore.join(', ') || 'none',
        'How many days ahead: 7, 1, 0; 0 is the day itself, none is none',
      ),
      chosen('time', hourOptions(time), time),
      chosen(
        'workingDaysOnly',
        [option('On any day of the week', 'no'), option('On working days only', 'yes')],
        workingDaysOnly ? 'yes' : 'no',
      ),
      chosen(
        'digestWeekday',
        [option('None', 'none'), ...[1, 2, 3, 4, 5, 6, 7].map((day) => option(`On ${weekdayName(day)}s`, day))],
        String(digestWeekday ?? 'none'),
      ),
      chosen('digestTime', hourOptions(digestTime), digestTime),
      chosen(
        'closing',
        [...new Set<CompletionRule>(['all', 50, 66, 75, 90, closing, 'date'])].map((rule) =>
          option(completionRuleInWords(rule), rule),
        ),
        String(closing),
      ),
      chosen(
        'offersPrivate',
        [option('At once', 'no'), option('When the offers are closed; until then how many', 'yes')],
        offersPrivate ? 'yes' : 'no',
      ),
    ],
  };
}

const hourOptions = (now: string): readonly PlainTextOption[] =>
  [...new Set([...hours, now])].toSorted().map((hour) => option(hour, hour));

const input = (key: keyof CommitteeSettings) => ({
  type: 'input' as const,
  block_id: key,
  optional: true,
  label: plain(settingNames[key], 2000),
});

const written = (key: keyof CommitteeSettings, value: string, hint: string): KnownBlock => ({
  ...input(key),
  hint: plain(hint, 2000),
  element: { type: 'plain_text_input', action_id: key, max_length: 80, initial_value: value.slice(0, 80) },
});

const chosen = (key: keyof CommitteeSettings, options: readonly PlainTextOption[], value: string): KnownBlock => {
  const initial = options.find((one) => one.value === value);
  return {
    ...input(key),
    element: {
      type: 'static_select',
      action_id: key,
      options: [...options],
      ...(initial && { initial_option: initial }),
    },
  };
};
