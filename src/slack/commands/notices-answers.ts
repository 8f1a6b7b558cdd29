import { dayIn } from '../../domain/instant.ts';
import type { Seat } from '../../operations/find-seat.ts';
import { showFailed } from '../../operations/show-failed.ts';
import type { Bot } from '../bot.ts';
import { failedAnswer } from '../views/failed-notices.ts';
import type { Message } from '../views/message.ts';
import { refusalNotice } from '../views/refusal.ts';

/**
 * `/mag notices`, for the secretariat and the chair
 *
 *     Did not arrive in the last 30 days: 3
 *     Lea Baumann, 3 times, last on Wed 20 January: The account is deactivated. Assign what is theirs to ...
 *     [Send again]
 *
 * `tried`: so many were just sent again.
 */
export async function answerNotices(bot: Bot, { committee, member }: Seat, tried = 0): Promise<Message> {
  const now = bot.clock();
  const failed = await showFailed(bot.db, member, now);
  if (failed.kind === 'refused') return refusalNotice(failed);
  const today = dayIn(committee.timeZone, now);
  return failedAnswer(failed.notices, { zone: committee.timeZone, today, viewer: member, tried });
}
