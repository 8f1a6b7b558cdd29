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

/** Whether the process with this id is there still. */
function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

// `npm start` and `npm test` in a fresh clone at once would each install what the other is about to use. A file made with `wx` is one
// process's alone; what a killed one left is taken over.
const lock = at('.ready.lock');
for (let hasLock = false; !hasLock; ) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    hasLock = true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    const holder = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0;
    if (holder > 0 && !isRunning(holder)) rmSync(lock, { force: true });
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  }
}
process.on('exit', () => rmSync(lock, { force: true }));

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
