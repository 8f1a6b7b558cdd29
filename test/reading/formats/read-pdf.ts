import { pdfLines } from '../../../src/reading/formats/pdf/pdf-lines.ts';

/** The lines that are not empty, each after its page. */
export async function readPdf(pdf: Uint8Array): Promise<readonly string[]> {
  const outcome = await pdfLines(pdf);
  if (outcome.kind === 'unreadable') return [`${outcome.because}: ${outcome.found}`];
  return outcome.lines.filter(({ text }) => text !== '').map(({ page, text }) => `${page} ${text}`);
}

export const report =
  'Ines Okafor reported on berth four, which was closed for repairs in the week of the storm; the crane there is being checked and the costs are 480 euros so far.';
export const action =
  'ACTION: Sam Ito to write to the mayor about the crane and the missing permits of the old basin by 10 June 2026.';
export const other =
  'ACTION: Noor Haddad to count the boats in the inner harbour, with the help of the ferry company and its people.';
