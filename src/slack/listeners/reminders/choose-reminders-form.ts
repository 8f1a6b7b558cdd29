import { dayIn, isCalendarDay } from '../../../domain/time/instant.ts';
import { resolveOwnViewer } from '../../../operations/access/resolve-viewer.ts';
import { chooseReminders as choose } from '../../../operations/committee/choose-reminders.ts';
import type { Bot } from '../../client/bot.ts';
import { carriedNumber } from '../../request/carried-number.ts';
import { formValue } from '../../request/form-values.ts';
import type { Submission } from '../../request/interaction.ts';
import { publishHome } from '../../request/publish-home.ts';
import { actorIn } from '../../request/viewer.ts';
import { textMessage } from '../../views/blocks/message.ts';
import { messageModal } from '../../views/blocks/modal.ts';
import { refusalSentence } from '../../views/blocks/refusal.ts';
import { truncate } from '../../views/blocks/text.ts';
import { reminderFields as fields, remindersInWords } from '../../views/reminders/choose-reminders-modal.ts';

/** The window of "Choose when I am reminded", sent. */
export async function chooseRemindersForm(bot: Bot, { ack, body, view, client, context }: Submission): Promise<void> {
  const refuse = async (text: string) => {
    await ack({ response_action: 'errors', errors: { [fields.until]: text } });
  };
  const field = (id: string) => formValue(view, id, id);
  const now = bot.clock();
  const actor = actorIn(context, body);
  const viewer = await resolveOwnViewer(bot.db, actor, carriedNumber(view.private_metadata), bot.directory, now);
  if (!viewer) return refuse('You are not in that committee any more.');
  const until = field(fields.until);
  const pause = field(fields.pause) ?? (until ? 'until' : undefined);
  const isDay = until !== undefined && isCalendarDay(until) && until > dayIn(viewer.committee.timeZone, now);
  if (pause === 'until' && !isDay) return refuse('Choose a day to come.');
  const days = field(fields.days);
  const time = field(fields.time);
  const apart = field(fields.apart);
  const chosen = await choose(
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
  if ('because' in chosen) return refuse(truncate(refusalSentence(chosen), 150));
  await ack({ response_action: 'update', view: messageModal(textMessage(remindersInWords(chosen))) });
  await publishHome(bot, client, actor);
}
