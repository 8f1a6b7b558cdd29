import { dayIn } from '../../../domain/time/instant.ts';
import type { Viewer } from '../../../operations/access/resolve-viewer.ts';
import { showChoices } from '../../../operations/committee/choose-reminders.ts';
import { showFailed } from '../../../operations/delivery/show-failed.ts';
import type { Bot } from '../../client/bot.ts';
import type { Message } from '../../views/blocks/message.ts';
import { refusalMessage } from '../../views/blocks/refusal.ts';
import { remindersAnswer } from '../../views/reminders/choose-reminders-modal.ts';
import { failedAnswer } from '../../views/reminders/failed-notices.ts';

/** Does what is asked of the reminders and of what could not be delivered, and gives the answer. */
export async function answerReminders(
  bot: Bot,
  viewer: Viewer,
  { kind }: { readonly kind: 'reminders' | 'notices' },
): Promise<Message> {
  if (kind === 'notices') return answerNotices(bot, viewer);
  return remindersAnswer(viewer.member.id, await showChoices(bot.db, viewer.member));
}

/**
 * `/mag notices`, for the secretariat and the chair
 *
 *     I couldn’t deliver 3 messages in the last 30 days.
 *     Lea Baumann, 3 times, last on Wed 20 January: The account is deactivated. ...
 *     [Send again]
 *
 * `tried`: so many were just sent again.
 */
export async function answerNotices(bot: Bot, { committee, member }: Viewer, tried = 0): Promise<Message> {
  const now = bot.clock();
  const failed = await showFailed(bot.db, member, now);
  if (failed.kind === 'refused') return refusalMessage(failed);
  const today = dayIn(committee.timeZone, now);
  return failedAnswer(failed.notices, { zone: committee.timeZone, today, viewer: member, tried });
}
