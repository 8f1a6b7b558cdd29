// Learns the reader's weights from labelled records, the project's own among them: `npm run train -- FOLDER`. What a folder holds is told in
// docs/reading.md. The same records give the same weights. Who writes a task's owner is learnt first, since which lines are tasks is learnt with it.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { BrokenFolder, type LabelledRecord, labelledRecords } from './labelled-records.ts';
import { ordinaryWords } from './ordinary-words.ts';
import { ownRecords } from './own-records.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  // `without`: organisations whose records are left out. `lines`: the second half alone, in a process that has the first half's weights.
  options: { without: { type: 'string', multiple: true, default: [] }, lines: { type: 'boolean', default: false } },
});
const [folder] = positionals;
if (!folder) {
  console.error('Say which folder of labelled records to learn from: npm run train -- FOLDER');
  process.exit(2);
}

const reading = join(import.meta.dirname, '..', 'src', 'reading');
try {
  const others = (await labelledRecords(folder)).filter(({ organisation }) => !values.without.includes(organisation));
  const records = [...others, ...(await ownRecords())];
  if (values.lines) await learnLines(records);
  else {
    await learnOwners(records);
    const own = [...process.execArgv, import.meta.filename, ...process.argv.slice(2), '--lines'];
    process.exitCode = spawnSync(process.execPath, own, { stdio: 'inherit' }).status ?? 1;
  }
} catch (error) {
  if (!(error instanceof BrokenFolder)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function learnOwners(records: readonly LabelledRecord[]): Promise<void> {
  write('owners/ordinary-words.json', { words: ordinaryWords(records).join(' ') });
  // Loaded now, so that it finds the words just written.
  const { trainOwners } = await import('./train-owners.ts');
  write('owners/weights.json', { trainedOn: sourceOf(records), weights: trainOwners(records) });
}

async function learnLines(records: readonly LabelledRecord[]): Promise<void> {
  const { lineExamples, trainLines } = await import('./train-lines.ts');
  const examples = records.flatMap((record) => [...lineExamples(record), ...lineExamples(record, 'unmarked')]);
  const weights = Object.fromEntries(trainLines(examples));
  write('actions/weights.json', { trainedOn: sourceOf(records), weights });
  console.log(
    `Learnt from ${records.length} records of ${organisationsOf(records).size} organisations: ${Object.keys(weights).length} weights.`,
  );
}

/** Which records they were learnt from, so that a file can be told from another's. */
function sourceOf(records: readonly LabelledRecord[]): Readonly<Record<string, number | string>> {
  const hash = createHash('sha256');
  for (const { name, document, actions } of records) hash.update(JSON.stringify([name, document.lines, actions]));
  return {
    records: records.length,
    organisations: organisationsOf(records).size,
    actions: records.reduce((sum, { actions }) => sum + actions.length, 0),
    sha256: hash.digest('hex'),
  };
}

function organisationsOf(records: readonly LabelledRecord[]): ReadonlySet<string> {
  return new Set(records.map(({ organisation }) => organisation));
}

function write(file: string, content: unknown): void {
  writeFileSync(join(reading, file), `${JSON.stringify(content, null, 2)}\n`);
}
