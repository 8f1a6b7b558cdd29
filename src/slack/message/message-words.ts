import { blockWords } from './block-words.ts';
import { textIn } from './field-of.ts';
import { ownAttachments } from './own-attachments.ts';
import { pastedTables } from './tables-in.ts';

/**
 * What somebody wrote, with the tables below it, where Slack shows them. Lists and rich text that stand in blocks alone count where
 * `text` is empty, and in attachments of the message's own always.
 */
export function messageWords(told: unknown): string {
  const text = textIn(told, 'text') ?? '';
  const own = ownAttachments(told).flatMap((attachment) => [
    textIn(attachment, 'pretext') ?? '',
    textIn(attachment, 'text') ?? '',
    blockWords(attachment),
  ]);
  return [text.trim() === '' ? blockWords(told) : text, ...own, ...pastedTables(told)]
    .filter((words) => words.trim() !== '')
    .join('\n\n');
}
