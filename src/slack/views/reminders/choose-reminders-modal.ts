import type { ModalView, PlainTextOption } from '@slack/types';
import type { ReminderChoices } from '../../../domain/reminders/reminder-choices.ts';
import { writtenDay } from '../../../domain/time/written-time.ts';
import { button, buttonRow } from '../blocks/button.ts';
import { dateInput, option, selectInput } from '../blocks/input.ts';
import type { Message } from '../blocks/message.ts';
import { formModal } from '../blocks/modal.ts';
import { section } from '../blocks/text-blocks.ts';
import { reminderIds } from './ids.ts';

export const noPauseDay = 'Choose a day in the future.';
export const reminderFields = { days: 'days', time: 'time', apart: 'apart', pause: 'pause', until: 'until' } as const;

const dayChoices: readonly PlainTextOption[] = [
  option('7 days before, 1 day before and on the day', '7,1,0'),
  option('3 days before and on the day', '3,0'),
  option('1 day before and on the day', '1,0'),
  option('Only on the day', '0'),
  option('Only when something is overdue', 'none'),
];
const hours = Array.from({ length: 16 }, (_, index) => `${String(index + 6).padStart(2, '0')}:00`);

/** `/mag reminders`: how it is now, and the button to choose otherwise. */
export function remindersAnswer(memberId: number, choices: ReminderChoices): Message {
  const now = remindersInWords(choices);
  return {
    text: now,
    blocks: [
      section(now),
      ...buttonRow('reminder-choices', [button('Change reminders', reminderIds.chooseReminders, memberId)]),
    ],
  };
}

const chosenDays = (daysBefore: readonly number[]) =>
  dayChoices.find((choice) => choice.value === (daysBefore.join(',') || 'none'));

export const remindersInWords = ({ daysBefore, time, apart, pausedUntil }: ReminderChoices): string =>
  `Your reminders: ${chosenDays(daysBefore)?.text.text ?? `${daysBefore.join(', ')} days before`}, at ${time} your time, ${apart ? 'one message per action' : 'all in one message'}.${pausedUntil ? ` They’re paused until ${writtenDay(pausedUntil, pausedUntil)}.` : ''}`;

/** How a member wants to be reminded. A field left alone stays as it is: not every Slack sends back what it shows. */
export function chooseRemindersModal(memberId: number, choices: ReminderChoices): ModalView {
  const { daysBefore, time } = choices;
  return formModal({
    id: reminderIds.chooseRemindersForm,
    about: memberId,
    title: 'My reminders',
    submit: 'Save',
    blocks: [
      section(remindersInWords(choices)),
      selectInput(
        { id: reminderFields.days, label: 'When', optional: true },
        dayChoices,
        chosenDays(daysBefore)?.value,
      ),
      selectInput(
        { id: reminderFields.time, label: 'Time', optional: true },
        hours.map((hour) => option(hour, hour)),
        time,
      ),
      selectInput({ id: reminderFields.apart, label: 'Messages', optional: true }, [
        option('All in one message', 'together'),
        option('One message per action', 'apart'),
      ]),
      selectInput({ id: reminderFields.pause, label: 'Pause', optional: true }, [
        option('Not paused', 'none'),
        option('Paused until the day below', 'until'),
      ]),
      dateInput({ id: reminderFields.until, label: 'Paused until', optional: true }),
    ],
  });
}
