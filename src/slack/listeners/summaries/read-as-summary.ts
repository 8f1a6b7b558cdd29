import type { AllMiddlewareArgs, MessageShortcut, SlackShortcutMiddlewareArgs } from '@slack/bolt';
import { unlessPresent } from '../../../operations/access/require-presence.ts';
import type { Bot } from '../../client/bot.ts';
import { withForwarded } from '../../message/posted-message.ts';
import { askerIn } from '../../request/viewer.ts';
import type { Message } from '../../views/blocks/message.ts';
import { refusalNotice } from '../../views/blocks/refusal.ts';
import { receiveMessage } from './receive-message.ts';

/** "Read as summary", in a message's menu: what the message holds or passes on is read for whoever chose it. */
export async function readAsSummary(
  bot: Bot,
  { ack, shortcut, context, client, respond }: AllMiddlewareArgs & SlackShortcutMiddlewareArgs<MessageShortcut>,
): Promise<void> {
  await ack();
  const tell = (told: Message) => respond({ response_type: 'ephemeral', replace_original: false, ...told });
  const asker = askerIn(context, shortcut);
  const refusal = await unlessPresent(bot.directory, asker.channelId);
  if (refusal) return void (await tell(refusalNotice(refusal)));
  await receiveMessage(bot, client, { asker, message: withForwarded(shortcut.message), isTalk: false }, tell);
}
