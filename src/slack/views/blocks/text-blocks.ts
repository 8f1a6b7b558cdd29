import type { KnownBlock, MrkdwnElement, PlainTextElement, SectionBlock } from '@slack/types';
import { truncate } from './text.ts';

// The blocks that hold text and nothing else. Slack's limits on them: https://docs.slack.dev/reference/block-kit/blocks

/** Slack's markup, in which nothing but what is marked becomes a link or a mention. Words of others in it are escaped before. */
export const markup = (text: string): MrkdwnElement => ({ type: 'mrkdwn', text, verbatim: true });

/** Text that Slack shows as it is, of at most `most` characters. Slack refuses an empty one. */
export const plain = (text: string, most: number): PlainTextElement => ({
  type: 'plain_text',
  text: truncate(text || '-', most),
  emoji: true,
});

/** A section of at most 3,000 characters of markup, whose words of others are escaped already. */
export const section = (text: string): SectionBlock => ({ type: 'section', text: markup(text), expand: true });

export const context = (text: string): KnownBlock => ({ type: 'context', elements: [markup(text)] });

export const header = (text: string): KnownBlock => ({ type: 'header', text: plain(text, 150) });
