import type { ModalView } from '@slack/types';
import { readModal } from '../blocks/modal.ts';
import { escapedWithin } from '../blocks/text.ts';
import { context, section } from '../blocks/text-blocks.ts';

// 100 blocks a modal, and escaped no piece passes 3,000 characters.
const mostPieces = 98;
const pieceLength = 600;

const deleted = 'I no longer keep this text. Look for it in the message that was posted.';

/** A summary's text as it was posted, in as many pieces as a window holds. */
export function revisionModal(text: string): ModalView {
  const pieces = text.match(new RegExp(`[^]{1,${pieceLength}}(?:\\n|$)|[^]{1,${pieceLength}}`, 'gu')) ?? [deleted];
  const shown = pieces.slice(0, mostPieces);
  return readModal('As it was posted', [
    ...shown.map((piece) => section(escapedWithin(piece.trim() || '-', 2990))),
    ...(pieces.length > shown.length ? [context('Read the rest in the message that was posted.')] : []),
  ]);
}
