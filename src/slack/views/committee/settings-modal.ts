import type { ModalView, PlainTextOption } from '@slack/types';
import { may } from '../../../domain/access/rights.ts';
import type { CompletionRule } from '../../../domain/actions/completion-rule.ts';
import { type CommitteeSettings, weekdayName } from '../../../domain/committee/committee-settings.ts';
import { completionRuleInWords, settingNames, settingsInWords } from '../../../domain/history/settings-in-words.ts';
import { writtenHourRange, writtenHourWeights } from '../../../domain/meetings/hour-settings.ts';
import type { Member } from '../../../domain/roster/member.ts';
import { writtenZone } from '../../../domain/time/written-time.ts';
import { button, buttonRow } from '../blocks/button.ts';
import { type FormField, option, selectInput, textInput } from '../blocks/input.ts';
import type { Message } from '../blocks/message.ts';
import { formModal } from '../blocks/modal.ts';
import { anyOf } from '../blocks/refusal-sentences.ts';
import { escapedWithin } from '../blocks/text.ts';
import { section } from '../blocks/text-blocks.ts';
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
  nightHours: 'nightHours',
  goodHours: 'goodHours',
  hourWeights: 'hourWeights',
  termStart: 'termStart',
} as const satisfies Record<keyof CommitteeSettings, string>;

/** `/mag settings`: the committee's settings, with a button for those who may change them. `said`: what was just done. */
export function settingsAnswer(settings: CommitteeSettings, viewer: Member, said?: string): Message {
  const words = settingsInWords(settings);
  const lines = Object.values(settingFields)
    .filter((key) => key !== 'digestTime' || settings.digestWeekday !== null)
    .map((key) => `${settingNames[key]}: ${words[key]}`);
  const first = said ?? 'Committee settings. To choose your own days and hour for reminders, type `/mag reminders`.';
  return {
    text: escapedWithin([first, ...lines].join('\n'), 3000),
    blocks: [
      section(escapedWithin(first, 300)),
      section(lines.map((line) => `• ${escapedWithin(line, 350)}`).join('\n')),
      ...buttonRow(
        'settings',
        may(viewer, 'change the settings') === 'yes'
          ? [button('Change settings', committeeIds.changeSettings, viewer.id)]
          : [],
      ),
    ],
  };
}

export const settingsSaved = 'Settings saved. Reminders already planned follow them.';

/** Beside a field whose words could not be read. */
export const settingErrors = {
  severalZones: (cities: readonly string[]) =>
    `Several time zones go by that. Write the nearest of these: ${anyOf(cities)}.`,
  timeZone:
    'I don’t know that time zone. Try a large city of it, such as Zurich. Or UTC+2, UTC+5:45 or anywhere on earth.',
  hourRange: 'Write two hours of the day, such as 23-7.',
  hourWeights: 'Write two numbers up to 10, such as 1, 0.5. The second can’t be larger.',
  termStart: 'Write a day such as 2027-01-01, or none.',
  daysBefore: 'Write up to 5 numbers from 0 to 60, such as 7, 1, 0. Or write none.',
} as const;

const hours = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`);

/** The committee's settings as fields. One left alone stays as it is: not every Slack sends back what it shows. */
export function settingsModal(memberId: number, settings: CommitteeSettings): ModalView {
  const { name, timeZone, workingDaysOnly, daysBefore, time, digestWeekday, digestTime, closing, offersPrivate } =
    settings;
  return formModal({
    id: committeeIds.changeSettingsForm,
    about: memberId,
    title: 'Committee settings',
    submit: 'Save',
    blocks: [
      textInput(field('name', 'What I call the committee in messages.'), { initial: name, maxLength }),
      textInput(
        field(
          'timeZone',
          'A deadline ends when its day ends here: Kathmandu, Europe/Zurich, UTC+2 or anywhere on earth.',
        ),
        {
          initial: writtenZone(timeZone),
          maxLength,
        },
      ),
      textInput(field('daysBefore', 'Days ahead, such as 7, 1, 0. Write 0 for the day itself, or none.'), {
        initial: daysBefore.join(', ') || 'none',
        maxLength,
      }),
      selectInput(field('time'), hourOptions(time), time),
      selectInput(
        field('workingDaysOnly'),
        [option('On any day', 'no'), option('On working days only', 'yes')],
        workingDaysOnly ? 'yes' : 'no',
      ),
      selectInput(
        field('digestWeekday'),
        [option('No digest', 'none'), ...[1, 2, 3, 4, 5, 6, 7].map((day) => option(`On ${weekdayName(day)}s`, day))],
        String(digestWeekday ?? 'none'),
      ),
      selectInput(field('digestTime'), hourOptions(digestTime), digestTime),
      selectInput(
        field('closing'),
        [...new Set<CompletionRule>(['all', 50, 66, 75, 90, closing, 'date'])].map((rule) =>
          option(completionRuleInWords(rule), rule),
        ),
        String(closing),
      ),
      selectInput(
        field('offersPrivate'),
        [option('Right away', 'no'), option('When volunteering closes; until then only how many', 'yes')],
        offersPrivate ? 'yes' : 'no',
      ),
      ...meetingHourFields(settings),
    ],
  });
}

/** What a meeting's hour counts for `/mag times`. */
const meetingHourFields = ({ nightHours, goodHours, hourWeights, termStart }: CommitteeSettings) => [
  textInput(field('nightHours', 'When members are asleep, by their own clocks, such as 23-7.'), {
    initial: writtenHourRange(nightHours),
    maxLength,
  }),
  textInput(
    field('goodHours', 'Meetings then cost no one anything, such as 9-21. Hours before are early, after are late.'),
    {
      initial: writtenHourRange(goodHours),
      maxLength,
    },
  ),
  textInput(field('hourWeights', 'For a meeting at night, then for one at an early or late hour, such as 1, 0.5.'), {
    initial: writtenHourWeights(hourWeights),
    maxLength,
  }),
  textInput(field('termStart', 'A day such as 2027-01-01. Write none for the first meeting I know of.'), {
    initial: termStart ?? 'none',
    maxLength,
  }),
];

/** Of what is written in a field. */
const maxLength = 80;

const hourOptions = (now: string): readonly PlainTextOption[] =>
  [...new Set([...hours, now])].toSorted().map((hour) => option(hour, hour));

/** A setting as a field, which stays as it is where it is left alone. */
const field = (key: keyof CommitteeSettings, hint?: string): FormField => ({
  id: settingFields[key],
  label: settingNames[key],
  optional: true,
  ...(hint === undefined ? {} : { hint }),
});
