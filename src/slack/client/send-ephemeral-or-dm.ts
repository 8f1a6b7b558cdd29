import type { WebClient } from '@slack/web-api';
import type { Message } from '../views/blocks/message.ts';
import type { Bot } from './bot.ts';
import { isPlatformError } from './platform-error.ts';
import { withCommandName } from './with-command-name.ts';

/**
 * Tells somebody, and nobody else, what came of a window they sent: in the channel, where they see it beside what it is about. Who is not
 * in the channel, as a member of the committee need not be, is told in a direct message: Slack refuses the other.
 */
export async function sendEphemeralOrDm(
  bot: Bot,
  client: WebClient,
  channelId: string,
  userId: string,
  said: Message,
): Promise<void> {
  const message = withCommandName(bot.command, said);
  try {
    await client.chat.postEphemeral({ channel: channelId, user: userId, ...message });
  } catch (error) {
    if (!isPlatformError(error)) throw error;
    await client.chat.postMessage({ channel: userId, ...message });
  }
}
