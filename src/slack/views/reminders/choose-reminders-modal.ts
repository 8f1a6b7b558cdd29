import type { KnownBlock, ModalView, PlainTextOption } from '@slack/types';
import type { ReminderChoices } from '../../../domain/reminders/reminder-choices.ts';
import { button } from '../blocks/button.ts';
import { option } from '../blocks/input.ts';
import type { Message } from '../blocks/message.ts';
import { section } from '../blocks/text-blocks.ts';
import { reminderIds } from './ids.ts';

export const reminderFields = { days: 'days', time: 'time', apart: 'apart', pause: 'pause', until: 'until' } as const;

const dayChoices: readonly PlainTextOption[] = [
  option('7 days before, 1 day before, on the day', '7,1,0'),
  option('3 days before and on the day', '3,0'),
  option('1 day before and on the day', '1,0'),
  option('On the day alone', '0'),
  option('Only when something is late', 'none'),
];
const hours = Array.from({ length: 16 }, (_, index) => `${String(index + 6).padStart(2, '0')}:00`);

/** `/mag reminders`: how it is now, and the button to choose otherwise. */
export function remindersAnswer(memberId: number, choices: ReminderChoices): Message {
  const now = remindersInWords(choices);
  return {
    text: now,
    blocks: [
      section(now),
      {
        type: 'actions',
        block_id: 'reminder-choices',
        elements: [button('Choose when I am reminded', reminderIds.chooseReminders, memberId)],
      },
    ],
  };
}

const chosenDays = (daysBefore: readonly number[]) =>
  dayChoices.find((choice) => choice.value === (daysBefore.join(',') || 'none'));

export const remindersInWords = ({ daysBefore, time, apart, pausedUntil }: ReminderChoices): string =>
  `Your reminders: ${chosenDays(daysBefore)?.text.text ?? `${daysBefore.join(', ')} days before`}, at ${time} where you live, ${apart ? 'a message an action' : 'all in one message'}${pausedUntil ? `, paused until ${pausedUntil}` : ''}.`;

/** How a member wants to be reminded. A field left alone stays as it is: not every Slack sends back what it shows. */
export function chooseRemindersModal(memberId: number, choices: ReminderChoices): ModalView {
  const { daysBefore, time } = choices;
  return {
    type: 'modal',
    callback_id: reminderIds.chooseRemindersForm,
    private_metadata: String(memberId),
    title: { type: 'plain_text', text: 'My reminders' },
    submit: { type: 'plain_text', text: 'Save' },
    close: { type: 'plain_text', text: 'Cancel' },
    blocks: [
      section(remindersInWords(choices)),
      select(reminderFields.days, 'When', dayChoices, chosenDays(daysBefore)),
      select(
        reminderFields.time,
        'At',
        hours.map((hour) => option(hour, hour)),
        hours.includes(time) ? option(time, time) : undefined,
      ),
      select(reminderFields.apart, 'As', [
        option('All in one message', 'together'),
        option('A message an action', 'apart'),
      ]),
      select(reminderFields.pause, 'Pause', [
        option('Not paused', 'none'),
        option('Paused until the day below', 'until'),
      ]),
      {
        type: 'input',
        block_id: reminderFields.until,
        optional: true,
        label: { type: 'plain_text', text: 'Paused until' },
        element: { type: 'datepicker', action_id: reminderFields.until },
      },
    ],
  };
}

const select = (
  id: string,
  label: string,
  options: readonly PlainTextOption[],
  initial?: PlainTextOption | undefined,
): KnownBlock => ({
  type: 'input',
  block_id: id,
  optional: true,
  label: { type: 'plain_text', text: label },
  element: {
    type: 'static_select',
    action_id: id,
    options: [...options],
    ...(initial && { initial_option: initial }),
  },
});
