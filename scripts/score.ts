// Measures the reader on a folder of labelled records (docs/reading.md tells what it holds):
//
//     npm run score -- FOLDER            as it is, on what it may have been trained on
//     npm run score -- FOLDER --across   on the records of organisations left out of its training, with calibration and learning curve
//     npm run score -- FOLDER --floor    fails where a figure has fallen by more than a point below those in score.json
//     npm run score -- FOLDER --renew    writes the figures down there, with --across those too
//
// Other words go to the folder's own score.mjs: `npm run score -- FOLDER --show` lists each miss.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Figures, fallenFigures, keptFigures } from './fallen-figures.ts';
import { keepReadings, readingsFolder } from './keep-readings.ts';
import { BrokenFolder, labelledRecords } from './labelled-records.ts';
import { readAcross } from './read-across.ts';

const own = ['--across', '--floor', '--renew'];
const options = new Set(process.argv.filter((word) => own.includes(word)));
const [given, ...more] = process.argv.slice(2).filter((word) => !own.includes(word));
const committed = join(import.meta.dirname, 'score.json');

if (!given || !existsSync(join(given, 'score.mjs'))) {
  console.error('Say which folder to score, one with docs/, labels/ and score.mjs: npm run score -- FOLDER');
  process.exit(2);
}
const folder = resolve(given);
try {
  process.exitCode = await score();
} catch (error) {
  if (!(error instanceof BrokenFolder)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function score(): Promise<number> {
  const records = await labelledRecords(folder);
  const readings = readingsFolder(join(import.meta.dirname, '..', 'dist', 'readings'));
  if (options.has('--across')) await readAcross(folder, records, readings.folder);
  else keepReadings(records, readings.folder);
  const compare = (...words: readonly string[]): readonly string[] => [
    join(folder, 'score.mjs'),
    readings.command,
    '--dir',
    folder,
    ...words,
  ];
  if (!options.has('--floor') && !options.has('--renew'))
    return spawnSync(process.execPath, compare(...more), { stdio: 'inherit' }).status ?? 1;
  const now: Figures = JSON.parse(spawnSync(process.execPath, compare('--json'), { encoding: 'utf8' }).stdout);
  const before: Record<string, Figures> = existsSync(committed) ? JSON.parse(readFileSync(committed, 'utf8')) : {};
  const which = options.has('--across') ? 'leftOut' : 'trained';
  if (options.has('--renew')) {
    writeFileSync(committed, `${JSON.stringify({ ...before, [which]: keptFigures(now) }, null, 2)}\n`);
    return 0;
  }
  console.log(JSON.stringify(keptFigures(now)));
  const fallen = fallenFigures(now, before[which] ?? {});
  for (const sentence of fallen) console.error(sentence);
  return fallen.length > 0 ? 1 : 0;
}
