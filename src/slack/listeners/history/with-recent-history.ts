import type { Viewer } from '../../../operations/access/resolve-viewer.ts';
import { showHistory } from '../../../operations/history/show-history.ts';
import type { Bot } from '../../client/bot.ts';
import type { Message } from '../../views/blocks/message.ts';
import { withHistory } from '../../views/history/history.ts';

/** What is shown of a group or a meeting, with its last three changes below. */
export async function withRecentHistory(
  bot: Bot,
  viewer: Viewer,
  { subject, id }: { readonly subject: 'group' | 'meeting'; readonly id: number },
  message: Message,
): Promise<Message> {
  const history = await showHistory(bot.db, viewer, { subject, id, page: 0, limit: 3 }, bot.clock());
  return withHistory(message, `${subject}/${id}`, history, viewer.member.timeZone ?? viewer.committee.timeZone);
}
