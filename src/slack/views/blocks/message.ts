import type { KnownBlock } from '@slack/types';
import { escapedWithin } from './text.ts';
import { section } from './text-blocks.ts';

/** A message to post. Screen readers and notifications know `text` alone: it says all that is needed. It is markup too. */
export interface Message {
  readonly text: string;
  readonly blocks: KnownBlock[];
}

/** A message that is one text, in plain words: it is escaped here. */
export const textMessage = (text: string): Message => ({
  text: escapedWithin(text, 2900),
  blocks: [section(escapedWithin(text, 2900))],
});
