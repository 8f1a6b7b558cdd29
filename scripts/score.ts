// Measures the reader on a folder of labelled records (docs/reading.md tells what it holds):
//
//     npm run score -- FOLDER            as it is, on what it may have been trained on
//     npm run score -- FOLDER --across   on the records of organisations left out of its training, with calibration and learning curve
//
// Other words go to the folder's own score.mjs: `npm run score -- FOLDER --show` lists each miss.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { BrokenFolder } from './labelled-records.ts';
import { readAcross } from './read-across.ts';

const across = process.argv.includes('--across');
const [folder, ...more] = process.argv.slice(2).filter((word) => word !== '--across');
if (!folder || !existsSync(join(folder, 'score.mjs'))) {
  console.error('Say which folder to score, one with docs/, labels/ and score.mjs: npm run score -- FOLDER');
  process.exit(2);
}

try {
  process.exitCode = score(across ? `node "${await readAcross(resolve(folder))}"` : built());
} catch (error) {
  if (!(error instanceof BrokenFolder)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/** What reads a document: the command as it is built. */
function built(): string {
  return `"${process.execPath}" "${join(import.meta.dirname, '..', 'dist', 'src', 'cli.js')}" read --json`;
}

function score(command: string): number {
  const words = [join(folder ?? '', 'score.mjs'), command, '--dir', resolve(folder ?? ''), ...more];
  return spawnSync(process.execPath, words, { stdio: 'inherit' }).status ?? 1;
}
