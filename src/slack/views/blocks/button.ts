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
