import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-ready-'));
  const at = (name: string) => join(folder, name);
  for (const name of ['scripts', 'src', 'db', 'modules']) mkdirSync(at(name));
  cpSync('scripts/ready.mjs', at('scripts/ready.mjs'));
  // What is linked belongs to another checkout, and is not installed.
  symlinkSync(at('modules'), at('node_modules'));
  for (const name of ['tsconfig.json', 'tsconfig.build.json', 'package-lock.json', 'src/a.ts', 'db/a.ts'])
    writeFileSync(at(name), '{}');
  writeFileSync(at('package.json'), JSON.stringify({ scripts: { build: 'node build.mjs' } }));
  writeFileSync(
    at('build.mjs'),
    `import { appendFileSync, mkdirSync } from 'node:fs';
     appendFileSync('builds', 'one\\n');
     mkdirSync('dist');`,
  );
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const makeReady = async (): Promise<unknown> => {
  const [code] = await once(spawn(process.execPath, ['scripts/ready.mjs'], { cwd: folder, stdio: 'ignore' }), 'exit');
  return code;
};
const builds = () => readFileSync(join(folder, 'builds'), 'utf8');

test('started several times at once, a fresh clone is made ready once', async () => {
  expect(await Promise.all([makeReady(), makeReady(), makeReady()])).toEqual([0, 0, 0]);
  expect(builds()).toBe('one\n');
});

test('what a killed start left keeps nobody waiting', async () => {
  const gone = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await once(gone, 'exit');
  writeFileSync(join(folder, '.ready.lock'), String(gone.pid));
  expect(await makeReady()).toBe(0);
  expect(builds()).toBe('one\n');
});
