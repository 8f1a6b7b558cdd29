import type { ModalView } from '@slack/types';
import { summaryIds } from './ids.ts';

export const pasteBlock = 'summary';
export const pasteField = 'text';

/** The window of `/mag summary`. A longer summary than its field holds is dropped as a file. */
export const pasteSummaryModal = (channelId: string): ModalView => ({
  type: 'modal',
  callback_id: summaryIds.pasteSummaryForm,
  private_metadata: channelId,
  title: { type: 'plain_text', text: 'Paste a summary' },
  submit: { type: 'plain_text', text: 'Read it' },
  close: { type: 'plain_text', text: 'Cancel' },
  blocks: [
    {
      type: 'input',
      block_id: pasteBlock,
      label: { type: 'plain_text', text: 'The meeting summary' },
      hint: {
        type: 'plain_text',
        text: 'Up to 3,000 characters fit here. Drop a longer one in the channel, as a file (.md, .txt, .docx, .odt, .rtf, .pdf, .html, .eml).',
      },
      element: { type: 'plain_text_input', action_id: pasteField, multiline: true },
    },
  ],
});
