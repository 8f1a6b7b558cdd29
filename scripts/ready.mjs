// Makes a fresh clone ready: installs what package-lock.json names and compiles, where either is missing or stale.
// Runs before `npm start` and `npm test`, so it may use nothing but Node itself.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const at = (...parts) => join(root, ...parts);

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Rapporteur needs Node.js 20.19 or newer; this is ${process.version}. See https://nodejs.org/.`);
  process.exit(1);
}

/** Runs a command to its end and stops with its exit code where it fails. */
function run(what, command, args) {
  console.error(`${what} ...`);
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (error) console.error(String(error));
  if (status !== 0) process.exit(status ?? 1);
}

/** The newest change below `folder`, in milliseconds since 1970. */
function newest(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((latest, entry) => Math.max(latest, statSync(join(entry.parentPath, entry.name)).mtimeMs), 0);
}

const stamp = at('node_modules', '.rapporteur-installed');
const wanted = createHash('sha256')
  .update(readFileSync(at('package-lock.json')))
  .update(`${process.platform} ${process.arch}`)
  .digest('hex');
// A linked folder belongs to another checkout: `npm ci` would empty it under its owner's feet.
const isLinked = lstatSync(at('node_modules'), { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
if (!isLinked && (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted)) {
  run('Installing what Rapporteur needs (once, about a minute)', 'npm', ['ci', '--no-audit', '--no-fund']);
  writeFileSync(stamp, wanted);
}

const built = at('dist', '.built');
const sources = [at('src'), at('db')].map(newest);
const settings = ['tsconfig.json', 'tsconfig.build.json', 'package-lock.json'].map(
  (file) => statSync(at(file)).mtimeMs,
);
if (!existsSync(built) || statSync(built).mtimeMs < Math.max(...sources, ...settings)) {
  rmSync(at('dist'), { recursive: true, force: true });
  run('Compiling', 'npm', ['run', '--silent', 'build']);
  writeFileSync(built, '');
}
