import type { ModalView } from '@slack/types';
import type { Message } from './message.ts';

/** What is said in a window in place of what was asked there. */
export const saidModal = (message: Message): ModalView => ({
  type: 'modal',
  title: { type: 'plain_text', text: 'Rapporteur' },
  close: { type: 'plain_text', text: 'Close' },
  blocks: message.blocks,
});
