import type { Button, KnownBlock, PlainTextElement, PlainTextOption, SectionBlock } from '@slack/types';
import { markup } from './message.ts';
import { truncate } from './text.ts';

// Slack's limits on what these make: https://docs.slack.dev/reference/block-kit

export const plain = (text: string, most: number): PlainTextElement => ({
  type: 'plain_text',
  text: truncate(text || '-', most),
  emoji: true,
});

/** A section of at most 3,000 characters of markup, whose words of others are escaped already. */
export const section = (text: string): SectionBlock => ({ type: 'section', text: markup(text), expand: true });

export const context = (text: string): KnownBlock => ({ type: 'context', elements: [markup(text)] });

export const header = (text: string): KnownBlock => ({ type: 'header', text: plain(text, 150) });

/** `value`: an id of the database. `says`: what a screen reader reads in place of the label. */
export function button(label: string, actionId: string, value: string | number, says?: string): Button {
  return {
    type: 'button',
    action_id: actionId,
    text: plain(label, 75),
    value: String(value),
    ...(says === undefined ? {} : { accessibility_label: truncate(says, 75) }),
  };
}

export const option = (label: string, value: string | number): PlainTextOption => ({
  text: plain(label, 75),
  value: String(value),
});
