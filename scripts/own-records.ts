import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentOf } from '../src/reading/reader/read-bytes.ts';
import { type LabelledRecord, labelledRecords } from './labelled-records.ts';

const reading = join(import.meta.dirname, '..', 'test', 'reading');

/**
 * The project's own records, of invented organisations, from which the weights are always learnt besides: a folder like any other, and the
 * fixtures of the tests, whose expectations name every action.
 */
export async function ownRecords(): Promise<readonly LabelledRecord[]> {
  return [...(await labelledRecords(join(reading, 'records'))), ...(await fixtures(join(reading, 'fixtures')))];
}

async function fixtures(folder: string): Promise<readonly LabelledRecord[]> {
  const records: LabelledRecord[] = [];
  for (const name of readdirSync(folder).sort()) {
    if (name.endsWith('.json')) continue;
    const expected: Expected = JSON.parse(readFileSync(join(folder, name.replace(/\.\w+$/, '.json')), 'utf8'));
    const document = await documentOf({ bytes: readFileSync(join(folder, name)), name });
    if ('kind' in document || !expected.actions) continue;
    const actions = expected.actions.map(({ line, places, done, owners }) => ({
      line,
      ...(places && { also_lines: places.slice(1) }),
      ...(done && { done }),
      ...(owners && { owners: owners.map(({ name: owner }) => owner) }),
    }));
    records.push({ name, organisation: `fixture ${name}`, document, actions });
  }
  return records;
}

interface Expected {
  readonly actions?: readonly {
    readonly line: number;
    readonly places?: readonly number[];
    readonly done?: boolean;
    readonly owners?: readonly { readonly name: string }[];
  }[];
}
