import type { AllMiddlewareArgs, MessageShortcut, SlackShortcutMiddlewareArgs } from '@slack/bolt';
import type { Bot } from '../bot.ts';
import { type Fetched, fetchFile, type SharedFile } from '../fetch-file.ts';
import { receive } from '../receive.ts';
import { askerIn } from '../seat.ts';
import type { Message } from '../views/message.ts';
import { notice } from '../views/refusal.ts';

/** "Read as summary", in a message's menu: its first file that may be one, or else its text, is read for whoever chose it. */
export async function readAsSummary(
  bot: Bot,
  { ack, shortcut, context, client, respond }: AllMiddlewareArgs & SlackShortcutMiddlewareArgs<MessageShortcut>,
): Promise<void> {
  await ack();
  const { message } = shortcut;
  const files: readonly SharedFile[] = Array.isArray(message.files) ? message.files : [];
  let fetched: Fetched = { kind: 'stranger' };
  for (const file of files) if (fetched.kind === 'stranger') fetched = await fetchFile(file, client);
  const text = message.text ?? '';
  const found = fetched.kind === 'stranger' && text !== '' ? ({ kind: 'message', text } as const) : fetched;
  const asker = askerIn(context, shortcut);
  const tell = (told: Message) => respond({ response_type: 'ephemeral', replace_original: false, ...told });
  if (found.kind === 'unreadable') return void (await tell(notice(found.because)));
  if (found.kind === 'stranger') {
    const wants = 'a summary is text, or a .md, .txt, .docx, .pdf or .html file.';
    return void (await tell(notice(`That message holds nothing to read: ${wants}`)));
  }
  const permalink = () => bot.directory.permalink(asker.channelId, message.ts);
  await receive(bot, { asker, messageTs: message.ts, permalink, posted: found, isTalk: false }, tell);
}
