import type { SharedFile } from '../client/fetch-file.ts';
import { blockWords } from './block-words.ts';
import { fieldOf, textIn } from './field-of.ts';
import { listIn } from './list-in.ts';
import { messageWords } from './message-words.ts';

/** What of a message can be read. */
export interface PostedMessage {
  readonly ts: string;
  /** When it was edited last; null where nobody did. */
  readonly editedTs: string | null;
  /** Its words, and then those of the messages that it passes on. */
  readonly texts: readonly string[];
  readonly files: readonly SharedFile[];
}

/** A message as events and shortcuts carry it; Slack writes `null` where it has nothing, or leaves the field out. */
export function postedMessageIn(told: unknown): PostedMessage {
  return {
    ts: textIn(told, 'ts') ?? '',
    editedTs: editedTsIn(told),
    texts: [messageWords(told)],
    files: filesIn(told),
  };
}

/** The same with what an app's blocks say, and what it forwards. Slack unfolds a link to a message likewise, but not as a share: who links passes nothing on. */
export function withForwarded(told: unknown): PostedMessage {
  const message = postedMessageIn(told);
  const shares = listIn(told, 'attachments').filter((attachment) => fieldOf(attachment, 'is_share') === true);
  // A person's words all stand in `text`.
  const appWords = has(told, 'bot_id') ? [blockWords(told)] : [];
  return {
    ...message,
    texts: [...message.texts, ...appWords, ...shares.map(messageWords)],
    files: [...message.files, ...shares.flatMap(filesIn)],
  };
}

/** The Slack id of the person who posted it; undefined for bots, joins, topics and all else that Slack calls a message. */
export function authorIn(told: unknown): string | undefined {
  if (has(told, 'bot_id') || has(told, 'bot_profile')) return undefined;
  if (has(told, 'subtype') && !byPersons.has(fieldOf(told, 'subtype'))) return undefined;
  return textIn(told, 'user');
}

/** `edited.ts` of a message; null where nobody edited it. */
export const editedTsIn = (told: unknown): string | null => textIn(fieldOf(told, 'edited'), 'ts') ?? null;

const filesIn = (told: unknown): readonly SharedFile[] => listIn(told, 'files').filter(isFile);

const isFile = (told: unknown): told is SharedFile => textIn(told, 'id') !== undefined;

/** What kinds of message people post. */
const byPersons: ReadonlySet<unknown> = new Set(['file_share', 'thread_broadcast']);

const has = (told: unknown, name: string): boolean => (fieldOf(told, name) ?? null) !== null;
