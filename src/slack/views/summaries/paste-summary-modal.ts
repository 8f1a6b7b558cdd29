import type { ModalView } from '@slack/types';
import { textInput } from '../blocks/input.ts';
import { formModal } from '../blocks/modal.ts';
import { summaryIds } from './ids.ts';

export const pasteFields = { summary: 'summary' } as const;

/** The window of `/mag summary`. A longer summary than its field holds is dropped as a file. */
export const pasteSummaryModal = (channelId: string): ModalView =>
  formModal({
    id: summaryIds.pasteSummaryForm,
    about: channelId,
    title: 'Paste a summary',
    submit: 'Read it',
    blocks: [
      textInput(
        {
          id: pasteFields.summary,
          label: 'The meeting summary',
          hint: 'Up to 3,000 characters. Is yours longer? Drop it in the channel as a file (.md, .txt, .docx, .odt, .rtf, .pdf, .html, .eml).',
        },
        { multiline: true },
      ),
    ],
  });
