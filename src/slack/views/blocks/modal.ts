import type { KnownBlock, ModalView } from '@slack/types';
import type { Message } from './message.ts';
import { plain } from './text-blocks.ts';

// Slack's limits: https://docs.slack.dev/reference/views/modal-views. A title has 24 characters, and so have the buttons.

/** A form to fill in. `id`: of the listener that gets it; `about`: what it is about, as that listener reads it. */
export const formModal = ({
  id,
  about,
  title,
  submit,
  close = 'Cancel',
  blocks,
}: {
  readonly id: string;
  readonly about: string | number;
  readonly title: string;
  readonly submit: string;
  readonly close?: string;
  readonly blocks: readonly KnownBlock[];
}): ModalView => ({
  ...readModal(title, blocks, close),
  callback_id: id,
  private_metadata: String(about),
  submit: plain(submit, 24),
});

/** A window to read. */
export const readModal = (title: string, blocks: readonly KnownBlock[], close = 'Close'): ModalView => ({
  type: 'modal',
  title: plain(title, 24),
  close: plain(close, 24),
  blocks: [...blocks],
});

/** A message in a window, as in place of the form that was sent. */
export const messageModal = (message: Message): ModalView => readModal('Rapporteur', message.blocks);
