import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { likelihood } from '../src/reading/actions/likelihood.ts';
import { lineWeights } from '../src/reading/actions/weigh-lines.ts';
import { readSummary } from '../src/reading/reader/read-summary.ts';
import type { LabelledRecord } from './labelled-records.ts';
import { lineExamples } from './train-lines.ts';

/** A line that the labels decide about, and how likely it was held to be an action. */
export interface LineReading {
  readonly probability: number;
  readonly isAction: boolean;
}

/** Reads records with the weights of this copy of the source, and keeps in the folder what each says (`NAME.json`). */
export function keepReadings(records: readonly LabelledRecord[], folder: string): void {
  for (const record of records)
    writeFileSync(join(folder, `${record.name}.json`), JSON.stringify(readSummary(record.document)));
}

/** Keeps the `LineReading`s of records by the same weights (`NAME.lines.json`), for the calibration. */
export function keepLineReadings(records: readonly LabelledRecord[], folder: string): void {
  for (const record of records) {
    const lines = lineExamples(record).map(
      ({ evidence, isAction }): LineReading => ({ probability: likelihood(evidence, lineWeights), isAction }),
    );
    writeFileSync(join(folder, `${record.name}.lines.json`), JSON.stringify(lines));
  }
}

/** An empty folder for readings, with a command that prints what was kept of the document it is given. */
export function readingsFolder(folder: string): { readonly folder: string; readonly command: string } {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const printer = join(folder, 'print.mjs');
  writeFileSync(printer, printKept);
  return { folder, command: `"${process.execPath}" "${printer}"` };
}

const printKept = `import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
process.stdout.write(readFileSync(join(import.meta.dirname, basename(process.argv[2]) + '.json')));
`;
