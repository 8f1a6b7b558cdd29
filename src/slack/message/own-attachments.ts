import { fieldOf } from './field-of.ts';
import { listIn } from './list-in.ts';

/** What a link unfolds to and what is passed on are the words of others. */
export const ownAttachments = (told: unknown): readonly unknown[] =>
  listIn(told, 'attachments').filter((attachment) =>
    ['from_url', 'is_share', 'is_msg_unfurl'].every((name) => !fieldOf(attachment, name)),
  );
