import type { Document } from '../../../src/reading/document/document.ts';

/** A text's lines as the reader gets them from a plain file. */
export function documentOf(text: string, name = ''): Document {
  return { name, lines: text.split('\n').map((line, at) => ({ number: at + 1, text: line })) };
}
