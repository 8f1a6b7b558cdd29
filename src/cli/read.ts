import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { limits } from '../reading/document/limits.ts';
import { sentenceOn, type Unreadable } from '../reading/document/unreadable.ts';
import type { ReadDocument } from '../reading/reader/read-bytes.ts';
import { readDocument, tooLarge } from '../reading/reader/read-document.ts';
import { numberedLines } from './numbered-lines.ts';
import { summaryTable } from './summary-table.ts';
import { whyTable } from './why-table.ts';

/**
 * `rapporteur read FILE`
 *
 *     rapporteur read minutes.md          what was understood, as a table
 *     rapporteur read minutes.md --json   the same as JSON: a Summary
 *     rapporteur read minutes.pdf --text  the lines, with their numbers
 *     rapporteur read minutes.md --why    for each line how likely it is an action, and what speaks for and against
 *
 * Gives the exit code: 1 where the file cannot be read, with a sentence on standard error that says what was expected.
 */
export async function read(
  file: string,
  options: { readonly json?: true; readonly text?: true; readonly why?: true },
): Promise<number> {
  const outcome = await readFile(file);
  if (outcome.kind !== 'document') {
    console.error(outcome.kind === 'unreadable' ? sentenceOn(outcome) : outcome.sentence);
    return 1;
  }
  if (options.why) {
    const { whyOf } = await import('../reading/reader/why.ts');
    const lines = whyOf(outcome.document);
    console.log(options.json ? JSON.stringify(lines, null, 2) : whyTable(lines));
  } else if (options.json) console.log(JSON.stringify(outcome.summary, null, 2));
  else if (options.text) console.log(numberedLines(outcome.document.lines));
  else console.log(summaryTable(outcome.summary));
  return 0;
}

interface Missing {
  readonly kind: 'missing';
  readonly sentence: string;
}

async function readFile(path: string): Promise<ReadDocument | Unreadable | Missing> {
  const bytes = await bytesOf(path);
  if ('kind' in bytes) return bytes;
  return readDocument(bytes, basename(path));
}

/** The file's bytes; a larger one than is ever read is not loaded first. */
async function bytesOf(path: string): Promise<Uint8Array | Unreadable | Missing> {
  try {
    await using file = await open(path);
    const { size } = await file.stat();
    if (size > limits.bytes) return tooLarge(basename(path), size);
    return await file.readFile();
  } catch (fault) {
    const why = faultSentence(path, fault);
    if (why === undefined) throw fault;
    return { kind: 'missing', sentence: why };
  }
}

function faultSentence(path: string, fault: unknown): string | undefined {
  if (!(fault instanceof Error) || !('code' in fault)) return undefined;
  switch (fault.code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return `There's no file ${path}. Give the path of a meeting summary.`;
    case 'EISDIR':
      return `${path} is a folder. Give the path of a meeting summary.`;
    case 'EACCES':
    case 'EPERM':
      return `You don't have permission to read ${path}. Allow it, or give the path of another meeting summary.`;
    default:
      return undefined;
  }
}
