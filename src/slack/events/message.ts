import type { Bot, Heard } from '../bot.ts';
import { fetchFile, type SharedFile } from '../fetch-file.ts';
import { named } from '../named.ts';
import { type Arrival, receive } from '../receive.ts';
import { receiveRoster } from '../receive-roster.ts';
import { helpMessage } from '../views/help.ts';
import type { Message } from '../views/message.ts';
import { notice } from '../views/refusal.ts';
import { workspaceIn } from '../workspace-in.ts';

/** A message or a file where the bot is: a summary is read, ordinary talk left alone, bots' messages ignored. */
export async function message(bot: Bot, { event, context, client }: Heard<'message'>): Promise<void> {
  const said = saidIn(event);
  if (!said) return;
  const { user, ts, text, files } = said;
  const { channel } = event;
  const tell = (told: Message) => client.chat.postEphemeral({ channel, user, ...named(bot.command, told) });
  if (event.channel_type === 'im') {
    if (!said.isEdit)
      await client.chat.postMessage({
        channel,
        ...helpMessage(bot.command, 'Post a summary in its committee’s channel, and I read it there.'),
      });
    return;
  }
  const arrival: Omit<Arrival, 'posted'> = {
    asker: {
      workspace: workspaceIn(context),
      channelId: channel,
      userId: user,
    },
    messageTs: ts,
    permalink: () => bot.directory.permalink(channel, ts),
    isTalk: true,
  };
  let isRead = false;
  for (const [index, file] of files.entries()) {
    const fetched = await fetchFile(file, client);
    if (fetched.kind === 'stranger') continue;
    isRead = true;
    if (fetched.kind === 'unreadable') {
      await tell(notice(fetched.because));
      continue;
    }
    const roster = await receiveRoster(bot, arrival.asker, fetched);
    // Two summaries in one message are two: under the same key the second would be taken for a new text of the first.
    const messageTs = index === 0 ? ts : `${ts} ${index}`;
    if (roster) await tell(roster);
    else await receive(bot, { ...arrival, messageTs, posted: fetched }, tell);
  }
  if (!isRead && isLong(text)) await receive(bot, { ...arrival, posted: { kind: 'message', text } }, tell);
}

interface Said {
  readonly user: string;
  readonly ts: string;
  readonly text: string;
  readonly files: readonly SharedFile[];
  readonly isEdit: boolean;
}

/** What a person said, new or edited; undefined for bots, joins, topics and all else that Slack calls a message. */
function saidIn(event: { readonly subtype?: string | undefined }): Said | undefined {
  const isEdit = event.subtype === 'message_changed';
  const told: unknown = isEdit && 'message' in event ? event.message : event;
  if (typeof told !== 'object' || told === null || 'bot_id' in told || 'bot_profile' in told) return undefined;
  const subtype = 'subtype' in told ? told.subtype : undefined;
  if (subtype !== undefined && subtype !== 'file_share' && subtype !== 'thread_broadcast') return undefined;
  if (!('user' in told && typeof told.user === 'string' && 'ts' in told && typeof told.ts === 'string'))
    return undefined;
  const text = 'text' in told && typeof told.text === 'string' ? told.text : '';
  const files = !isEdit && 'files' in told && Array.isArray(told.files) ? told.files : [];
  return { user: told.user, ts: told.ts, text, files, isEdit };
}

/** A summary has headings, actions and people; what has fewer lines is talk, and is not even read. */
const isLong = (text: string): boolean => text.split('\n', 6).length === 6;
