import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { calibrationTable, learningCurve } from './calibration.ts';
import { labelledRecords } from './labelled-records.ts';
import type { LineReading } from './read-left-out.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '..');
const workplace = join(root, 'dist', 'across');

/**
 * Reads each organisation's records with a reader that was trained on all the others', and prints how well its likelihoods hold there, and
 * what more records would bring. Every reader is a copy of the source with weights of its own.
 *
 * Gives a program that prints what was read of the document it is given.
 */
export async function readAcross(folder: string): Promise<string> {
  const records = await labelledRecords(folder);
  rmSync(workplace, { recursive: true, force: true });
  const readings = join(workplace, 'readings');
  mkdirSync(readings, { recursive: true });
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
  const printer = join(readings, 'print.mjs');
  writeFileSync(printer, printKept);
  return printer;
}

const printKept = `import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
process.stdout.write(readFileSync(join(import.meta.dirname, basename(process.argv[2]) + '.json')));
`;

async function leaveOut(organisation: string, nth: number, folder: string, readings: string): Promise<void> {
  const copy = join(workplace, String(nth));
  for (const part of ['src', 'scripts', 'package.json'])
    cpSync(join(root, part), join(copy, part), { recursive: true });
  const node = (script: string, ...words: readonly string[]): Promise<unknown> =>
    run(process.execPath, ['--import', 'tsx', join(copy, 'scripts', script), folder, ...words]);
  await node('train.ts', '--without', organisation);
  await node('read-left-out.ts', organisation, readings);
  rmSync(copy, { recursive: true });
}
