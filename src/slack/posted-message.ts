import { blockWords } from './block-words.ts';
import type { SharedFile } from './fetch-file.ts';
import { fieldOf } from './field-of.ts';
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
  const ts = field(told, 'ts');
  return {
    ts: typeof ts === 'string' ? ts : '',
    editedTs: editedTsIn(told),
    texts: [messageWords(told)],
    files: filesIn(told),
  };
}

/** The same with what an app's blocks say, and what it forwards. Slack unfolds a link to a message likewise, but not as a share: who links passes nothing on. */
export function withForwarded(told: unknown): PostedMessage {
  const message = postedMessageIn(told);
  const shares = listIn(told, 'attachments').filter((attachment) => field(attachment, 'is_share') === true);
  // A person's words all stand in `text`.
  const appWords = field(told, 'bot_id') === null ? [] : [blockWords(told)];
  return {
    ...message,
    texts: [...message.texts, ...appWords, ...shares.map(messageWords)],
    files: [...message.files, ...shares.flatMap(filesIn)],
  };
}

/** The Slack id of the person who posted it; undefined for bots, joins, topics and all else that Slack calls a message. */
export function authorIn(told: unknown): string | undefined {
  if (field(told, 'bot_id') !== null || field(told, 'bot_profile') !== null) return undefined;
  const subtype = field(told, 'subtype');
  if (subtype !== null && subtype !== 'file_share' && subtype !== 'thread_broadcast') return undefined;
  const user = field(told, 'user');
  return typeof user === 'string' ? user : undefined;
}

/** `edited.ts` of a message; null where nobody edited it. */
export function editedTsIn(told: unknown): string | null {
  const ts = field(field(told, 'edited'), 'ts');
  return typeof ts === 'string' ? ts : null;
}

const filesIn = (told: unknown): readonly SharedFile[] => listIn(told, 'files').filter(isFile);

const isFile = (told: unknown): told is SharedFile => typeof field(told, 'id') === 'string';

const field = (told: unknown, name: string): unknown => fieldOf(told, name) ?? null;
