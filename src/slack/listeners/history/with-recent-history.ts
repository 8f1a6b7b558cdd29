import type { Seat } from '../../../operations/access/resolve-viewer.ts';
import { showHistory } from '../../../operations/history/show-history.ts';
import type { Bot } from '../../client/bot.ts';
import type { Message } from '../../views/blocks/message.ts';
import { withHistory } from '../../views/history/history.ts';

/** What is shown of a group or a meeting, with its last three changes below. */
export async function latelyOf(
  bot: Bot,
  seat: Seat,
  { subject, id }: { readonly subject: 'group' | 'meeting'; readonly id: number },
  message: Message,
): Promise<Message> {
  const history = await showHistory(bot.db, seat, { subject, id, page: 0, limit: 3 }, bot.clock());
  return withHistory(message, `${subject}/${id}`, history, seat.member.timeZone ?? seat.committee.timeZone);
}
