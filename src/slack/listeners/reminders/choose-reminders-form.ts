import { dayIn, isCalendarDay } from '../../../domain/time/instant.ts';
import { chooseReminders } from '../../../operations/committee/choose-reminders.ts';
import { publishHome } from '../../request/publish-home.ts';
import { fieldError, submitForm } from '../../request/submit-form.ts';
import { textMessage } from '../../views/blocks/message.ts';
import {
  reminderFields as fields,
  noPauseDay,
  remindersInWords,
} from '../../views/reminders/choose-reminders-modal.ts';

/** The form of "Change reminders". */
export const onChooseRemindersForm = submitForm({
  about: 'member',
  errorsAt: fields.until,
  submit: async (bot, { viewer, now, field, actor, client }) => {
    const until = field(fields.until);
    const pause = field(fields.pause) ?? (until ? 'until' : undefined);
    const isDay = until !== undefined && isCalendarDay(until) && until > dayIn(viewer.committee.timeZone, now);
    if (pause === 'until' && !isDay) return fieldError(fields.until, noPauseDay);
    const days = field(fields.days);
    const time = field(fields.time);
    const apart = field(fields.apart);
    const chosen = await chooseReminders(
      bot.db,
      viewer.member,
      {
        ...(days && { daysBefore: days === 'none' ? [] : days.split(',').map(Number) }),
        ...(time && { time }),
        ...(apart && { apart: apart === 'apart' }),
        ...(pause === 'none' && { pausedUntil: null }),
        ...(pause === 'until' && isDay && { pausedUntil: until }),
      },
      now,
    );
    if ('because' in chosen) return chosen;
    return {
      kind: 'shown',
      message: textMessage(remindersInWords(chosen)),
      after: () => publishHome(bot, client, actor),
    };
  },
});
