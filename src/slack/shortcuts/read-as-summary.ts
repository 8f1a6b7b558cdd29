import type { AllMiddlewareArgs, MessageShortcut, SlackShortcutMiddlewareArgs } from '@slack/bolt';
import type { Bot } from '../bot.ts';
import { fetchFile, type SharedFile } from '../fetch-file.ts';
import { receive } from '../receive.ts';
import { askerIn } from '../seat.ts';
import { notice } from '../views/refusal.ts';

/** "Read as summary", in a message's menu: its file, or else its text, is read for whoever chose it. */
export async function readAsSummary(
  bot: Bot,
  { ack, shortcut, context, client, respond }: AllMiddlewareArgs & SlackShortcutMiddlewareArgs<MessageShortcut>,
): Promise<void> {
  await ack();
  const { message } = shortcut;
  const files: readonly SharedFile[] = Array.isArray(message.files) ? message.files : [];
  const fetched = files[0]
    ? await fetchFile(files[0], client)
    : ({ kind: 'message', text: message.text ?? '' } as const);
  const asker = askerIn(context, shortcut);
  const told =
    fetched.kind === 'file' || fetched.kind === 'message'
      ? await receive(bot, {
          asker,
          messageTs: message.ts,
          permalink: () => bot.directory.permalink(asker.channelId, message.ts),
          posted: fetched,
          isTalk: false,
        })
      : notice(
          fetched.kind === 'unreadable'
            ? fetched.because
            : 'That message holds nothing to read: a summary is text, or a .md, .txt, .docx, .pdf or .html file.',
        );
  if (told) await respond({ response_type: 'ephemeral', replace_original: false, ...told });
}
