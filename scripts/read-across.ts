import { execFile } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { calibrationTable, learningCurve } from './calibration.ts';
import type { LineReading } from './keep-readings.ts';
import type { LabelledRecord } from './labelled-records.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '..');

/**
 * Reads each organisation's records with a reader that was trained on all the others', and prints how well its likelihoods hold there, and
 * what more records would bring. Every reader is a copy of the source with weights of its own. What was read is kept in `readings`.
 */
export async function readAcross(folder: string, records: readonly LabelledRecord[], readings: string): Promise<void> {
  const organisations = [...new Set(records.map(({ organisation }) => organisation))];
  const waiting = organisations.entries();
  const worker = async (): Promise<void> => {
    for (const [nth, organisation] of waiting) await leaveOut(organisation, nth, folder, readings);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  const lines = readdirSync(readings)
    .filter((name) => name.endsWith('.lines.json'))
    .flatMap((name): LineReading[] => JSON.parse(readFileSync(join(readings, name), 'utf8')));
  console.log(`${organisations.length} organisations, each left out once.\n\n${calibrationTable(lines)}\n`);
  console.log(`${learningCurve(records)}\n`);
}

async function leaveOut(organisation: string, nth: number, folder: string, readings: string): Promise<void> {
  // Within the project, so that the copy finds its packages.
  const copy = join(root, 'dist', 'across', String(nth));
  for (const part of ['src', 'scripts', 'package.json', 'test/reading/records', 'test/reading/fixtures'])
    cpSync(join(root, part), join(copy, part), { recursive: true });
  const node = (script: string, ...words: readonly string[]): Promise<unknown> =>
    run(process.execPath, ['--import', 'tsx', join(copy, 'scripts', script), folder, ...words]);
  await node('train.ts', '--without', organisation);
  await node('read-organisation.ts', organisation, readings);
  rmSync(copy, { recursive: true });
}
