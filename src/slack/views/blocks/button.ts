import type { ActionsBlock, ActionsBlockElement, Button } from '@slack/types';
import { truncate } from './text.ts';
import { plain } from './text-blocks.ts';

/**
 * A button that its subject's listener of that id answers: https://docs.slack.dev/reference/block-kit/block-elements/button-element
 *
 * `value`: what it is about, as its listener reads it. `says`: what a screen reader reads in place of the label.
 */
export function button(label: string, actionId: string, value: string | number, says?: string): Button {
  return {
    type: 'button',
    action_id: actionId,
    text: plain(label, 75),
    value: String(value),
    ...(says === undefined ? {} : { accessibility_label: truncate(says, 75) }),
  };
}

/** Buttons and menus side by side; no block where there are none, which Slack refuses. */
export const buttonRow = (blockId: string, elements: readonly ActionsBlockElement[]): readonly ActionsBlock[] =>
  elements.length === 0 ? [] : [{ type: 'actions', block_id: blockId, elements: [...elements] }];

/** What a button asks before it does what it says. */
export interface Confirmation {
  readonly title: string;
  readonly text: string;
  readonly yes: string;
  readonly no: string;
  readonly isDangerous?: boolean;
}

/** The same button, which asks once more: https://docs.slack.dev/reference/block-kit/composition-objects/confirmation-dialog-object */
export const confirmed = (asking: Button, { title, text, yes, no, isDangerous = false }: Confirmation): Button => ({
  ...asking,
  confirm: {
    title: plain(title, 100),
    text: plain(text, 300),
    confirm: plain(yes, 30),
    deny: plain(no, 30),
    ...(isDangerous && { style: 'danger' }),
  },
});
