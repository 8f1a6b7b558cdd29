import type { KnownBlock, MrkdwnElement } from '@slack/types';

/** A message to post. Screen readers and notifications know `text` alone: it says all that is needed. It is markup too. */
export interface Message {
  readonly text: string;
  readonly blocks: KnownBlock[];
}

/** Slack's markup, in which nothing but what is marked becomes a link or a mention. Words of others in it are escaped before. */
export const markup = (text: string): MrkdwnElement => ({ type: 'mrkdwn', text, verbatim: true });
