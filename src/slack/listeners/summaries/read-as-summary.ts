import type { AllMiddlewareArgs, MessageShortcut, SlackShortcutMiddlewareArgs } from '@slack/bolt';
import { requirePresence } from '../../../operations/access/require-presence.ts';
import type { Bot } from '../../client/bot.ts';
import { withForwarded } from '../../message/posted-message.ts';
import { actorIn } from '../../request/viewer.ts';
import type { Message } from '../../views/blocks/message.ts';
import { refusalMessage } from '../../views/blocks/refusal.ts';
import { receiveMessage } from './receive-message.ts';

/** "Read as summary", in a message's menu: what the message holds or passes on is read for the person who chose it. */
export async function onReadAsSummary(
  bot: Bot,
  { ack, shortcut, context, client, respond }: AllMiddlewareArgs & SlackShortcutMiddlewareArgs<MessageShortcut>,
): Promise<void> {
  await ack();
  const tell = (told: Message) => respond({ response_type: 'ephemeral', replace_original: false, ...told });
  const actor = actorIn(context, shortcut);
  const refusal = await requirePresence(bot.directory, actor.channelId);
  if (refusal) return void (await tell(refusalMessage(refusal)));
  await receiveMessage(bot, client, { actor, message: withForwarded(shortcut.message), isTalk: false }, tell);
}
