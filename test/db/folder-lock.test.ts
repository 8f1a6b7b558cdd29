import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { FolderInUse, lockFolder } from '../../db/folder-lock.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const heldBy = (pid: number | undefined) =>
  writeFileSync(
    join(folder, 'in-use.json'),
    JSON.stringify({ name: 'MAG secretary', pid, since: '2024-01-16T15:00:00.000Z' }),
  );

test('a second bot is refused by name of the first', async () => {
  const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  heldBy(other.pid);
  expect(() => lockFolder(folder)).toThrow(FolderInUse);
  expect(() => lockFolder(folder)).toThrow(/MAG secretary \(process \d+, since 2024-01-16T15:00:00.000Z\)/);
  const ended = new Promise((resolve) => other.once('exit', resolve));
  other.kill();
  await ended;
  lockFolder(folder).release();
});

test('a lock left half written by a bot that was killed is taken over', () => {
  writeFileSync(join(folder, 'in-use.json'), '{"name":');
  lockFolder(folder).release();
});

test('released, the folder is free', () => {
  lockFolder(folder).release();
  lockFolder(folder).release();
});
