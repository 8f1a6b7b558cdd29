// Measures the reader against a folder of labelled summaries: `npm run score -- DIR`. DIR has docs/, labels/ and score.mjs, which
// runs our command on each document and prints precision, recall, owners, deadlines and meetings. More words after DIR go to it:
// `npm run score -- DIR --show` lists each miss.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

const [folder, ...more] = process.argv.slice(2);
if (!folder || !existsSync(join(folder, 'score.mjs'))) {
  console.error('Say which folder to score, one with docs/, labels/ and score.mjs: npm run score -- DIR');
  process.exit(2);
}
const cli = join(import.meta.dirname, '..', 'dist', 'src', 'cli.js');
const command = `"${process.execPath}" "${cli}" read --json`;
const { status } = spawnSync(
  process.execPath,
  [join(folder, 'score.mjs'), command, '--dir', resolve(folder), ...more],
  {
    stdio: 'inherit',
  },
);
process.exit(status ?? 1);
