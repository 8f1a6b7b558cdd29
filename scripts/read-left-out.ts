// Reads the records of one organisation and keeps what was read: `read-left-out.ts FOLDER ORGANISATION READINGS`.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { likelihood } from '../src/reading/action-lines/likelihood.ts';
import { lineWeights } from '../src/reading/action-lines/weigh-lines.ts';
import { readSummary } from '../src/reading/read-summary.ts';
import { labelledRecords } from './labelled-records.ts';
import { lineExamples } from './train-lines.ts';

/** A line that the labels decide about, and how likely it was held to be an action. */
export interface LineReading {
  readonly organisation: string;
  readonly probability: number;
  readonly isAction: boolean;
}

const [folder = '', organisation, readings = ''] = process.argv.slice(2);
for (const record of await labelledRecords(folder)) {
  if (record.organisation !== organisation) continue;
  writeFileSync(join(readings, `${record.name}.json`), JSON.stringify(readSummary(record.document)));
  const lines = lineExamples(record).map(
    ({ evidence, isAction }): LineReading => ({
      organisation,
      probability: likelihood(evidence, lineWeights),
      isAction,
    }),
  );
  writeFileSync(join(readings, `${record.name}.lines.json`), JSON.stringify(lines));
}
